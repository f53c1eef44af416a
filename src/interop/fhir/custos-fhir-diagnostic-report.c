/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-diagnostic-report.h"
#include "custos-document.h"
#include "custos-fhir-mapping.h"

static const CustosFhirRow rows[] = {
  { "status",     "status",                custos_fhir_read_text,
    " registered partial preliminary final amended corrected appended cancelled"
    " entered-in-error unknown " },
  { "category",   "category",              custos_fhir_read_concept_code },
  { "title",      "code",                  custos_fhir_read_concept },
  { "effective",  "effectiveDateTime",     custos_fhir_read_moment },
  { "effective",  "effectivePeriod.start", custos_fhir_read_moment },
  { "issued",     "issued",                custos_fhir_read_moment },
  { "performer",  "performer",             custos_fhir_read_names },
  { "performer",  "resultsInterpreter",    custos_fhir_read_names },
  { "conclusion", "conclusion",            custos_fhir_read_text },
  { "conclusion", "conclusionCode",        custos_fhir_read_concept_texts },
  { "results",    "result",                custos_fhir_read_names },
};

/* The report as it was printed is a document too. */
static void
finish (CustosFhirMapping *self)
{
  static const char *const same[] = { "code", "code-system", "title" };
  CustosJsonNode *forms = custos_fhir_get (self->resource, "presentedForm");
  CustosRecord *report = self->record;

  if (forms == NULL)
    return;

  custos_fhir_read_attachments (self, forms, NULL);
  for (guint i = 1; i < self->item->records->len; i++) {
    CustosRecord *document = self->item->records->pdata[i];
    const char *issued = custos_record_peek (report, "issued");

    for (size_t j = 0; j < G_N_ELEMENTS (same); j++) {
      g_autofree char *text = NULL;

      g_object_get (report, same[j], &text, NULL);
      g_object_set (document, same[j], text, NULL);
    }
    g_object_set (document,
                  "status", "current",
                  "kind", "report",
                  "authored",
                  issued != NULL ? issued : custos_record_peek (report, "effective"),
                  "author", custos_record_peek (report, "performer"),
                  NULL);
  }
}

const CustosFhirType custos_fhir_diagnostic_report = {
  .type = "DiagnosticReport",
  .get_type = custos_diagnostic_report_get_type,
  .rows = rows,
  .n_rows = G_N_ELEMENTS (rows),
  .patient = "subject",
  .encounter = "encounter",
  .finish = finish,
};
