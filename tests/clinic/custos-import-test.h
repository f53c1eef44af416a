/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-clinic-audit.h"
#include "custos-clinic-charts.h"
#include "custos-clinic-imports.h"
#include "custos-clinic-patients.h"
#include "custos-test.h"

/* What the tests of imports share. */

#define PATIENT \
  "{\"resourceType\":\"Patient\",\"id\":\"p1\",\"name\":[{\"family\":\"Example\"," \
  "\"given\":[\"Ana\"]}],\"birthDate\":\"1980-05-01\",\"gender\":\"female\"}"

/* A clinic, and a folder of files to take in. */
typedef struct {
  char *folder;
  char *inbox;
  CustosSecret *key;
  CustosClinic *clinic;
  CustosSession *session; /* holds every role, and so sees what was taken in */
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = test_make_folder ();
  self->inbox = test_make_folder ();
  self->key = test_new_key (1);
  self->clinic = custos_clinic_open (self->folder, self->key, "test", &error);
  g_assert_no_error (error);
  self->session =
    custos_session_new (self->clinic, "all", "All", (1u << CUSTOS_N_ROLES) - 1);
}

static void
remove_inbox (char *inbox)
{
  g_autoptr (GDir) dir = g_dir_open (inbox, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (inbox, name, NULL);
    g_unlink (path);
  }
  g_assert_cmpint (g_rmdir (inbox), ==, 0);
  g_free (inbox);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_assert_true (custos_clinic_close (self->clinic));
  g_object_unref (self->session);
  g_assert_finalize_object (self->clinic);
  custos_secret_free (self->key);
  test_remove_folder (self->folder);
  remove_inbox (self->inbox);
}

static void
put (Fixture *self, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (self->inbox, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static inline CustosImportReport *
import_paths (Fixture *self, const char *path, gboolean dry_run)
{
  const char *paths[] = { path, NULL };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  custos_clinic_import_async (
    self->session, paths, dry_run, NULL, NULL, test_keep_result, &result);
  test_wait (&result);
  CustosImportReport *report = custos_clinic_import_finish (self->session, result, &error);
  g_assert_no_error (error);
  return report;
}

static inline CustosImportReport *
import (Fixture *self)
{
  return import_paths (self, self->inbox, FALSE);
}

static inline CustosRecord *
find_patient (Fixture *self)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  custos_clinic_find_patient_by_number_async (
    self->session, "000001", NULL, test_keep_result, &result);
  test_wait (&result);
  g_autoptr (CustosPatientHit) hit =
    custos_clinic_find_patient_by_number_finish (self->session, result, &error);
  g_assert_no_error (error);
  return g_object_ref (CUSTOS_RECORD (custos_patient_hit_get_patient (hit)));
}

static inline GPtrArray *
list (Fixture *self, const char *kind, const char *patient_id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  custos_clinic_list_items_async (
    self->session, kind, patient_id, NULL, test_keep_result, &result);
  test_wait (&result);
  GPtrArray *found = custos_clinic_list_items_finish (self->session, result, &error);
  g_assert_no_error (error);
  return found;
}

static inline GPtrArray *
search (Fixture *self, const char *text)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  custos_clinic_search_patients_async (
    self->session, text, 10, NULL, test_keep_result, &result);
  test_wait (&result);
  gint64 n_more = 0;
  gboolean even_more = FALSE;
  GPtrArray *found = custos_clinic_search_patients_finish (
    self->session, result, &n_more, &even_more, &error);
  g_assert_no_error (error);
  return found;
}

static inline GPtrArray *
list_set_aside (Fixture *self, const char *patient_id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  custos_clinic_list_set_aside_async (
    self->session, patient_id, NULL, test_keep_result, &result);
  test_wait (&result);
  GPtrArray *found = custos_clinic_list_set_aside_finish (self->session, result, &error);
  g_assert_no_error (error);
  return found;
}

static inline char *
get_kept (Fixture *self, const char *kind, const char *id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  custos_clinic_get_kept_async (
    self->session, kind, id, NULL, test_keep_result, &result);
  test_wait (&result);
  g_autoptr (GBytes) bytes = custos_clinic_get_kept_finish (self->session, result, &error);
  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
assert_audit_is_whole (Fixture *self)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  CustosAuditReport report = { 0 };

  custos_clinic_verify_audit_async (self->session, NULL, test_keep_result, &result);
  test_wait (&result);
  custos_clinic_verify_audit_finish (self->session, result, &report, &error);
  g_assert_no_error (error);
  g_assert_cmpint (report.broken_seq, ==, 0);
}
