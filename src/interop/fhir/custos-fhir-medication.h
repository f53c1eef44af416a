/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-fhir-mapping.h"

G_BEGIN_DECLS

/* What a medicine is and how it is taken, wherever it is ordered or given. */

void custos_fhir_read_medication (CustosFhirMapping *self,
                                  CustosJsonNode *node,
                                  const char *field);
void custos_fhir_read_dosages (CustosFhirMapping *self,
                               CustosJsonNode *node,
                               const char *field);

G_END_DECLS
