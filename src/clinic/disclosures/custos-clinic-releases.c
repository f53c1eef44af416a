/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-clinic-releases.h"

#include "custos-clinic-private.h"
#include "custos-private-file.h"
#include "custos-release-cases.h"
#include "custos-use-cases.h"

/* A release: gather (reader) → draw (worker) → log and store (writer). */

void
custos_clinic_plan_release_async (CustosSession *session,
                                  CustosRequest *request,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  CustosRecord *record = CUSTOS_RECORD (request);

  custos_use_case_run_async (&custos_plan_release, session,
                             custos_record_get_patient_id (record),
                             g_strdup (custos_record_get_id (record)), g_free,
                             cancellable, callback, user_data);
}

CustosReleasePlan *
custos_clinic_plan_release_finish (CustosSession *session, GAsyncResult *result, GError **error)
{
  return custos_use_case_run_finish (session, result, error);
}

/* @plan: as the person saw it; CUSTOS_CLINIC_ERROR_CONFLICT: it is no longer what would go */
void
custos_clinic_check_release_async (CustosSession *session,
                                   CustosReleasePlan *plan,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  g_return_if_fail (CUSTOS_IS_RELEASE_PLAN (plan));

  CustosRecord *request = CUSTOS_RECORD (plan->request);
  CustosChecking *checking = g_new (CustosChecking, 1);

  *checking = (CustosChecking) {
    g_strdup (custos_record_get_id (request)), g_strdup (plan->digest),
  };
  custos_use_case_run_async (&custos_check_release, session,
                             custos_record_get_patient_id (request), checking,
                             custos_checking_free, cancellable, callback, user_data);
}

CustosRequest *
custos_clinic_check_release_finish (CustosSession *session,
                                    GAsyncResult *result,
                                    GError **error)
{
  return custos_use_case_run_finish (session, result, error);
}

/* On its way through the three steps. */
typedef struct {
  char *patient_id;
  CustosProgress *progress; /* nullable */
  CustosPacketDraft *draft; /* until the last step takes it */
  gboolean for_release;
} Way;

static void
free_way (gpointer data)
{
  Way *self = data;

  g_clear_pointer (&self->draft, custos_packet_draft_free);
  g_clear_object (&self->progress);
  g_free (self->patient_id);
  g_free (self);
}

static void
released_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  gpointer disclosure = custos_use_case_run_finish (CUSTOS_SESSION (source), result, &error);

  if (disclosure != NULL)
    g_task_return_pointer (task, disclosure, g_object_unref);
  else
    g_task_return_error (task, error);
}

static gpointer
draw (gpointer data, GCancellable *cancellable, GError **error)
{
  Way *way = data;

  return custos_packet_maker_draw (way->draft, way->progress, cancellable, error);
}

static void
drawn_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GTask *task = user_data;
  CustosSession *session = CUSTOS_SESSION (source);
  Way *way = g_task_get_task_data (task);
  GError *error = NULL;
  CustosDrawnPacket *drawn = g_task_propagate_pointer (G_TASK (result), &error);

  if (drawn == NULL) {
    g_task_return_error (task, error);
    g_object_unref (task);
    return;
  }

  if (!way->for_release) {
    g_task_return_pointer (task, g_bytes_ref (drawn->pdf), (GDestroyNotify) g_bytes_unref);
    custos_drawn_packet_free (drawn);
    g_object_unref (task);
    return;
  }

  CustosReleasing *releasing = g_new (CustosReleasing, 1);
  *releasing = (CustosReleasing) { g_steal_pointer (&way->draft), drawn };
  custos_use_case_run_async (&custos_release, session, way->patient_id, releasing,
                             custos_releasing_free, g_task_get_cancellable (task),
                             released_cb, task);
}

/* The drawing has its own task, whose data is the way; it lives as long as the outer one. */
static void
start_drawing (GTask *task, CustosSession *session)
{
  Way *way = g_task_get_task_data (task);
  GTask *drawing = g_task_new (session, g_task_get_cancellable (task), drawn_cb, task);

  g_task_set_source_tag (drawing, start_drawing);
  g_task_set_task_data (drawing, way, NULL);
  custos_work_pool_run (custos_clinic_get_work_pool (custos_session_get_clinic (session)),
                        drawing, draw, (GDestroyNotify) custos_drawn_packet_free);
}

static void
gathered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GTask *task = user_data;
  Way *way = g_task_get_task_data (task);
  GError *error = NULL;

  way->draft = custos_use_case_run_finish (CUSTOS_SESSION (source), result, &error);
  if (way->draft != NULL) {
    start_drawing (task, CUSTOS_SESSION (source));
    return;
  }

  g_task_return_error (task, error);
  g_object_unref (task);
}

static void
set_out (CustosSession *session,
         CustosRequest *request,
         const CustosReleaseOptions *options,
         gboolean for_release,
         CustosProgress *progress,
         GCancellable *cancellable,
         GAsyncReadyCallback callback,
         gpointer user_data)
{
  CustosRecord *record = CUSTOS_RECORD (request);
  GTask *task = g_task_new (session, cancellable, callback, user_data);
  Way *way = g_new0 (Way, 1);
  CustosGathering *gathering = g_new (CustosGathering, 1);

  way->patient_id = g_strdup (custos_record_get_patient_id (record));
  way->for_release = for_release;
  g_set_object (&way->progress, progress);
  *gathering = (CustosGathering) {
    g_strdup (custos_record_get_id (record)),
    options->passphrase != NULL ? custos_secret_copy (options->passphrase) : NULL,
    g_strdup (options->language ?: "en"),
    options->certified,
  };

  g_task_set_check_cancellable (task, FALSE);
  g_task_set_source_tag (task, for_release ? (gpointer) custos_clinic_release_async
                                           : (gpointer) custos_clinic_preview_packet_async);
  g_task_set_task_data (task, way, free_way);
  custos_use_case_run_async (&custos_gather_packet, session, way->patient_id, gathering,
                             custos_gathering_free, cancellable, gathered_cb, task);
}

/* The packet as it would leave now, to be looked at inside; nothing is stored. */
void
custos_clinic_preview_packet_async (CustosSession *session,
                                    CustosRequest *request,
                                    const CustosReleaseOptions *options,
                                    CustosProgress *progress,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data)
{
  g_return_if_fail (CUSTOS_IS_REQUEST (request));

  set_out (session, request, options, FALSE, progress, cancellable, callback, user_data);
}

GBytes *
custos_clinic_preview_packet_finish (CustosSession *session,
                                     GAsyncResult *result,
                                     GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, session), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Draws the packet and stores it with its log row, if the gate lets it go at that minute. */
void
custos_clinic_release_async (CustosSession *session,
                             CustosRequest *request,
                             const CustosReleaseOptions *options,
                             CustosProgress *progress,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_return_if_fail (CUSTOS_IS_REQUEST (request));

  set_out (session, request, options, TRUE, progress, cancellable, callback, user_data);
}

CustosDisclosure *
custos_clinic_release_finish (CustosSession *session, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, session), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
custos_clinic_read_packet_async (CustosSession *session,
                                 CustosDisclosure *disclosure,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  g_return_if_fail (CUSTOS_IS_DISCLOSURE (disclosure));

  custos_use_case_run_async (&custos_read_packet, session,
                             custos_record_get_patient_id (CUSTOS_RECORD (disclosure)),
                             g_object_ref (disclosure), g_object_unref,
                             cancellable, callback, user_data);
}

GBytes *
custos_clinic_read_packet_finish (CustosSession *session, GAsyncResult *result, GError **error)
{
  return custos_use_case_run_finish (session, result, error);
}

typedef struct {
  char *path;
  GBytes *bytes;
} Writing;

static void
free_writing (gpointer data)
{
  Writing *self = data;

  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self->path);
  g_free (self);
}

static gpointer
write_file (gpointer data, GCancellable *cancellable, GError **error)
{
  const Writing *self = data;

  return custos_private_file_write (self->path, self->bytes, error) ? g_new0 (char, 1) : NULL;
}

static void
read_for_writing_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GTask *task = user_data;
  CustosSession *session = CUSTOS_SESSION (source);
  Writing *writing = g_task_get_task_data (task);
  GError *error = NULL;

  writing->bytes = custos_use_case_run_finish (session, result, &error);
  if (writing->bytes != NULL) {
    custos_work_pool_run (custos_clinic_get_work_pool (custos_session_get_clinic (session)),
                          task, write_file, g_free);
    return;
  }

  g_task_return_error (task, error);
  g_object_unref (task);
}

/* @path: a file that is not there yet; only its owner may read it */
void
custos_clinic_hand_out_async (CustosSession *session,
                              CustosDisclosure *disclosure,
                              const char *path,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  g_return_if_fail (CUSTOS_IS_DISCLOSURE (disclosure));

  GTask *task = g_task_new (session, cancellable, callback, user_data);
  Writing *writing = g_new0 (Writing, 1);

  writing->path = g_strdup (path);
  g_task_set_source_tag (task, custos_clinic_hand_out_async);
  g_task_set_task_data (task, writing, free_writing);
  custos_clinic_read_packet_async (
    session, disclosure, cancellable, read_for_writing_cb, task);
}

gboolean
custos_clinic_hand_out_finish (CustosSession *session, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, session), FALSE);

  g_autofree char *done = g_task_propagate_pointer (G_TASK (result), error);

  return done != NULL;
}

void
custos_packet_finding_free (CustosPacketFinding *self)
{
  g_free (self->request);
  g_free (self->released);
  g_free (self);
}

typedef struct {
  char *path;
  char *sha256;
  CustosPacketFinding *finding;
} Verifying;

static void
free_verifying (gpointer data)
{
  Verifying *self = data;

  g_clear_pointer (&self->finding, custos_packet_finding_free);
  g_free (self->path);
  g_free (self->sha256);
  g_free (self);
}

/* Hashes the file, and asks it what it says of itself. */
static gpointer
look_at_file (gpointer data, GCancellable *cancellable, GError **error)
{
  Verifying *self = data;
  g_auto (CustosPacketMark) mark = { 0 };
  char *contents = NULL;
  gsize size;
  g_autoptr (GError) failure = NULL;

  if (!g_file_get_contents (self->path, &contents, &size, &failure)) {
    g_set_error_literal (error, CUSTOS_CLINIC_ERROR, CUSTOS_CLINIC_ERROR_FAILED,
                         "The file cannot be read");
    return NULL;
  }

  g_autoptr (GBytes) bytes = g_bytes_new_take (contents, size);
  self->sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  self->finding->says_so = custos_packet_read_mark (bytes, NULL, &mark, NULL);
  self->finding->request = g_steal_pointer (&mark.request);
  return g_new0 (char, 1);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Verifying *verifying = g_task_get_task_data (task);
  CustosPacketFinding *finding = verifying->finding;
  GError *error = NULL;
  g_autoptr (CustosRecord) disclosure =
    custos_use_case_run_finish (CUSTOS_SESSION (source), result, &error);

  if (error != NULL) {
    g_task_return_error (task, error);
    return;
  }

  if (disclosure != NULL) {
    finding->is_ours = TRUE;
    g_free (finding->request);
    finding->request = g_strdup (custos_record_peek (disclosure, "number"));
    finding->released = g_strdup (custos_record_peek (disclosure, "released"));
  }
  g_task_return_pointer (task, g_steal_pointer (&verifying->finding),
                         (GDestroyNotify) custos_packet_finding_free);
}

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GTask *task = user_data;
  Verifying *verifying = g_task_get_task_data (task);
  GError *error = NULL;
  g_autofree char *done = g_task_propagate_pointer (G_TASK (result), &error);

  if (done == NULL) {
    g_task_return_error (task, error);
    g_object_unref (task);
    return;
  }

  custos_use_case_run_async (&custos_find_packet, CUSTOS_SESSION (source), NULL,
                             g_strdup (verifying->sha256), g_free,
                             g_task_get_cancellable (task), found_cb, task);
}

/* Is this one of ours, unchanged, and which request? */
void
custos_clinic_verify_packet_async (CustosSession *session,
                                   const char *path,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  GTask *task = g_task_new (session, cancellable, callback, user_data);
  Verifying *verifying = g_new0 (Verifying, 1);
  GTask *looking = g_task_new (session, cancellable, looked_cb, task);

  verifying->path = g_strdup (path);
  verifying->finding = g_new0 (CustosPacketFinding, 1);
  g_task_set_source_tag (task, custos_clinic_verify_packet_async);
  g_task_set_task_data (task, verifying, free_verifying);
  g_task_set_source_tag (looking, look_at_file);
  g_task_set_task_data (looking, verifying, NULL);
  custos_work_pool_run (custos_clinic_get_work_pool (custos_session_get_clinic (session)),
                        looking, look_at_file, g_free);
}

CustosPacketFinding *
custos_clinic_verify_packet_finish (CustosSession *session,
                                    GAsyncResult *result,
                                    GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, session), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
