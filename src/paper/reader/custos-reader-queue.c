/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-reader-queue.h"

#include <sodium.h>
#include <string.h>

#include "custos-reader-process.h"

/* Questions, answered one after the other in the order in which they were asked, and the
 * process that answers them. */
struct _CustosReaderQueue {
  char *program;
  guint patience; /* milliseconds */
  gboolean closed;

  GBytes *file; /* (nullable): what is open, kept to open it again */
  CustosSecret *passphrase;
  guint n_pages;

  CustosReaderProcess *process; /* (nullable) */
  gboolean is_open;             /* the file, in this process */

  GQueue waiting; /* GTask, each with a CustosReaderJob */
  GTask *current; /* (nullable): owned; the one that is being answered */
};

static void step (CustosReaderQueue *self);

CustosReaderJob *
custos_reader_job_new (CustosReaderAsk ask, guint page)
{
  CustosReaderJob *self = g_new0 (CustosReaderJob, 1);

  self->ask = ask;
  self->page = page;
  return self;
}

void
custos_reader_job_free (CustosReaderJob *self)
{
  g_free (self->text);
  g_clear_pointer (&self->matches, g_array_unref);
  g_clear_pointer (&self->file, g_bytes_unref);
  g_clear_pointer (&self->passphrase, custos_secret_free);
  g_free (self);
}

static void
forget_file (CustosReaderQueue *self)
{
  g_clear_pointer (&self->file, g_bytes_unref);
  g_clear_pointer (&self->passphrase, custos_secret_free);
  self->is_open = FALSE;
  self->n_pages = 0;
}

/* The next one, if nothing is under way. */
static void
go_on (CustosReaderQueue *self)
{
  while (self->current == NULL && !g_queue_is_empty (&self->waiting)) {
    self->current = g_queue_pop_head (&self->waiting);

    CustosReaderJob *job = g_task_get_task_data (self->current);

    if (job->ask == CUSTOS_READER_ASK_OPEN) {
      forget_file (self);
      self->file = g_steal_pointer (&job->file);
      self->passphrase = g_steal_pointer (&job->passphrase);
    }

    step (self);
  }
}

/* The task that was under way; whoever gets it returns something from it. */
static GTask *
take_current (CustosReaderQueue *self)
{
  return g_steal_pointer (&self->current);
}

static GError *
make_closed (void)
{
  return g_error_new_literal (CUSTOS_READER_ERROR, CUSTOS_READER_ERROR_CLOSED,
                              "The reader is closed");
}

/* @error: (transfer full) */
static void
fail (CustosReaderQueue *self, GError *error)
{
  g_autoptr (GTask) task = take_current (self);
  CustosReaderJob *job = g_task_get_task_data (task);

  if (job->ask == CUSTOS_READER_ASK_OPEN)
    forget_file (self);

  g_task_return_error (task, error);
}

static void
wipe (gpointer data)
{
  GByteArray *bytes = data;

  sodium_memzero (bytes->data, bytes->len);
  g_byte_array_unref (bytes);
}

static GBytes *
write_passphrase (CustosReaderQueue *self)
{
  size_t size = 0;
  const guint8 *secret =
    self->passphrase != NULL ? custos_secret_read (self->passphrase, &size) : NULL;
  GByteArray *body = g_byte_array_sized_new (sizeof (guint32) + size);

  custos_reader_put_number (body, size);
  if (size > 0)
    g_byte_array_append (body, secret, size);
  return g_bytes_new_with_free_func (body->data, body->len, wipe, body);
}

/* What a process that was ended by name said last does not matter. */
static GBytes *
finish (CustosReaderQueue *self, GObject *source, GAsyncResult *result, GError **error)
{
  g_autoptr (GBytes) answer =
    custos_reader_process_ask_finish (CUSTOS_READER_PROCESS (source), result, error);

  if (!self->closed)
    return g_steal_pointer (&answer);

  g_clear_error (error);
  *error = make_closed ();
  return NULL;
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CustosReaderQueue) self = user_data;
  GError *error = NULL;
  g_autoptr (GBytes) answer = finish (self, source, result, &error);
  g_autoptr (CustosReaderDocument) document =
    answer != NULL ? custos_reader_answer_to_document (answer, &error) : NULL;
  CustosReaderJob *job = g_task_get_task_data (self->current);

  if (document == NULL) {
    fail (self, error);
    go_on (self);
    return;
  }

  self->is_open = TRUE;
  self->n_pages = document->n_pages;
  if (job->ask != CUSTOS_READER_ASK_OPEN) {
    step (self);
    go_on (self);
    return;
  }

  g_autoptr (GTask) task = take_current (self);

  g_task_return_pointer (task, g_steal_pointer (&document),
                         (GDestroyNotify) custos_reader_document_free);
  go_on (self);
}

static void
ask_open (CustosReaderQueue *self)
{
  g_autoptr (GBytes) first = write_passphrase (self);

  custos_reader_process_ask_async (self->process, CUSTOS_READER_ASK_OPEN, first, self->file,
                                   self->patience, g_task_get_cancellable (self->current),
                                   opened_cb, g_rc_box_acquire (self));
}

static void
return_matches (CustosReaderQueue *self)
{
  g_autoptr (GTask) task = take_current (self);
  CustosReaderJob *job = g_task_get_task_data (task);

  g_task_return_pointer (task, g_steal_pointer (&job->matches), (GDestroyNotify) g_array_unref);
}

/* Returns: FALSE with an error where the answer was none */
static gboolean
take_answer (CustosReaderQueue *self, GBytes *answer, GError **error)
{
  CustosReaderJob *job = g_task_get_task_data (self->current);

  if (job->ask == CUSTOS_READER_ASK_SEARCH) {
    if (!custos_reader_answer_to_matches (answer, job->page, job->matches, error))
      return FALSE;

    /* A page at a time, since each has its own time limit. */
    job->page++;
    if (job->page < self->n_pages && job->matches->len < CUSTOS_READER_MAX_MATCHES)
      step (self);
    else
      return_matches (self);
    return TRUE;
  }

  gboolean is_image = job->ask == CUSTOS_READER_ASK_RENDER;
  gpointer value = is_image ? (gpointer) custos_reader_answer_to_image (answer, error)
                            : custos_reader_answer_to_text (answer, error);

  if (value == NULL)
    return FALSE;

  g_autoptr (GTask) task = take_current (self);
  g_task_return_pointer (task, value,
                         is_image ? (GDestroyNotify) custos_reader_image_free : g_free);
  return TRUE;
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CustosReaderQueue) self = user_data;
  GError *error = NULL;
  g_autoptr (GBytes) answer = finish (self, source, result, &error);

  if (answer == NULL || !take_answer (self, answer, &error))
    fail (self, error);
  go_on (self);
}

static void
ask_about_page (CustosReaderQueue *self)
{
  const CustosReaderJob *job = g_task_get_task_data (self->current);
  g_autoptr (GByteArray) body = g_byte_array_new ();

  custos_reader_put_number (body, job->page);
  if (job->ask == CUSTOS_READER_ASK_RENDER)
    custos_reader_put_number (body, MAX (1, job->scale * CUSTOS_READER_SCALE_ONE + 0.5));
  if (job->ask == CUSTOS_READER_ASK_SEARCH)
    g_byte_array_append (body, (const guint8 *) job->text, strlen (job->text));

  g_autoptr (GBytes) question = g_byte_array_free_to_bytes (g_steal_pointer (&body));

  custos_reader_process_ask_async (self->process, job->ask, question, NULL, self->patience,
                                   g_task_get_cancellable (self->current), answered_cb,
                                   g_rc_box_acquire (self));
}

/* What the current job needs next: a process, the file in it, an answer. */
static void
step (CustosReaderQueue *self)
{
  GError *error = NULL;

  if (g_cancellable_set_error_if_cancelled (g_task_get_cancellable (self->current), &error)) {
    fail (self, error);
    return;
  }

  if (self->file == NULL) {
    fail (self, g_error_new_literal (CUSTOS_READER_ERROR, CUSTOS_READER_ERROR_NOT_OPEN,
                                     "No file is open"));
    return;
  }

  if (self->process != NULL && !custos_reader_process_is_usable (self->process))
    g_clear_object (&self->process);

  if (self->process == NULL) {
    self->is_open = FALSE;
    self->process = custos_reader_process_new (self->program, &error);
    if (self->process == NULL) {
      fail (self, error);
      return;
    }
  }

  if (self->is_open)
    ask_about_page (self);
  else
    ask_open (self);
}

CustosReaderQueue *
custos_reader_queue_new (const char *program, guint patience)
{
  CustosReaderQueue *self = g_rc_box_new0 (CustosReaderQueue);

  self->program = g_strdup (program);
  self->patience = patience;
  g_queue_init (&self->waiting);
  return self;
}

static void
clear (gpointer data)
{
  CustosReaderQueue *self = data;

  custos_reader_queue_close (self);
  g_free (self->program);
}

void
custos_reader_queue_unref (CustosReaderQueue *self)
{
  g_rc_box_release_full (self, clear);
}

void
custos_reader_queue_set_patience (CustosReaderQueue *self, guint milliseconds)
{
  self->patience = milliseconds;
}

/* @task: (transfer full): its task data is a CustosReaderJob */
void
custos_reader_queue_push (CustosReaderQueue *self, GTask *task)
{
  if (self->closed) {
    g_task_return_error (task, make_closed ());
    g_object_unref (task);
    return;
  }

  g_queue_push_tail (&self->waiting, task);
  go_on (self);
}

void
custos_reader_queue_close (CustosReaderQueue *self)
{
  GTask *task;

  self->closed = TRUE;
  while ((task = g_queue_pop_head (&self->waiting)) != NULL) {
    g_task_return_error (task, make_closed ());
    g_object_unref (task);
  }

  if (self->process != NULL)
    custos_reader_process_end (self->process);
  g_clear_object (&self->process);
  forget_file (self);
}
