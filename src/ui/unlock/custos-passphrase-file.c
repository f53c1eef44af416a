/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-passphrase-file.h"

#include <string.h>

#define LONGEST 1024

/* A passphrase is the first line of its file; on its way it lies in locked memory only. */

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  CustosSecret *room = g_task_get_task_data (task);
  GError *error = NULL;
  gsize n_read = 0;

  if (!g_input_stream_read_all_finish (G_INPUT_STREAM (source), result, &n_read, &error)) {
    g_task_return_error (task, error);
    return;
  }

  const char *bytes = (const char *) custos_secret_read (room, NULL);
  size_t length = 0;

  while (length < n_read && bytes[length] != '\n' && bytes[length] != '\r')
    length++;

  CustosSecret *passphrase = custos_secret_new (length);
  memcpy (custos_secret_write (passphrase), bytes, length);
  g_task_return_pointer (task, passphrase, (GDestroyNotify) custos_secret_free);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GTask *task = user_data;
  GError *error = NULL;
  g_autoptr (GFileInputStream) stream =
    g_file_read_finish (G_FILE (source), result, &error);

  if (stream == NULL) {
    g_task_return_error (task, error);
    g_object_unref (task);
    return;
  }

  CustosSecret *room = g_task_get_task_data (task);
  g_input_stream_read_all_async (G_INPUT_STREAM (stream), custos_secret_write (room), LONGEST,
                                 G_PRIORITY_DEFAULT, g_task_get_cancellable (task),
                                 read_cb, task);
}

void
custos_passphrase_file_read_async (const char *path,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, custos_passphrase_file_read_async);
  g_task_set_task_data (
    task, custos_secret_new (LONGEST), (GDestroyNotify) custos_secret_free);
  g_file_read_async (file, G_PRIORITY_DEFAULT, cancellable, opened_cb, task);
}

CustosSecret *
custos_passphrase_file_read_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
