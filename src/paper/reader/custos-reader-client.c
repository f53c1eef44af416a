/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-reader-client.h"

#include <string.h>

#include "custos-reader-queue.h"

/* Longer than the reader's own limit, which so has the first word. */
#define PATIENCE (CUSTOS_READER_MAX_SECONDS * 1000 + 2000)

#define MAX_SCALE 100.0

/**
 * CustosReaderClient:
 *
 * Shows one foreign file at a time, by asking a custos-reader.
 *
 * Questions are answered in the order in which they were asked. The process is started when
 * there is something to ask. When it crashed, was too slow or was interrupted, only that
 * question fails: the next one starts another and opens the file again. A client belongs to
 * one thread.
 */
struct _CustosReaderClient {
  GObject parent_instance;

  CustosReaderQueue *queue;
};

G_DEFINE_FINAL_TYPE (CustosReaderClient, custos_reader_client, G_TYPE_OBJECT)

/* @task: (transfer full)
 * @job: (transfer full) */
static void
push (CustosReaderClient *self, GTask *task, CustosReaderJob *job)
{
  g_task_set_task_data (task, job, (GDestroyNotify) custos_reader_job_free);
  custos_reader_queue_push (self->queue, task);
}

/* What is not told, or only told to be bytes, is looked at; what is something else is not. */
static gboolean
is_shown (const char *content_type)
{
  static const char *const types[] = {
    "application/pdf", "image/png", "image/jpeg", "image/jpg", "image/tiff",
    "application/octet-stream",
  };

  if (content_type == NULL || *content_type == '\0')
    return TRUE;

  /* "application/pdf; name=…" */
  size_t length = strcspn (content_type, "; ");

  for (size_t i = 0; i < G_N_ELEMENTS (types); i++) {
    if (strlen (types[i]) == length &&
        g_ascii_strncasecmp (types[i], content_type, length) == 0)
      return TRUE;
  }

  return FALSE;
}

static void
custos_reader_client_finalize (GObject *object)
{
  CustosReaderClient *self = CUSTOS_READER_CLIENT (object);

  /* Whatever was asked keeps the client, so nothing is under way. */
  custos_reader_queue_unref (self->queue);

  G_OBJECT_CLASS (custos_reader_client_parent_class)->finalize (object);
}

static void
custos_reader_client_class_init (CustosReaderClientClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = custos_reader_client_finalize;
}

static void
custos_reader_client_init (CustosReaderClient *self)
{
}

/**
 * custos_reader_client_new:
 * @program: the path of custos-reader; it is started when there is something to ask
 */
CustosReaderClient *
custos_reader_client_new (const char *program)
{
  CustosReaderClient *self = g_object_new (CUSTOS_TYPE_READER_CLIENT, NULL);

  self->queue = custos_reader_queue_new (program, PATIENCE);
  return self;
}

/* How long a question may take, from now on. */
void
custos_reader_client_set_patience (CustosReaderClient *self, guint milliseconds)
{
  g_return_if_fail (CUSTOS_IS_READER_CLIENT (self));

  custos_reader_queue_set_patience (self->queue, milliseconds);
}

/**
 * custos_reader_client_close:
 *
 * Ends the process and forgets the file. What was asked and not answered fails with CLOSED.
 */
void
custos_reader_client_close (CustosReaderClient *self)
{
  g_return_if_fail (CUSTOS_IS_READER_CLIENT (self));

  custos_reader_queue_close (self->queue);
}

/**
 * custos_reader_client_open_async:
 * @file: all of it; it is kept until another is opened, not copied
 * @content_type: (nullable): as whoever sent it calls it
 * @passphrase: (nullable): UTF-8
 *
 * What the file is, its bytes say; @content_type only keeps away what is no document at all.
 */
void
custos_reader_client_open_async (CustosReaderClient *self,
                                 GBytes *file,
                                 const char *content_type,
                                 const CustosSecret *passphrase,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  g_return_if_fail (CUSTOS_IS_READER_CLIENT (self));

  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  size_t secret_size = 0;

  g_task_set_source_tag (task, custos_reader_client_open_async);
  if (passphrase != NULL)
    custos_secret_read (passphrase, &secret_size);

  if (!is_shown (content_type)) {
    g_task_return_new_error (task, CUSTOS_READER_ERROR, CUSTOS_READER_ERROR_UNSUPPORTED,
                             "Files of this kind are not shown");
  } else if (g_bytes_get_size (file) == 0) {
    g_task_return_new_error (task, CUSTOS_READER_ERROR, CUSTOS_READER_ERROR_DAMAGED,
                             "The file is empty");
  } else if (g_bytes_get_size (file) > CUSTOS_READER_MAX_DOCUMENT) {
    g_task_return_new_error (task, CUSTOS_READER_ERROR, CUSTOS_READER_ERROR_TOO_LARGE,
                             "The file is too large to show");
  } else if (secret_size > CUSTOS_READER_MAX_PASSPHRASE) {
    g_task_return_new_error (task, CUSTOS_READER_ERROR, CUSTOS_READER_ERROR_PASSPHRASE,
                             "The passphrase is too long");
  } else {
    CustosReaderJob *job = custos_reader_job_new (CUSTOS_READER_ASK_OPEN, 0);

    job->file = g_bytes_ref (file);
    job->passphrase = passphrase != NULL ? custos_secret_copy (passphrase) : NULL;
    push (self, g_steal_pointer (&task), job);
  }
}

/**
 * custos_reader_client_open_finish:
 *
 * Returns: (transfer full) (nullable): NULL with an error
 */
CustosReaderDocument *
custos_reader_client_open_finish (CustosReaderClient *self,
                                  GAsyncResult *result,
                                  GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * custos_reader_client_render_page_async:
 * @page: from 0
 * @scale: pixels for each point (of a picture: for each of its pixels); above 0, at most 100
 */
void
custos_reader_client_render_page_async (CustosReaderClient *self,
                                        guint page,
                                        double scale,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data)
{
  g_return_if_fail (CUSTOS_IS_READER_CLIENT (self));
  g_return_if_fail (scale > 0 && scale <= MAX_SCALE);

  GTask *task = g_task_new (self, cancellable, callback, user_data);
  CustosReaderJob *job = custos_reader_job_new (CUSTOS_READER_ASK_RENDER, page);

  g_task_set_source_tag (task, custos_reader_client_render_page_async);
  job->scale = scale;
  push (self, task, job);
}

/**
 * custos_reader_client_render_page_finish:
 *
 * Returns: (transfer full) (nullable): NULL with an error
 */
CustosReaderImage *
custos_reader_client_render_page_finish (CustosReaderClient *self,
                                         GAsyncResult *result,
                                         GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
custos_reader_client_get_text_async (CustosReaderClient *self,
                                     guint page,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data)
{
  g_return_if_fail (CUSTOS_IS_READER_CLIENT (self));

  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, custos_reader_client_get_text_async);
  push (self, task, custos_reader_job_new (CUSTOS_READER_ASK_TEXT, page));
}

/**
 * custos_reader_client_get_text_finish:
 *
 * Returns: (transfer full) (nullable): empty where the page has no text, as scans do not
 */
char *
custos_reader_client_get_text_finish (CustosReaderClient *self,
                                      GAsyncResult *result,
                                      GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * custos_reader_client_search_async:
 * @text: what to look for on all pages, whatever its case and accents
 *
 * It stops at 10,000 places.
 */
void
custos_reader_client_search_async (CustosReaderClient *self,
                                   const char *text,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  g_return_if_fail (CUSTOS_IS_READER_CLIENT (self));
  g_return_if_fail (*text != '\0' && strlen (text) <= CUSTOS_READER_MAX_SEARCH);

  GTask *task = g_task_new (self, cancellable, callback, user_data);
  CustosReaderJob *job = custos_reader_job_new (CUSTOS_READER_ASK_SEARCH, 0);

  g_task_set_source_tag (task, custos_reader_client_search_async);
  job->text = g_strdup (text);
  job->matches = g_array_new (FALSE, FALSE, sizeof (CustosReaderMatch));
  push (self, task, job);
}

/**
 * custos_reader_client_search_finish:
 *
 * Returns: (transfer full) (nullable) (element-type CustosReaderMatch): by page, then as found
 */
GArray *
custos_reader_client_search_finish (CustosReaderClient *self,
                                    GAsyncResult *result,
                                    GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
