/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <qpdf/qpdf-c.h>

G_BEGIN_DECLS

/* A PDF file in memory, open in qpdf. It is silent: what qpdf has to say may quote the file. */
typedef struct {
  qpdf_data qpdf;
  GBytes *bytes; /* qpdf reads from them until it is closed */
} CustosPdf;

CustosPdf *custos_pdf_open (GBytes *bytes, const char *passphrase,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;
void custos_pdf_close (CustosPdf *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CustosPdf, custos_pdf_close)

gboolean custos_pdf_is_signed (CustosPdf *self);
qpdf_oh custos_pdf_copy_dictionary (qpdf_data qpdf, qpdf_oh dictionary);
qpdf_oh custos_pdf_new_stream (qpdf_data qpdf, const void *bytes, size_t size);
gboolean custos_pdf_get_box (qpdf_data qpdf, qpdf_oh page, const char *key, double box[4]);
void custos_pdf_set_box (qpdf_data qpdf, qpdf_oh page, const char *key, const double box[4]);

G_END_DECLS
