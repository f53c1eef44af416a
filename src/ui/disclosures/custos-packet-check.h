/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "custos-session.h"

G_BEGIN_DECLS

void custos_packet_check_choose (GtkWidget *widget, CustosSession *session);
void custos_packet_check_file (GtkWidget *widget, CustosSession *session, const char *path);

G_END_DECLS
