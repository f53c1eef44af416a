/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "custos-allergy-section.h"
#include "custos-chart-section.h"
#include "custos-chart-summary.h"
#include "custos-medication-section.h"
#include "custos-problem-section.h"
#include "custos-record-page.h"

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

/* As the list has them; Alt and a digit opens one of the first nine. */
static const CustosChartSectionRow sections[] = {
  { "summary", N_("Summary"), "custos-summary-symbolic", NULL, NULL,
    custos_chart_summary_new },
  { "problems", N_("Problems"), "custos-problems-symbolic", "problem", custos_problem_stands,
    make_problems },
  { "medications", N_("Medications"), "custos-medications-symbolic", "medication",
    custos_medication_stands, make_medications },
  { "allergies", N_("Allergies"), "dialog-warning-symbolic", "allergy", custos_allergy_stands,
    make_allergies },
};

const CustosChartSectionRow *
custos_chart_sections_get_all (guint *n_sections)
{
  *n_sections = G_N_ELEMENTS (sections);
  return sections;
}
