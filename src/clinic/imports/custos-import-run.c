/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-import-run.h"

#include "custos-clinic-private.h"
#include "custos-import-file.h"
#include "custos-import-paths.h"
#include "custos-text.h"
#include "custos-use-cases.h"

/* An import is a file after another: read in the pool, checked on the reader's thread, written
 * on the writer's. While one is written the next is read. Everything here is on the main
 * thread. What refers to nothing yet waits until all other files are done. */

typedef struct {
  CustosSession *session;
  gboolean dry_run;
  CustosProgress *progress; /* nullable */
  CustosDate *today;
  CustosWorkPool *pool;

  GPtrArray *found;          /* of CustosImportPath: what this round goes through */
  GPtrArray *postponed;      /* of CustosImportPath: for the next */
  gboolean last_round;
  guint next_to_read;
  guint next_to_take;
  guint n_done; /* files */
  guint n_files;
  CustosImportFile *ahead; /* nullable; being read, or read and not yet taken */
  gboolean reading;
  gboolean writing;        /* a file is being checked or written */
  GError *failure;         /* nullable; nothing more is begun */
  CustosKnownTable *known;
  CustosImportReport *report;
} Run;

static void
run_free (gpointer data)
{
  Run *self = data;

  g_clear_object (&self->session);
  g_clear_object (&self->progress);
  custos_date_unref (self->today);
  g_clear_object (&self->pool);
  g_clear_pointer (&self->found, g_ptr_array_unref);
  g_clear_pointer (&self->postponed, g_ptr_array_unref);
  g_clear_pointer (&self->ahead, custos_import_file_free);
  custos_known_table_free (self->known);
  g_clear_object (&self->report);
  g_clear_error (&self->failure);
  g_free (self);
}

static void go_on (GTask *task);

/* Nothing more is begun; what is under way ends first. The first failure is told. */
static void
note_failure (Run *self, GError *error)
{
  if (self->failure == NULL)
    self->failure = error;
  else
    g_error_free (error);
}

static gpointer
read_file (gpointer data, GCancellable *cancellable, GError **error)
{
  CustosImportFile *file = data;

  custos_import_file_read (file, error);
  return NULL;
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Run *self = g_task_get_task_data (task);
  GError *error = NULL;

  self->reading = FALSE;
  g_task_propagate_pointer (G_TASK (result), &error);
  if (error != NULL)
    note_failure (self, error);
  go_on (task);
}

static void
read_ahead (GTask *task)
{
  Run *self = g_task_get_task_data (task);
  const CustosImportPath *path = self->found->pdata[self->next_to_read++];
  GCancellable *cancellable = g_task_get_cancellable (task);
  GTask *reading = g_task_new (self->session, cancellable, read_cb, g_object_ref (task));

  self->reading = TRUE;
  self->ahead = custos_import_file_new (
    path->path, self->known, self->today, self->last_round, cancellable);
  g_task_set_task_data (reading, self->ahead, NULL);
  custos_work_pool_run (self->pool, reading, read_file, NULL);
}

/* A file on its way, and the import it belongs to. */
typedef struct {
  GTask *task;
  CustosImportFile *file; /* owned */
} Step;

static void
end_step (Step *step)
{
  g_autoptr (GTask) task = step->task;
  Run *self = g_task_get_task_data (task);

  custos_import_file_free (step->file);
  g_free (step);
  self->writing = FALSE;
  go_on (task);
}

static void
finish_file (Step *step)
{
  Run *self = g_task_get_task_data (step->task);
  CustosImportFile *file = step->file;

  if (file->postponed) {
    const CustosImportPath *path = self->found->pdata[self->next_to_take - 1];

    g_ptr_array_add (self->postponed, custos_import_path_new (path->path, path->rank));
  } else {
    custos_import_file_report (file, self->report);
    if (file->file != NULL && file->fault.reason == CUSTOS_IMPORT_REASON_NONE)
      custos_known_table_take_all (self->known, file->known);
    custos_progress_set (self->progress, ++self->n_done, self->n_files);
  }

  end_step (step);
}

static void
fail_step (Step *step, GError *error)
{
  note_failure (g_task_get_task_data (step->task), error);
  end_step (step);
}

/* Returns: (transfer full) (nullable): what went wrong; these use cases answer nothing else */
static GError *
take_error (GObject *source, GAsyncResult *result)
{
  GError *error = NULL;
  gpointer nothing = custos_use_case_run_finish (CUSTOS_SESSION (source), result, &error);

  g_assert (nothing == NULL);
  return error;
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Step *step = user_data;
  GError *error = take_error (source, result);

  if (error != NULL)
    fail_step (step, error);
  else
    finish_file (step);
}

static void
checked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Step *step = user_data;
  Run *self = g_task_get_task_data (step->task);
  GError *error = take_error (source, result);

  if (error != NULL) {
    fail_step (step, error);
    return;
  }

  /* The job looks at the cancellable itself, so that it can take back what it wrote. */
  if (step->file->has_work && !self->dry_run)
    custos_use_case_run_job_async (&custos_import_write, self->session, NULL, step->file, NULL,
                                   NULL, NULL, written_cb, step);
  else
    finish_file (step);
}

static void
take (GTask *task)
{
  Run *self = g_task_get_task_data (task);
  Step *step = g_new0 (Step, 1);

  step->task = g_object_ref (task);
  step->file = g_steal_pointer (&self->ahead);
  self->next_to_take++;
  self->writing = TRUE;
  if (self->next_to_read < self->found->len)
    read_ahead (task);

  if (step->file->fault.reason != CUSTOS_IMPORT_REASON_NONE ||
      step->file->file->fault.reason != CUSTOS_IMPORT_REASON_NONE)
    finish_file (step);
  else
    custos_use_case_run_async (&custos_import_check, self->session, NULL, step->file, NULL,
                               g_task_get_cancellable (task), checked_cb, step);
}

static GPtrArray *
new_paths (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) custos_import_path_free);
}

/* Those that waited are gone through again, as long as others were taken in meanwhile. */
static gboolean
begin_round (Run *self)
{
  if (self->postponed->len == 0)
    return FALSE;

  self->last_round = self->postponed->len == self->found->len;
  g_ptr_array_unref (self->found);
  self->found = g_steal_pointer (&self->postponed);
  self->postponed = new_paths ();
  self->next_to_read = 0;
  self->next_to_take = 0;
  return TRUE;
}

/* A person stopped it: what is finished stays, and is told. */
static void
finish (GTask *task)
{
  Run *self = g_task_get_task_data (task);
  gboolean stopped = g_error_matches (self->failure, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  if (self->failure != NULL && !stopped) {
    g_task_return_error (task, g_steal_pointer (&self->failure));
    return;
  }
  if (stopped)
    custos_import_report_set_stopped (self->report);
  g_task_return_pointer (task, g_object_ref (self->report), g_object_unref);
}

/* Does what is next; whatever ends calls it again. */
static void
go_on (GTask *task)
{
  Run *self = g_task_get_task_data (task);

  if (self->reading || self->writing)
    return;
  if (self->failure == NULL)
    g_cancellable_set_error_if_cancelled (g_task_get_cancellable (task), &self->failure);

  if (self->failure != NULL)
    finish (task);
  else if (self->ahead != NULL)
    take (task);
  else if (self->next_to_read < self->found->len || begin_round (self))
    read_ahead (task);
  else
    finish (task);
}

static gpointer
find_paths (gpointer data, GCancellable *cancellable, GError **error)
{
  return custos_import_paths_find (data, cancellable, error);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Run *self = g_task_get_task_data (task);
  GError *error = NULL;

  self->found = g_task_propagate_pointer (G_TASK (result), &error);
  if (error != NULL)
    note_failure (self, error);
  else
    self->n_files = self->found->len;
  go_on (task);
}

void
custos_import_run_start (GTask *task,
                         const char *const *paths,
                         gboolean dry_run,
                         CustosProgress *progress)
{
  Run *self = g_new0 (Run, 1);
  g_autofree char *now = custos_now_utc ();
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();

  self->session = g_object_ref (g_task_get_source_object (task));
  self->dry_run = dry_run;
  self->today = custos_date_of_instant (now, utc);
  self->pool = custos_work_pool_new ();
  self->postponed = new_paths ();
  self->known = custos_known_table_new ();
  self->report = custos_import_report_new ();
  g_set_object (&self->progress, progress);
  g_task_set_task_data (task, self, run_free);
  g_task_set_check_cancellable (task, FALSE);

  GTask *finding =
    g_task_new (self->session, g_task_get_cancellable (task), found_cb, task);
  g_task_set_task_data (finding, g_strdupv ((char **) paths), (GDestroyNotify) g_strfreev);
  custos_work_pool_run (self->pool, finding, find_paths, (GDestroyNotify) g_ptr_array_unref);
}
