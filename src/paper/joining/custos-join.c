/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-join.h"

#include <sodium.h>
#include <stdlib.h>
#include <string.h>

#include "custos-belongings.h"
#include "custos-paper-error.h"

#define PAGES_A_LOOK 16
#define MOST_BOOKMARKS 200000 /* a chain that bites its tail must end */

typedef struct {
  CustosPdf *ours;
  qpdf_data qpdf;
  const CustosJoinOrder *order;
  int n_pages;
  qpdf_oh *pages;    /* in the order of the packet */
  int n_documents;   /* joined so far */
  GHashTable *moved; /* object number of a page of ours → its place */
} Join;

/* What qpdf refuses in one of its many calls is kept by it and asked for here. */
static gboolean
check (Join *self, GError **error)
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

/* The numbers of structure belong to the tree of the file that they come from. */
static void
forget_structure (qpdf_data qpdf, qpdf_oh page)
{
  qpdf_oh notes = qpdf_oh_get_key (qpdf, page, "/Annots");
  int n = qpdf_oh_is_array (qpdf, notes) ? qpdf_oh_get_array_n_items (qpdf, notes) : 0;

  qpdf_oh_remove_key (qpdf, page, "/StructParents");
  for (int i = 0; i < n; i++) {
    qpdf_oh note = qpdf_oh_get_array_item (qpdf, notes, i);
    if (qpdf_oh_is_dictionary (qpdf, note))
      qpdf_oh_remove_key (qpdf, note, "/StructParent");
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
join_page (Join *self, const CustosJoinedPage *joined)
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
  forget_structure (self->qpdf, added);
  g_hash_table_insert (self->moved,
                       GINT_TO_POINTER (qpdf_oh_get_object_id (self->qpdf, place)),
                       GINT_TO_POINTER (joined->page));
  self->pages[joined->page] = added;
  return TRUE;
}

static gboolean
ends_document (const Join *self, guint i)
{
  const GArray *pages = self->order->pages;

  return i + 1 == pages->len
         || g_array_index (pages, CustosJoinedPage, i).source
         != g_array_index (pages, CustosJoinedPage, i + 1).source;
}

static gboolean
join_pages (Join *self, GCancellable *cancellable, int *refused, GError **error)
{
  for (guint i = 0; i < self->order->pages->len; i++) {
    const CustosJoinedPage *joined = &g_array_index (self->order->pages, CustosJoinedPage, i);

    if (i % PAGES_A_LOOK == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
      return FALSE;
    if (join_page (self, joined)) {
      if (ends_document (self, i))
        custos_belongings_take (self->qpdf, joined->source, ++self->n_documents);
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
order_pages (Join *self)
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

static void
set_target (Join *self, qpdf_oh holder, int place)
{
  qpdf_data qpdf = self->qpdf;
  qpdf_oh target = qpdf_oh_new_array (qpdf);

  qpdf_oh_append_item (qpdf, target, self->pages[place]);
  qpdf_oh_append_item (qpdf, target, qpdf_oh_new_name (qpdf, "/Fit"));
  qpdf_oh_replace_key (qpdf, holder, "/Dest", target);
}

/* A bookmark that leads to a page of ours which another has replaced. */
static void
turn_bookmark (Join *self, qpdf_oh item)
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
turn_bookmarks (Join *self, qpdf_oh parent, int *n_seen)
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
set_links (Join *self, qpdf_oh page, guint *n_links)
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

static void
set_targets (Join *self)
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

static qpdf_oh
make_attachment (Join *self, const CustosAttachment *attachment)
{
  qpdf_data qpdf = self->qpdf;
  size_t size;
  const void *bytes = g_bytes_get_data (attachment->bytes, &size);
  qpdf_oh stream = custos_pdf_new_stream (qpdf, bytes, size);
  qpdf_oh about = qpdf_oh_get_dict (qpdf, stream);
  qpdf_oh params = qpdf_oh_new_dictionary (qpdf), files = qpdf_oh_new_dictionary (qpdf);
  qpdf_oh spec = qpdf_oh_new_dictionary (qpdf);
  qpdf_oh name = qpdf_oh_new_unicode_string (qpdf, attachment->name);

  qpdf_oh_replace_key (qpdf, params, "/Size", qpdf_oh_new_integer (qpdf, (long long) size));
  qpdf_oh_replace_key (qpdf, about, "/Type", qpdf_oh_new_name (qpdf, "/EmbeddedFile"));
  qpdf_oh_replace_key (qpdf, about, "/Subtype", qpdf_oh_new_name (qpdf, "/application#2fpdf"));
  qpdf_oh_replace_key (qpdf, about, "/Params", params);
  qpdf_oh_replace_key (qpdf, files, "/F", stream);
  qpdf_oh_replace_key (qpdf, files, "/UF", stream);
  qpdf_oh_replace_key (qpdf, spec, "/Type", qpdf_oh_new_name (qpdf, "/Filespec"));
  qpdf_oh_replace_key (qpdf, spec, "/F", name);
  qpdf_oh_replace_key (qpdf, spec, "/UF", name);
  qpdf_oh_replace_key (qpdf, spec, "/EF", files);
  qpdf_oh_replace_key (qpdf, spec, "/AFRelationship", qpdf_oh_new_name (qpdf, "/Source"));
  return qpdf_make_indirect_object (qpdf, spec);
}

/* The names are in order already, as a name tree wants them. */
static void
attach (Join *self)
{
  qpdf_data qpdf = self->qpdf;
  qpdf_oh root = qpdf_get_root (qpdf), list = qpdf_oh_new_array (qpdf);
  qpdf_oh names = custos_pdf_copy_dictionary (qpdf, qpdf_oh_get_key (qpdf, root, "/Names"));
  qpdf_oh tree = qpdf_oh_new_dictionary (qpdf);

  if (self->order->attachments->len == 0)
    return;
  for (guint i = 0; i < self->order->attachments->len; i++) {
    const CustosAttachment *attachment =
      &g_array_index (self->order->attachments, CustosAttachment, i);

    qpdf_oh_append_item (qpdf, list, qpdf_oh_new_unicode_string (qpdf, attachment->name));
    qpdf_oh_append_item (qpdf, list, make_attachment (self, attachment));
  }
  qpdf_oh_replace_key (qpdf, tree, "/Names", list);
  qpdf_oh_replace_key (qpdf, names, "/EmbeddedFiles", tree);
  qpdf_oh_replace_key (qpdf, root, "/Names", names);
}

/* What Cairo 1.16 cannot say. */
static void
tell_about (Join *self)
{
  qpdf_data qpdf = self->qpdf;
  qpdf_oh root = qpdf_get_root (qpdf), trailer = qpdf_get_trailer (qpdf);
  qpdf_oh about = custos_pdf_copy_dictionary (qpdf, qpdf_oh_get_key (qpdf, trailer, "/Info"));

  qpdf_oh_replace_key (qpdf, root, "/Lang",
                       qpdf_oh_new_unicode_string (qpdf, self->order->language));
  qpdf_oh_replace_key (qpdf, root, "/ViewerPreferences",
                       qpdf_oh_parse (qpdf, "<< /DisplayDocTitle true >>"));
  qpdf_oh_replace_key (qpdf, about, "/CustosRequest",
                       qpdf_oh_new_unicode_string (qpdf, self->order->request));
  qpdf_oh_replace_key (qpdf, about, "/CustosPages", qpdf_oh_new_integer (qpdf, self->n_pages));
  if (self->order->anchor != NULL)
    qpdf_oh_replace_key (qpdf, about, "/CustosAnchor",
                         qpdf_oh_new_unicode_string (qpdf, self->order->anchor));
  qpdf_oh_replace_key (qpdf, trailer, "/Info", qpdf_make_indirect_object (qpdf, about));
}

/* The owner's passphrase only lifts bans that nobody set: it is random and thrown away. */
static void
encrypt (Join *self)
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
write_out (Join *self, GError **error)
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

static gboolean
begin (Join *self, GBytes *ours, GError **error)
{
  self->ours = custos_pdf_open (ours, NULL, error);
  if (self->ours == NULL)
    return FALSE;
  self->qpdf = self->ours->qpdf;
  self->n_pages = qpdf_get_num_pages (self->qpdf);
  self->pages = g_new (qpdf_oh, self->n_pages);
  self->moved = g_hash_table_new (NULL, NULL);
  for (int i = 0; i < self->n_pages; i++)
    self->pages[i] = qpdf_get_page_n (self->qpdf, (size_t) i);
  return TRUE;
}

static void
end (Join *self)
{
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
  Join join = { .order = order };
  GBytes *whole = NULL;

  if (begin (&join, ours, error) && join_pages (&join, cancellable, refused, error)) {
    order_pages (&join);
    set_targets (&join);
    attach (&join);
    tell_about (&join);
    if (check (&join, error) && !g_cancellable_set_error_if_cancelled (cancellable, error))
      whole = write_out (&join, error);
  }
  end (&join);
  return whole;
}
