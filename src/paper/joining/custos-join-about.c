/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-join-private.h"

#include <string.h>

#define DEEPEST_TAG 16

static qpdf_oh
make_attachment (CustosJoin *self, const CustosAttachment *attachment)
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

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (((const CustosFile *) a)->name, ((const CustosFile *) b)->name);
}

/* A name tree is searched: its names are in order. */
void
custos_join_attach (CustosJoin *self)
{
  qpdf_data qpdf = self->qpdf;
  qpdf_oh root = qpdf_get_root (qpdf), list = qpdf_oh_new_array (qpdf);
  qpdf_oh names = custos_pdf_copy_dictionary (qpdf, qpdf_oh_get_key (qpdf, root, "/Names"));
  qpdf_oh tree = qpdf_oh_new_dictionary (qpdf);

  for (guint i = 0; i < self->order->attachments->len; i++) {
    const CustosAttachment *attachment =
      &g_array_index (self->order->attachments, CustosAttachment, i);
    CustosFile file = { g_strdup (attachment->name), make_attachment (self, attachment) };

    g_array_append_val (self->files, file);
  }
  if (self->files->len == 0)
    return;

  g_array_sort (self->files, compare_names);
  for (guint i = 0; i < self->files->len; i++) {
    const CustosFile *file = &g_array_index (self->files, CustosFile, i);

    qpdf_oh_append_item (qpdf, list, qpdf_oh_new_string (qpdf, file->name));
    qpdf_oh_append_item (qpdf, list, file->spec);
  }
  qpdf_oh_replace_key (qpdf, tree, "/Names", list);
  qpdf_oh_replace_key (qpdf, names, "/EmbeddedFiles", tree);
  qpdf_oh_replace_key (qpdf, root, "/Names", names);
}

/* Gives each figure of ours its words, in the order of reading. */
static void
describe_figures (CustosJoin *self, qpdf_oh element, int depth, guint *n_told)
{
  qpdf_data qpdf = self->qpdf;
  qpdf_oh kids = qpdf_oh_get_key_if_dict (qpdf, element, "/K");
  int n = qpdf_oh_is_array (qpdf, kids) ? qpdf_oh_get_array_n_items (qpdf, kids) : 0;
  const GPtrArray *figures = self->order->figures;

  qpdf_oh kind = qpdf_oh_get_key_if_dict (qpdf, element, "/S");

  if (qpdf_oh_is_name_and_equals (qpdf, kind, "/Figure"))
    qpdf_oh_replace_key (qpdf, element, "/Alt",
                         qpdf_oh_new_unicode_string (qpdf, figures->pdata[(*n_told)++]));
  if (qpdf_oh_is_dictionary (qpdf, kids) && depth < DEEPEST_TAG && *n_told < figures->len)
    describe_figures (self, kids, depth + 1, n_told);
  for (int i = 0; i < n && depth < DEEPEST_TAG && *n_told < figures->len; i++) {
    qpdf_oh kid = qpdf_oh_get_array_item (qpdf, kids, i);

    if (qpdf_oh_is_dictionary (qpdf, kid))
      describe_figures (self, kid, depth + 1, n_told);
    qpdf_oh_release (qpdf, kid);
  }
}

void
custos_join_describe_figures (CustosJoin *self)
{
  guint n_told = 0;

  if (self->order->figures->len > 0)
    describe_figures (self,
                      qpdf_oh_get_key (self->qpdf, qpdf_get_root (self->qpdf),
                                       "/StructTreeRoot"), 0, &n_told);
}

/* What Cairo 1.16 cannot say. */
void
custos_join_tell_about (CustosJoin *self)
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
