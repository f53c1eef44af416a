/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "custos-session.h"

G_BEGIN_DECLS

/* A place on the rail. A page plugs in with one line of the table in custos-place.c.
 *
 * Its widget may install the actions that the window's keys lead to: page.new (Ctrl+N),
 * page.primary (Ctrl+Enter), page.search (Ctrl+F), page.print (Ctrl+P). */
typedef struct {
  const char *name;
  const char *caption; /* translatable */
  const char *icon;
  const char *key;     /* an accelerator */
  GtkWidget *(*make_page)(CustosSession *session);  /* NULL: there is no such page yet */
  const char *absent;  /* translatable; what the place says then */
} CustosPlace;

const CustosPlace *custos_places_get_all (guint *n_places);
const CustosPlace *custos_place_find (const char *name);

G_END_DECLS
