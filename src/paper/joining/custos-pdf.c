/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-pdf.h"

#include "custos-paper-error.h"

#define DEEPEST_FIELD 32
#define MOST_FIELDS 20000

static void
tell_why (CustosPdf *self, GError **error)
{
  qpdf_error why = qpdf_has_error (self->qpdf) ? qpdf_get_error (self->qpdf) : NULL;

  if (why != NULL && qpdf_get_error_code (self->qpdf, why) == qpdf_e_password)
    g_set_error_literal (error, CUSTOS_PAPER_ERROR, CUSTOS_PAPER_ERROR_ENCRYPTED,
                         "A PDF file is encrypted");
  else
    g_set_error_literal (error, CUSTOS_PAPER_ERROR, CUSTOS_PAPER_ERROR_DAMAGED,
                         "A PDF file cannot be read");
}

/* @passphrase: (nullable): for a file that is encrypted */
CustosPdf *
custos_pdf_open (GBytes *bytes, const char *passphrase, GError **error)
{
  g_autoptr (CustosPdf) self = g_new0 (CustosPdf, 1);
  size_t size;
  const char *data = g_bytes_get_data (bytes, &size);

  self->bytes = g_bytes_ref (bytes);
  self->qpdf = qpdf_init ();
  qpdf_silence_errors (self->qpdf);
  qpdf_set_suppress_warnings (self->qpdf, QPDF_TRUE);
  if ((qpdf_read_memory (self->qpdf, "document", data, size, passphrase) & QPDF_ERRORS) != 0
      || qpdf_get_num_pages (self->qpdf) < 1) {
    tell_why (self, error);
    return NULL;
  }
  return g_steal_pointer (&self);
}

void
custos_pdf_close (CustosPdf *self)
{
  /* An error that nobody asked for would be printed. */
  if (qpdf_has_error (self->qpdf))
    qpdf_get_error (self->qpdf);
  qpdf_cleanup (&self->qpdf);
  g_bytes_unref (self->bytes);
  g_free (self);
}

static gboolean
has_signature (qpdf_data qpdf, qpdf_oh fields, int depth, int *n_seen)
{
  int n = qpdf_oh_is_array (qpdf, fields) ? qpdf_oh_get_array_n_items (qpdf, fields) : 0;

  for (int i = 0; i < n && depth < DEEPEST_FIELD && ++*n_seen < MOST_FIELDS; i++) {
    qpdf_oh field = qpdf_oh_get_array_item (qpdf, fields, i);

    if (!qpdf_oh_is_dictionary (qpdf, field))
      continue;
    if (qpdf_oh_is_name_and_equals (qpdf, qpdf_oh_get_key (qpdf, field, "/FT"), "/Sig")
        && qpdf_oh_is_dictionary (qpdf, qpdf_oh_get_key (qpdf, field, "/V")))
      return TRUE;
    if (has_signature (qpdf, qpdf_oh_get_key (qpdf, field, "/Kids"), depth + 1, n_seen))
      return TRUE;
  }
  return FALSE;
}

/* Any change of the file, a stamp too, would break the signature. */
gboolean
custos_pdf_is_signed (CustosPdf *self)
{
  qpdf_data qpdf = self->qpdf;
  qpdf_oh root = qpdf_get_root (qpdf);
  qpdf_oh form = qpdf_oh_get_key_if_dict (qpdf, root, "/AcroForm");
  qpdf_oh perms = qpdf_oh_get_key_if_dict (qpdf, root, "/Perms");
  int n_seen = 0;

  if (!qpdf_oh_is_null (qpdf, qpdf_oh_get_key_if_dict (qpdf, perms, "/DocMDP")))
    return TRUE;
  return has_signature (qpdf, qpdf_oh_get_key_if_dict (qpdf, form, "/Fields"), 0, &n_seen);
}

/* What is shared among pages must not be changed for one. None gives an empty one. */
qpdf_oh
custos_pdf_copy_dictionary (qpdf_data qpdf, qpdf_oh dictionary)
{
  qpdf_oh copy = qpdf_oh_new_dictionary (qpdf);
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);

  if (!qpdf_oh_is_dictionary (qpdf, dictionary))
    return copy;
  qpdf_oh_begin_dict_key_iter (qpdf, dictionary);
  while (qpdf_oh_dict_more_keys (qpdf))
    g_ptr_array_add (keys, g_strdup (qpdf_oh_dict_next_key (qpdf)));
  for (guint i = 0; i < keys->len; i++) {
    qpdf_oh value = qpdf_oh_get_key (qpdf, dictionary, keys->pdata[i]);

    qpdf_oh_replace_key (qpdf, copy, keys->pdata[i], value);
    qpdf_oh_release (qpdf, value);
  }
  return copy;
}

qpdf_oh
custos_pdf_new_stream (qpdf_data qpdf, const void *bytes, size_t size)
{
  qpdf_oh stream = qpdf_oh_new_stream (qpdf), none = qpdf_oh_new_null (qpdf);

  qpdf_oh_replace_stream_data (qpdf, stream, bytes, size, none, none);
  return stream;
}

/* Left, bottom, right, top, whichever corners the file names. */
gboolean
custos_pdf_get_box (qpdf_data qpdf, qpdf_oh page, const char *key, double box[4])
{
  qpdf_oh array = qpdf_oh_get_key (qpdf, page, key);
  double told[4];

  if (!qpdf_oh_is_array (qpdf, array) || qpdf_oh_get_array_n_items (qpdf, array) != 4)
    return FALSE;
  for (int i = 0; i < 4; i++)
    if (!qpdf_oh_get_value_as_number (qpdf, qpdf_oh_get_array_item (qpdf, array, i), &told[i]))
      return FALSE;
  box[0] = MIN (told[0], told[2]);
  box[1] = MIN (told[1], told[3]);
  box[2] = MAX (told[0], told[2]);
  box[3] = MAX (told[1], told[3]);
  return box[2] - box[0] > 1 && box[3] - box[1] > 1;
}

void
custos_pdf_set_box (qpdf_data qpdf, qpdf_oh page, const char *key, const double box[4])
{
  qpdf_oh array = qpdf_oh_new_array (qpdf);

  for (int i = 0; i < 4; i++)
    qpdf_oh_append_item (qpdf, array, qpdf_oh_new_real_from_double (qpdf, box[i], 3));
  qpdf_oh_replace_key (qpdf, page, key, array);
}
