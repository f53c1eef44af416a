/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-fhir-mapping.h"

G_BEGIN_DECLS

/* One resource of a file: where it stands, what it is, and what it says. */

CustosFhirItem *custos_fhir_item_identify (CustosJsonNode *resource,
                                           const char *full_url,
                                           const char *place) G_GNUC_WARN_UNUSED_RESULT;
void custos_fhir_item_map (CustosFhirItem *self,
                           CustosJson *json,
                           CustosJsonNode *resource,
                           GHashTable *neighbors,
                           CustosJsonNode *outer_labels,
                           const CustosDate *today);

G_END_DECLS
