/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-pdf.h"

G_BEGIN_DECLS

/* A file within the file, under the name by which the packet lists it. */
typedef struct {
  char *name;
  qpdf_oh spec;
} CustosFile;

/* What pages need from the root of their file: the fields of a form, which layers are hidden,
 * and files within it. Taken after the pages themselves, of which the rest is made. */
void custos_belongings_take (qpdf_data to, CustosPdf *from, int record, int number,
                             GArray *files);

G_END_DECLS
