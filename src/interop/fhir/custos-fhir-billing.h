/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-fhir-mapping.h"

G_BEGIN_DECLS

/* What a claim and the payer's answer to it say alike. */

void custos_fhir_read_diagnoses (CustosFhirMapping *self,
                                 CustosJsonNode *node,
                                 const char *field);
void custos_fhir_read_services (CustosFhirMapping *self,
                                CustosJsonNode *node,
                                const char *field);

G_END_DECLS
