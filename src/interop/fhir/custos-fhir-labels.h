/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-fhir-mapping.h"

G_BEGIN_DECLS

void custos_fhir_read_labels (CustosFhirMapping *self);
void custos_fhir_weigh_coding (CustosFhirMapping *self, CustosJsonNode *coding);

G_END_DECLS
