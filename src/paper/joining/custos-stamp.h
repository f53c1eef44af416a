/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-pdf-content.h"
#include "custos-pdf.h"

G_BEGIN_DECLS

/* The band of a page of ours that is stamped onto pages of others: our footer. */
typedef struct {
  double width;       /* of the paper */
  double bottom, top; /* of the band, from the lower edge of the paper */
} CustosStampBand;

void custos_stamp_make (qpdf_data qpdf, qpdf_oh stamp, qpdf_oh resources,
                        const CustosStampBand *band);
void custos_stamp_put (qpdf_data qpdf, qpdf_oh page, qpdf_oh stamp, const CustosStampBand *band,
                       CustosContentBalance balance);

G_END_DECLS
