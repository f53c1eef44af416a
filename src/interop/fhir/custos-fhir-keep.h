/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-fhir-mapping.h"

G_BEGIN_DECLS

void custos_fhir_keep (CustosFhirMapping *self, CustosJson *json);

G_END_DECLS
