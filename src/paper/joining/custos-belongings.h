/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-pdf.h"

G_BEGIN_DECLS

/* What pages need from the root of their file: the fields of a form, and which layers are
 * hidden. Taken after the pages themselves, of which they are made. */
void custos_belongings_take (qpdf_data to, CustosPdf *from, int number);

G_END_DECLS
