/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-document.h"
#include "custos-fhir-mapping.h"

static const CustosFhirRow rows[] = {
  { "status",    "status",                      custos_fhir_read_text,
    " current superseded entered-in-error " },
  { "title",     "type",                        custos_fhir_read_concept },
  { "kind",      "category",                    custos_fhir_read_concept_code },
  { "authored",  "date",                        custos_fhir_read_moment },
  { "authored",  "context.period.start",        custos_fhir_read_moment },
  { "authored",  "content.attachment.creation", custos_fhir_read_moment },
  { "author",    "author",                      custos_fhir_read_names },
  { "custodian", "custodian",                   custos_fhir_read_name },
  { "signed-by", "authenticator",               custos_fhir_read_name },
  { "note",      "description",                 custos_fhir_read_notes },
};

static void
finish (CustosFhirMapping *self)
{
  CustosJsonNode *content = custos_fhir_get (self->resource, "content");

  custos_fhir_read_attachments (self, content, "attachment");
}

const CustosFhirType custos_fhir_document_reference = {
  .type = "DocumentReference",
  .get_type = custos_document_get_type,
  .rows = rows,
  .n_rows = G_N_ELEMENTS (rows),
  .patient = "subject",
  .encounter = "context.encounter",
  .finish = finish,
};
