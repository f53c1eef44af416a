/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-join-private.h"

#define MOST_BOOKMARKS 200000 /* a chain that bites its tail must end */

static void
set_target (CustosJoin *self, qpdf_oh holder, int place)
{
  qpdf_data qpdf = self->qpdf;
  qpdf_oh target = qpdf_oh_new_array (qpdf);

  qpdf_oh_append_item (qpdf, target, self->pages[place]);
  qpdf_oh_append_item (qpdf, target, qpdf_oh_new_name (qpdf, "/Fit"));
  qpdf_oh_replace_key (qpdf, holder, "/Dest", target);
}

/* A bookmark that leads to a page of ours which another has replaced. */
static void
turn_bookmark (CustosJoin *self, qpdf_oh item)
{
  qpdf_data qpdf = self->qpdf;
  qpdf_oh target = qpdf_oh_get_key (qpdf, item, "/Dest");
  gpointer place;

  if (!qpdf_oh_is_array (qpdf, target) || qpdf_oh_get_array_n_items (qpdf, target) == 0)
    return;

  int id = qpdf_oh_get_object_id (qpdf, qpdf_oh_get_array_item (qpdf, target, 0));

  if (g_hash_table_lookup_extended (self->moved, GINT_TO_POINTER (id), NULL, &place))
    set_target (self, item, GPOINTER_TO_INT (place));
}

static void
turn_bookmarks (CustosJoin *self, qpdf_oh parent, int *n_seen)
{
  qpdf_oh item = qpdf_oh_get_key_if_dict (self->qpdf, parent, "/First");

  while (qpdf_oh_is_dictionary (self->qpdf, item) && ++*n_seen < MOST_BOOKMARKS) {
    turn_bookmark (self, item);
    turn_bookmarks (self, item, n_seen);
    item = qpdf_oh_get_key (self->qpdf, item, "/Next");
  }
}

/* The links of one page of ours, @n_links of which lie before. */
static void
set_links (CustosJoin *self, qpdf_oh page, guint *n_links)
{
  qpdf_data qpdf = self->qpdf;
  qpdf_oh notes = qpdf_oh_get_key (qpdf, page, "/Annots");
  int n = qpdf_oh_is_array (qpdf, notes) ? qpdf_oh_get_array_n_items (qpdf, notes) : 0;

  for (int i = 0; i < n && *n_links < self->order->links->len; i++) {
    qpdf_oh link = qpdf_oh_get_array_item (qpdf, notes, i);

    if (qpdf_oh_is_name_and_equals (qpdf, qpdf_oh_get_key (qpdf, link, "/Subtype"), "/Link"))
      set_target (self, link, g_array_index (self->order->links, int, (*n_links)++) - 1);
  }
}

/* Bookmarks and links lead to the pages that stand in the packet now. */
void
custos_join_set_targets (CustosJoin *self)
{
  g_autofree gboolean *is_joined = g_new0 (gboolean, self->n_pages);
  qpdf_oh outlines = qpdf_oh_get_key (self->qpdf, qpdf_get_root (self->qpdf), "/Outlines");
  int n_bookmarks = 0, n_open = 0;
  guint n_links = 0;

  for (guint i = 0; i < self->order->pages->len; i++)
    is_joined[g_array_index (self->order->pages, CustosJoinedPage, i).page] = TRUE;
  for (int i = 0; i < self->n_pages; i++)
    if (!is_joined[i])
      set_links (self, self->pages[i], &n_links);
  turn_bookmarks (self, outlines, &n_bookmarks);
  /* Cairo 1.16 counts them below nought, which stands for a list that is closed. */
  if (qpdf_oh_get_value_as_int (self->qpdf, qpdf_oh_get_key (self->qpdf, outlines, "/Count"),
                                &n_open))
    qpdf_oh_replace_key (self->qpdf, outlines, "/Count",
                         qpdf_oh_new_integer (self->qpdf, ABS (n_open)));
}
