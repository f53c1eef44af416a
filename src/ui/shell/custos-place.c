/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-place.h"

#include <glib/gi18n.h>

#include "custos-patients-page.h"
#include "custos-requests-page.h"
#include "custos-settings-page.h"

/* As the rail has them; the last stands at its end. */
static const CustosPlace places[] = {
  { "today", N_("Today"), "x-office-calendar-symbolic", "<Control>1", NULL,
    N_("Appointments, unsigned notes and requests that are due will stand here. They are not "
       "part of Custos yet. Begin with a patient.") },
  { "patients", N_("Patients"), "system-users-symbolic", "<Control>2",
    custos_patients_page_new },
  { "coding", N_("Coding"), "custos-coding-symbolic", "<Control>3", NULL,
    N_("The queue of encounters to code is not part of Custos yet. Codes that came with "
       "records are in each patient's chart.") },
  { "requests", N_("Requests"), "custos-requests-symbolic", "<Control>4",
    custos_requests_page_new },
  { "privacy", N_("Privacy"), "custos-privacy-symbolic", "<Control>5", NULL,
    N_("Reviews and breaches are not part of Custos yet. Every access is on record already: "
       "custosctl audit list shows it, custosctl audit verify checks it.") },
  { "reports", N_("Reports"), "custos-reports-symbolic", "<Control>6", NULL,
    N_("Reports are not part of Custos yet.") },
  { "settings", N_("Settings"), "emblem-system-symbolic", "<Control>comma",
    custos_settings_page_new },
};

const CustosPlace *
custos_places_get_all (guint *n_places)
{
  *n_places = G_N_ELEMENTS (places);
  return places;
}

/* Returns: (nullable) */
const CustosPlace *
custos_place_find (const char *name)
{
  for (size_t i = 0; i < G_N_ELEMENTS (places); i++) {
    if (g_strcmp0 (places[i].name, name) == 0)
      return &places[i];
  }

  return NULL;
}
