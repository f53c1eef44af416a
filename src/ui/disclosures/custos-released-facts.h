/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "custos-record.h"
#include "custos-request-file.h"

G_BEGIN_DECLS

GtkWidget *custos_released_facts_new (const CustosRequestFile *file, CustosRecord *disclosure);

G_END_DECLS
