/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "custos-record.h"

G_BEGIN_DECLS

GtkWidget *custos_released_facts_new (CustosRecord *disclosure);

G_END_DECLS
