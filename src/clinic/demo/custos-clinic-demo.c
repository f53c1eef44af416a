/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-clinic-demo.h"

#include <glib/gstdio.h>

#include "custos-clinic-opening.h"
#include "custos-demo-filing.h"
#include "custos-demo-staff.h"
#include "custos-quick-account.h"
#include "custos-use-cases.h"

/* Everything in it is invented, so that the day may be too; the code sets of that day are
 * those that its codes are from. */
#define USUAL_DAY "2026-09-14"

/* The way to a demonstration clinic: founding, accounts one after another, the people made by
 * a worker, and one job that files them. */
typedef struct {
  CustosWorkPool *pool;
  char *folder;
  CustosSecret *passphrase;
  CustosDate *today;
  CustosProgress *progress; /* nullable */
  CustosSession *session;   /* once it is founded */
  guint n_accounts;         /* so many are there */
} Making;

static void
free_making (gpointer data)
{
  Making *self = data;

  g_clear_object (&self->pool);
  g_free (self->folder);
  g_clear_pointer (&self->passphrase, custos_secret_free);
  g_clear_pointer (&self->today, custos_date_unref);
  g_clear_object (&self->progress);
  g_clear_object (&self->session);
  g_free (self);
}

/* Half a demonstration is of no use, and would be in the way of the next. */
static void
remove_files (const char *folder)
{
  static const char *const names[] = {
    "keys", "keys.1", "records.db", "records.db-wal", "records.db-shm", "lock",
  };

  for (size_t i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *path = g_build_filename (folder, names[i], NULL);
    g_unlink (path);
  }
  g_rmdir (folder); /* only if nothing else is there */
}

/* @error: (transfer full): what was founded here is closed and taken back */
static void
give_up (GTask *task, GError *error)
{
  Making *self = g_task_get_task_data (task);

  if (self->session != NULL && custos_clinic_close (custos_session_get_clinic (self->session)))
    remove_files (self->folder);
  g_task_return_error (task, error);
}

static void
filled_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Making *self = g_task_get_task_data (task);
  GError *error = NULL;
  g_autofree guint *n_charts = custos_use_case_run_finish (self->session, result, &error);

  if (error != NULL)
    give_up (task, error);
  else
    g_task_return_pointer (task, g_steal_pointer (&self->session), g_object_unref);
}

static void
made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Making *self = g_task_get_task_data (task);
  GError *error = NULL;
  CustosDemoWorld *world = g_task_propagate_pointer (G_TASK (result), &error);

  if (error != NULL) {
    give_up (task, error);
    return;
  }

  custos_use_case_run_job_async (
    &custos_fill_demo, self->session, NULL, custos_demo_filing_new (world),
    custos_demo_filing_free, self->progress, g_task_get_cancellable (task), filled_cb,
    g_object_ref (task));
}

static gpointer
make_world (gpointer data, GCancellable *cancellable, GError **error)
{
  return custos_demo_world_new (data, cancellable, error);
}

static void
make (GTask *task)
{
  Making *self = g_task_get_task_data (task);
  GTask *errand = g_task_new (
    self->pool, g_task_get_cancellable (task), made_cb, g_object_ref (task));

  g_task_set_task_data (
    errand, custos_date_ref (self->today), (GDestroyNotify) custos_date_unref);
  custos_work_pool_run (
    self->pool, errand, make_world, (GDestroyNotify) custos_demo_world_free);
}

static void added_cb (GObject *source, GAsyncResult *result, gpointer user_data);

static void
add_next_account (GTask *task)
{
  Making *self = g_task_get_task_data (task);
  guint n_colleagues;
  const CustosDemoColleague *colleagues = custos_demo_colleagues_get_all (&n_colleagues);

  if (self->n_accounts == n_colleagues) {
    make (task);
    return;
  }

  const CustosDemoColleague *next = &colleagues[self->n_accounts];
  custos_clinic_add_quick_account_async (
    self->session, next->name, next->display_name, next->name, self->passphrase,
    g_task_get_cancellable (task), added_cb, g_object_ref (task));
}

static void
added_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Making *self = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (CustosAccount) account =
    custos_clinic_add_account_finish (self->session, result, &error);

  if (account == NULL) {
    give_up (task, error);
    return;
  }

  self->n_accounts++;
  add_next_account (task);
}

static void
founded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Making *self = g_task_get_task_data (task);
  g_autoptr (CustosSecret) recovery_key = NULL;
  GError *error = NULL;

  self->session = custos_clinic_found_finish (result, &recovery_key, &error);
  if (self->session == NULL)
    give_up (task, error);
  else
    add_next_account (task);
}

/**
 * custos_clinic_demo_async:
 * @folder: where there is no clinic yet
 * @passphrase: of all its accounts
 * @today: what all dates count from: the same day gives the same clinic
 * @progress: (nullable): charts filed
 *
 * Makes the demonstration clinic, without the desktop's keyring. Its recovery key is thrown
 * away: nothing in it is worth keeping.
 */
void
custos_clinic_demo_async (CustosWorkPool *pool,
                          const char *folder,
                          const CustosSecret *passphrase,
                          const CustosDate *today,
                          CustosProgress *progress,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (pool, cancellable, callback, user_data);
  Making *self = g_new0 (Making, 1);
  const CustosFounding founding = {
    .folder = folder,
    .clinic_name = CUSTOS_DEMO_CLINIC_NAME,
    .account = CUSTOS_DEMO_ACCOUNT,
    .display_name = "Dana Ortiz",
    .passphrase = passphrase,
    .without_keyring = TRUE,
    .demonstration = TRUE,
  };

  self->pool = g_object_ref (pool);
  self->folder = g_strdup (folder);
  self->passphrase = custos_secret_copy (passphrase);
  self->today = custos_date_ref (today);
  g_set_object (&self->progress, progress);

  g_task_set_check_cancellable (task, FALSE);
  g_task_set_source_tag (task, custos_clinic_demo_async);
  g_task_set_task_data (task, self, free_making);
  custos_clinic_found_async (pool, &founding, cancellable, founded_cb, g_object_ref (task));
}

/* Returns: (transfer full): somebody with every role, at work; the clinic is closed by name,
 * custos_clinic_close() */
CustosSession *
custos_clinic_demo_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, custos_clinic_demo_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Returns: (transfer full): the day for which the clinic is made unless somebody asks */
CustosDate *
custos_clinic_demo_get_usual_day (void)
{
  return custos_date_parse (USUAL_DAY);
}
