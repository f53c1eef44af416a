/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "custos-allergy-section.h"
#include "custos-care-plan-section.h"
#include "custos-chart-section.h"
#include "custos-chart-summary.h"
#include "custos-chart-timeline.h"
#include "custos-claim-section.h"
#include "custos-documents-page.h"
#include "custos-immunization-section.h"
#include "custos-looked-section.h"
#include "custos-medication-section.h"
#include "custos-patient-request-section.h"
#include "custos-problem-section.h"
#include "custos-procedure-section.h"
#include "custos-record-page.h"
#include "custos-results-page.h"
#include "custos-set-aside-section.h"

static GtkWidget *
make_problems (CustosChartItems *items)
{
  return custos_record_page_new (items, &custos_problem_section);
}

static GtkWidget *
make_medications (CustosChartItems *items)
{
  return custos_record_page_new (items, &custos_medication_section);
}

static GtkWidget *
make_allergies (CustosChartItems *items)
{
  return custos_record_page_new (items, &custos_allergy_section);
}

static GtkWidget *
make_vaccines (CustosChartItems *items)
{
  return custos_record_page_new (items, &custos_immunization_section);
}

static GtkWidget *
make_procedures (CustosChartItems *items)
{
  return custos_record_page_new (items, &custos_procedure_section);
}

static GtkWidget *
make_care_plan (CustosChartItems *items)
{
  return custos_record_page_new (items, &custos_care_plan_section);
}

static GtkWidget *
make_coding (CustosChartItems *items)
{
  return custos_record_page_new (items, &custos_claim_section);
}

static GtkWidget *
make_requests (CustosChartItems *items)
{
  return custos_record_page_new (items, &custos_patient_request_section);
}

static GtkWidget *
make_looked (CustosChartItems *items)
{
  return custos_record_page_new (items, &custos_looked_section);
}

static GtkWidget *
make_set_aside (CustosChartItems *items)
{
  return custos_record_page_new (items, &custos_set_aside_section);
}

/* As the list has them; Alt and a digit opens one of the first nine. */
static const CustosChartSectionRow sections[] = {
  { "summary", N_("Summary"), "custos-summary-symbolic", NULL, NULL,
    custos_chart_summary_new },
  { "timeline", N_("Timeline"), "document-open-recent-symbolic", NULL, NULL,
    custos_chart_timeline_new },
  { "notes", N_("Notes"), "document-edit-symbolic", "document", custos_document_is_note,
    custos_notes_page_new },
  { "problems", N_("Problems"), "custos-problems-symbolic", "problem", custos_problem_stands,
    make_problems },
  { "medications", N_("Medications"), "custos-medications-symbolic", "medication",
    custos_medication_stands, make_medications },
  { "allergies", N_("Allergies"), "dialog-warning-symbolic", "allergy", custos_allergy_is_one,
    make_allergies },
  { "results", N_("Results"), "custos-results-symbolic", "observation", NULL,
    custos_results_page_new },
  { "vaccines", N_("Vaccines"), "custos-immunizations-symbolic", "immunization", NULL,
    make_vaccines },
  { "procedures", N_("Procedures"), "applications-engineering-symbolic", "procedure", NULL,
    make_procedures },
  { "care-plan", N_("Care plan"), "view-list-bullet-symbolic", "care-plan", NULL,
    make_care_plan },
  { "documents", N_("Documents"), "folder-documents-symbolic", "document",
    custos_document_is_file, custos_documents_page_new },
  { "coding", N_("Coding"), "custos-coding-symbolic", "claim", NULL, make_coding },
  { "requests", N_("Requests"), "custos-requests-symbolic", "request", custos_request_is_open,
    make_requests },
  { "looked", N_("Who looked"), "view-reveal-symbolic", NULL, NULL, make_looked },
  { "set-aside", N_("Not taken in"), "mail-attachment-symbolic", "set-aside",
    custos_set_aside_waits, make_set_aside },
};

const CustosChartSectionRow *
custos_chart_sections_get_all (guint *n_sections)
{
  *n_sections = G_N_ELEMENTS (sections);
  return sections;
}
