/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-packet.h"

#include "custos-pdf.h"

static char *
get_text (qpdf_data qpdf, qpdf_oh about, const char *key)
{
  qpdf_oh text = qpdf_oh_get_key_if_dict (qpdf, about, key);

  return qpdf_oh_is_string (qpdf, text) ? g_strdup (qpdf_oh_get_utf8_value (qpdf, text)) : NULL;
}

/**
 * custos_packet_read_mark:
 * @passphrase: (nullable): for an encrypted packet
 *
 * Reads what a file says of itself. Whether that is true tells the log, by the file's SHA-256.
 *
 * Returns: FALSE with ENCRYPTED, DAMAGED or NOT_OURS
 */
gboolean
custos_packet_read_mark (GBytes *pdf,
                         const char *passphrase,
                         CustosPacketMark *mark,
                         GError **error)
{
  g_autoptr (CustosPdf) file = custos_pdf_open (pdf, passphrase, error);

  *mark = (CustosPacketMark) { 0 };
  if (file == NULL)
    return FALSE;

  qpdf_oh about = qpdf_oh_get_key (file->qpdf, qpdf_get_trailer (file->qpdf), "/Info");
  qpdf_oh pages = qpdf_oh_get_key_if_dict (file->qpdf, about, "/CustosPages");

  mark->request = get_text (file->qpdf, about, "/CustosRequest");
  mark->anchor = get_text (file->qpdf, about, "/CustosAnchor");
  mark->n_pages = qpdf_get_num_pages (file->qpdf);
  if (mark->request != NULL
      && qpdf_oh_get_value_as_int (file->qpdf, pages, &mark->said_pages))
    return TRUE;

  custos_packet_mark_clear (mark);
  g_set_error_literal (error, CUSTOS_PAPER_ERROR, CUSTOS_PAPER_ERROR_NOT_OURS,
                       "The file is no packet of ours");
  return FALSE;
}
