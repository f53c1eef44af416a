/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-allergy.h"
#include "custos-clinic-charts.h"
#include "custos-clinic-requests.h"
#include "custos-clinic-settings-cases.h"
#include "custos-problem.h"
#include "custos-ui-test.h"

/* A records office: one chart with a plain item and a substance-use one, and two people who
 * release, because nobody checks their own. */
typedef struct {
  TestClinic clinic;
  CustosSession *everybody;
  CustosSession *hana;
  CustosSession *pia;
  CustosSession *rosa; /* at the front desk */
  CustosPatient *patient;
} TestOffice;

#define TEST_RUN(function, session, ...) ({ \
    g_autoptr (GAsyncResult) result_ = NULL; \
    function ## _async (session, __VA_ARGS__, NULL, test_keep_result, &result_); \
    test_wait (&result_); \
    function ## _finish (session, result_, &error); \
  })

static inline void
test_office_add_item (TestOffice *self,
                      GType type,
                      const char *title,
                      CustosSensitivity sensitivity)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosRecord) item = g_object_new (type, "sensitivity", sensitivity, NULL);

  if (type == CUSTOS_TYPE_ALLERGY)
    g_object_set (item, "substance", title, "noted", "2025-03-02", NULL);
  else
    g_object_set (item, "title", title, "onset", "2025-03-02", NULL);

  g_autoptr (CustosRecord) saved =
    TEST_RUN (custos_clinic_save_item, self->everybody,
              custos_record_get_id (CUSTOS_RECORD (self->patient)), item);
  g_assert_no_error (error);
}

static inline void
test_office_open (TestOffice *self)
{
  g_autoptr (GError) error = NULL;

  test_clinic_open (&self->clinic);
  self->everybody =
    custos_session_new (self->clinic.clinic, "all", "All", (1u << CUSTOS_N_ROLES) - 1);
  self->hana =
    custos_session_new (self->clinic.clinic, "hana", "Hana", CUSTOS_ROLE_HIM_TECHNICIAN);
  self->pia =
    custos_session_new (self->clinic.clinic, "pia", "Pia", CUSTOS_ROLE_PRIVACY_OFFICER);
  self->rosa =
    custos_session_new (self->clinic.clinic, "rosa", "Rosa", CUSTOS_ROLE_FRONT_DESK);

  g_autoptr (CustosClinicSettings) settings = g_object_new (
    CUSTOS_TYPE_CLINIC_SETTINGS, "name", "Cedar Hollow", "custodian", "Ada Brandt",
    "custodian-title", "Custodian of records", "bates-prefix", "CH", "part2-program",
    CUSTOS_PART2_PROGRAM_YES, "record-set-kinds", "problem allergy", NULL);
  g_autoptr (CustosClinicSettings) saved =
    TEST_RUN (custos_clinic_save_settings, self->everybody, settings);
  g_assert_no_error (error);

  g_autoptr (CustosDate) birth = custos_date_parse ("1981-03-14");
  g_autoptr (CustosPatient) patient = g_object_new (
    CUSTOS_TYPE_PATIENT, "family-name", "Okafor", "given-names", "Maribel", "birth-date",
    birth, "sensitivity", CUSTOS_SENSITIVITY_NORMAL, NULL);
  self->patient = TEST_RUN (custos_clinic_register_patient, self->everybody, patient);
  g_assert_no_error (error);

  test_office_add_item (self, CUSTOS_TYPE_ALLERGY, "Latex", CUSTOS_SENSITIVITY_NORMAL);
  test_office_add_item (
    self, CUSTOS_TYPE_PROBLEM, "Alcohol dependence", CUSTOS_SENSITIVITY_SUBSTANCE_USE);
}

static inline void
test_office_close (TestOffice *self)
{
  CustosSession *sessions[] = { self->everybody, self->hana, self->pia, self->rosa };

  /* What was still asked for holds its session until the answer is there. */
  for (size_t i = 0; i < G_N_ELEMENTS (sessions); i++) {
    while (G_OBJECT (sessions[i])->ref_count > 1)
      g_main_context_iteration (NULL, TRUE);
    g_assert_finalize_object (sessions[i]);
  }
  g_object_unref (self->patient);
  test_clinic_close (&self->clinic);
}

/* Returns: (transfer full): the number of what a disability lawyer asks for */
static inline char *
test_office_take (TestOffice *self, const char *received, const char *basis)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosRequest) draft = g_object_new (
    CUSTOS_TYPE_REQUEST, "requester-kind", "attorney", "requester", "Freya Lindqvist",
    "organization", "Lindqvist Law", "purpose", "benefits", "basis", basis,
    "identity-check", "letterhead", "authority-check", "authorization", "identifiers",
    "name birth-date", "kinds", "problem allergy", "received", received, NULL);
  g_autoptr (CustosRequest) request =
    TEST_RUN (custos_clinic_take_request, self->hana,
              custos_record_get_id (CUSTOS_RECORD (self->patient)), draft);

  g_assert_no_error (error);
  return g_strdup (custos_record_peek (CUSTOS_RECORD (request), "number"));
}
