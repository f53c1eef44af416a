/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-join-private.h"

#include <sodium.h>
#include <stdlib.h>
#include <string.h>

#include "custos-paper-error.h"

#define PAGES_A_LOOK 16

/* What qpdf refuses in one of its many calls is kept by it and asked for here. */
static gboolean
check (CustosJoin *self, GError **error)
{
  if (!qpdf_has_error (self->qpdf))
    return TRUE;
  qpdf_get_error (self->qpdf);
  g_set_error_literal (error, CUSTOS_PAPER_ERROR, CUSTOS_PAPER_ERROR_FAILED,
                       "The pages cannot be joined");
  return FALSE;
}

/* Also a test of the page: what cannot be decoded here cannot be read by the receiver. */
static gboolean
weigh (CustosPdf *source, qpdf_oh page, CustosContentBalance *balance)
{
  unsigned char *content = NULL;
  size_t size = 0;
  QPDF_ERROR_CODE code =
    qpdf_oh_get_page_content_data (source->qpdf, page, &content, &size);

  if ((code & QPDF_ERRORS) == 0)
    *balance = custos_pdf_content_weigh ((const char *) content, size);
  free (content);
  return (code & QPDF_ERRORS) == 0;
}

/* What would do something by itself when the packet is opened: a script, a program, a form
 * that is sent. What is seen stays. */
static void
disarm (qpdf_data qpdf, qpdf_oh note)
{
  static const char *const kept[] = { "/GoTo", "/URI", "/Named" };
  qpdf_oh kind =
    qpdf_oh_get_key_if_dict (qpdf, qpdf_oh_get_key_if_dict (qpdf, note, "/A"), "/S");
  gboolean is_kept = FALSE;

  for (size_t i = 0; i < G_N_ELEMENTS (kept); i++)
    is_kept = is_kept || qpdf_oh_is_name_and_equals (qpdf, kind, kept[i]);
  if (!is_kept)
    qpdf_oh_remove_key (qpdf, note, "/A");
  qpdf_oh_remove_key (qpdf, note, "/AA");
}

/* The numbers of structure, too, belong to the file that the page comes from. */
static void
leave_behind (qpdf_data qpdf, qpdf_oh page)
{
  qpdf_oh notes = qpdf_oh_get_key (qpdf, page, "/Annots");
  int n = qpdf_oh_is_array (qpdf, notes) ? qpdf_oh_get_array_n_items (qpdf, notes) : 0;

  qpdf_oh_remove_key (qpdf, page, "/StructParents");
  qpdf_oh_remove_key (qpdf, page, "/AA");
  for (int i = 0; i < n; i++) {
    qpdf_oh note = qpdf_oh_get_array_item (qpdf, notes, i);
    if (!qpdf_oh_is_dictionary (qpdf, note))
      continue;
    qpdf_oh_remove_key (qpdf, note, "/StructParent");
    disarm (qpdf, note);
  }
}

static qpdf_oh
get_content (qpdf_data qpdf, qpdf_oh page)
{
  qpdf_oh content = qpdf_oh_get_key (qpdf, page, "/Contents");

  if (qpdf_oh_is_array (qpdf, content) && qpdf_oh_get_array_n_items (qpdf, content) == 1)
    return qpdf_oh_get_array_item (qpdf, content, 0);
  return content;
}

static gboolean
join_page (CustosJoin *self, const CustosJoinedPage *joined)
{
  CustosContentBalance balance = { 0, 0 };
  qpdf_oh page = qpdf_get_page_n (joined->source->qpdf, (size_t) joined->source_page);
  qpdf_oh place = self->pages[joined->page];
  qpdf_oh stamp = get_content (self->qpdf, place);

  if (!weigh (joined->source, page, &balance))
    return FALSE;
  if ((qpdf_add_page (self->qpdf, joined->source->qpdf, page, QPDF_FALSE) & QPDF_ERRORS) != 0)
    return FALSE;

  qpdf_oh added = qpdf_get_page_n (self->qpdf, (size_t) qpdf_get_num_pages (self->qpdf) - 1);

  custos_stamp_make (self->qpdf, stamp, qpdf_oh_get_key (self->qpdf, place, "/Resources"),
                     &self->order->band);
  custos_stamp_put (self->qpdf, added, stamp, &self->order->band, balance);
  leave_behind (self->qpdf, added);
  g_hash_table_insert (self->moved,
                       GINT_TO_POINTER (qpdf_oh_get_object_id (self->qpdf, place)),
                       GINT_TO_POINTER (joined->page));
  self->pages[joined->page] = added;
  return TRUE;
}

static gboolean
ends_document (const CustosJoin *self, guint i)
{
  const GArray *pages = self->order->pages;

  return i + 1 == pages->len
         || g_array_index (pages, CustosJoinedPage, i).source
         != g_array_index (pages, CustosJoinedPage, i + 1).source;
}

static gboolean
join_pages (CustosJoin *self, GCancellable *cancellable, int *refused, GError **error)
{
  for (guint i = 0; i < self->order->pages->len; i++) {
    const CustosJoinedPage *joined = &g_array_index (self->order->pages, CustosJoinedPage, i);

    if (i % PAGES_A_LOOK == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
      return FALSE;
    if (join_page (self, joined)) {
      if (ends_document (self, i))
        custos_belongings_take (self->qpdf, joined->source, joined->document,
                                ++self->n_documents, self->files);
      continue;
    }
    *refused = joined->document;
    g_set_error (error, CUSTOS_PAPER_ERROR, CUSTOS_PAPER_ERROR_DAMAGED,
                 "Record %d cannot be joined: page %d of its PDF document is damaged",
                 joined->document, joined->source_page + 1);
    return FALSE;
  }
  return TRUE;
}

/* One array written once, since putting pages between others one by one takes ever longer. */
static void
order_pages (CustosJoin *self)
{
  qpdf_oh tree = qpdf_oh_get_key (self->qpdf, qpdf_get_root (self->qpdf), "/Pages");
  qpdf_oh kids = qpdf_oh_new_array (self->qpdf);

  for (int i = 0; i < self->n_pages; i++) {
    qpdf_oh_append_item (self->qpdf, kids, self->pages[i]);
    qpdf_oh_replace_key (self->qpdf, self->pages[i], "/Tabs",
                         qpdf_oh_new_name (self->qpdf, "/S"));
  }
  qpdf_oh_replace_key (self->qpdf, tree, "/Kids", kids);
  qpdf_oh_replace_key (self->qpdf, tree, "/Count",
                       qpdf_oh_new_integer (self->qpdf, self->n_pages));
  qpdf_update_all_pages_cache (self->qpdf);
}

/* The owner's passphrase only lifts bans that nobody set: it is random and thrown away. */
static void
encrypt (CustosJoin *self)
{
  guint8 random[32];
  char owner[2 * sizeof random + 1];

  randombytes_buf (random, sizeof random);
  sodium_bin2hex (owner, sizeof owner, random, sizeof random);
  qpdf_set_r6_encryption_parameters2 (self->qpdf, self->order->passphrase, owner, QPDF_TRUE,
                                      QPDF_TRUE, QPDF_TRUE, QPDF_TRUE, QPDF_TRUE, QPDF_TRUE,
                                      qpdf_r3p_full, QPDF_TRUE);
  sodium_memzero (random, sizeof random);
  sodium_memzero (owner, sizeof owner);
}

static GBytes *
write_out (CustosJoin *self, GError **error)
{
  qpdf_data qpdf = self->qpdf;

  qpdf_init_write_memory (qpdf);
  qpdf_set_object_stream_mode (qpdf, qpdf_o_generate);
  qpdf_set_minimum_pdf_version (qpdf, "1.5");
  if (self->order->passphrase != NULL)
    encrypt (self);
  else
    qpdf_set_deterministic_ID (qpdf, QPDF_TRUE); /* the same packet gives the same bytes */
  if ((qpdf_write (qpdf) & QPDF_ERRORS) != 0) {
    g_set_error_literal (error, CUSTOS_PAPER_ERROR, CUSTOS_PAPER_ERROR_FAILED,
                         "The packet cannot be written");
    return NULL;
  }
  return g_bytes_new (qpdf_get_buffer (qpdf), qpdf_get_buffer_length (qpdf));
}

static void
clear_file (gpointer data)
{
  g_free (((CustosFile *) data)->name);
}

static gboolean
begin (CustosJoin *self, GBytes *ours, GError **error)
{
  self->ours = custos_pdf_open (ours, NULL, error);
  if (self->ours == NULL)
    return FALSE;
  self->qpdf = self->ours->qpdf;
  self->n_pages = qpdf_get_num_pages (self->qpdf);
  self->pages = g_new (qpdf_oh, self->n_pages);
  self->files = g_array_new (FALSE, FALSE, sizeof (CustosFile));
  g_array_set_clear_func (self->files, clear_file);
  self->moved = g_hash_table_new (NULL, NULL);
  for (int i = 0; i < self->n_pages; i++)
    self->pages[i] = qpdf_get_page_n (self->qpdf, (size_t) i);
  return TRUE;
}

static void
end (CustosJoin *self)
{
  g_clear_pointer (&self->files, g_array_unref);
  g_clear_pointer (&self->moved, g_hash_table_unref);
  g_clear_pointer (&self->pages, g_free);
  g_clear_pointer (&self->ours, custos_pdf_close);
}

/**
 * custos_join:
 * @ours: all pages of ours, which keep bookmarks, labels and tags
 * @refused: set to the document that cannot be joined
 *
 * Puts the pages of others in their places, unchanged but for the stamp at their foot.
 */
GBytes *
custos_join (GBytes *ours, const CustosJoinOrder *order, GCancellable *cancellable,
             int *refused, GError **error)
{
  CustosJoin join = { .order = order };
  GBytes *whole = NULL;

  if (begin (&join, ours, error) && join_pages (&join, cancellable, refused, error)) {
    order_pages (&join);
    custos_join_set_targets (&join);
    custos_join_describe_figures (&join);
    custos_join_attach (&join);
    custos_join_tell_about (&join);
    if (check (&join, error) && !g_cancellable_set_error_if_cancelled (cancellable, error))
      whole = write_out (&join, error);
  }
  end (&join);
  return whole;
}
