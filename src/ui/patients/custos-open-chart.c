/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-open-chart.h"

#include "custos-patient-words.h"

/* Asks the window that @widget is in to open the patient's chart, or to show its tab. */
void
custos_open_chart (GtkWidget *widget, CustosPatient *patient)
{
  CustosRecord *record = CUSTOS_RECORD (patient);
  g_autofree char *name = custos_patient_dup_name (patient);
  g_autofree char *birth_date = custos_describe_birth_date (patient);

  gtk_widget_activate_action (widget, "win.open-chart", "(ssss)",
                              custos_record_get_id (record), name, birth_date,
                              custos_record_peek (record, "record_number") ?: "");
}
