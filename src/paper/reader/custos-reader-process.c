/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-reader-process.h"

#include <signal.h>

#define N_PARTS 3

/**
 * CustosReaderProcess:
 *
 * One running custos-reader, and the question that it is at.
 *
 * It is not used again after anything but a proper answer: a process that was too slow, was
 * interrupted or spoke nonsense is killed, and only when it is gone the question fails.
 */
struct _CustosReaderProcess {
  GObject parent_instance;

  GSubprocess *process;
  gboolean usable;
};

typedef struct {
  CustosReaderAsk ask;
  GBytes *parts[N_PARTS]; /* (nullable): head, and what goes after it */
  guint n_written;

  guint8 head_in[CUSTOS_READER_HEAD_SIZE];
  CustosReaderHead head;
  guint8 *body;

  GCancellable *stop; /* what the pipes look at: the caller's wish, or the watch */
  GCancellable *caller;
  gulong caller_id;
  GSource *watch;
  gboolean too_slow;
} Exchange;

G_DEFINE_FINAL_TYPE (CustosReaderProcess, custos_reader_process, G_TYPE_OBJECT)

/* Neither watch nor caller is listened to any longer. */
static void
settle (Exchange *exchange)
{
  if (exchange->watch != NULL)
    g_source_destroy (exchange->watch);
  g_clear_pointer (&exchange->watch, g_source_unref);
  g_cancellable_disconnect (exchange->caller, exchange->caller_id);
  exchange->caller_id = 0;
}

static void
free_exchange (gpointer data)
{
  Exchange *self = data;

  settle (self);
  g_clear_object (&self->caller);
  g_clear_object (&self->stop);
  for (guint i = 0; i < N_PARTS; i++)
    g_clear_pointer (&self->parts[i], g_bytes_unref);
  g_free (self->body);
  g_free (self);
}

static size_t
largest_answer (CustosReaderAsk ask)
{
  size_t number = sizeof (guint32);

  switch (ask) {
  case CUSTOS_READER_ASK_OPEN:
    return 2 * number + (size_t) CUSTOS_READER_MAX_PAGES * 2 * number;
  case CUSTOS_READER_ASK_RENDER:
    return 4 * number + (size_t) CUSTOS_READER_MAX_AREA * number;
  case CUSTOS_READER_ASK_TEXT:
    return CUSTOS_READER_MAX_TEXT;
  case CUSTOS_READER_ASK_SEARCH:
    return (size_t) CUSTOS_READER_MAX_MATCHES * 4 * number;
  default:
    return 0;
  }
}

static void
return_status (GTask *task, CustosReaderStatus status)
{
  static const struct {
    CustosReaderError code;
    const char *message;
  } errors[CUSTOS_READER_N_STATUSES] = {
    [CUSTOS_READER_STATUS_OK] = { CUSTOS_READER_ERROR_CRASHED, "Nothing is wrong" },
    [CUSTOS_READER_STATUS_BAD_QUESTION] =
    { CUSTOS_READER_ERROR_CRASHED, "The reader did not understand the question" },
    [CUSTOS_READER_STATUS_UNSUPPORTED] =
    { CUSTOS_READER_ERROR_UNSUPPORTED, "Files of this kind are not shown" },
    [CUSTOS_READER_STATUS_DAMAGED] = { CUSTOS_READER_ERROR_DAMAGED, "The file is damaged" },
    [CUSTOS_READER_STATUS_PASSPHRASE] =
    { CUSTOS_READER_ERROR_PASSPHRASE, "The file has a passphrase" },
    [CUSTOS_READER_STATUS_TOO_LARGE] = { CUSTOS_READER_ERROR_TOO_LARGE, "Too large to show" },
    [CUSTOS_READER_STATUS_NO_PAGE] = { CUSTOS_READER_ERROR_NO_PAGE, "There is no such page" },
  };

  g_task_return_new_error (task, CUSTOS_READER_ERROR, errors[status].code, "%s",
                           errors[status].message);
}

static void
return_end (GTask *task, GSubprocess *process)
{
  gboolean by_signal = g_subprocess_get_if_signaled (process);
  int number = by_signal ? g_subprocess_get_term_sig (process)
                         : g_subprocess_get_exit_status (process);

  if (by_signal && number == SIGXCPU)
    g_task_return_new_error (task, CUSTOS_READER_ERROR, CUSTOS_READER_ERROR_TOO_SLOW,
                             "The page takes too long");
  else if (!by_signal && number == CUSTOS_READER_EXIT_MEMORY)
    g_task_return_new_error (task, CUSTOS_READER_ERROR, CUSTOS_READER_ERROR_TOO_LARGE,
                             "The page takes too much memory");
  else
    g_task_return_new_error (task, CUSTOS_READER_ERROR, CUSTOS_READER_ERROR_CRASHED,
                             by_signal ? "The reader ended by signal %d"
                                       : "The reader ended with code %d", number);
}

static void
gone_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GSubprocess *process = G_SUBPROCESS (source);
  g_autoptr (GTask) task = user_data;
  Exchange *exchange = g_task_get_task_data (task);

  g_subprocess_wait_finish (process, result, NULL);
  if (g_task_return_error_if_cancelled (task))
    return;

  if (exchange->too_slow)
    g_task_return_new_error (task, CUSTOS_READER_ERROR, CUSTOS_READER_ERROR_TOO_SLOW,
                             "The page takes too long");
  else
    return_end (task, process);
}

/* @task: (transfer full) */
static void
give_up (GTask *task)
{
  CustosReaderProcess *self = g_task_get_source_object (task);

  settle (g_task_get_task_data (task));
  custos_reader_process_end (self);
  g_subprocess_wait_async (self->process, NULL, gone_cb, task);
}

static void
body_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Exchange *exchange = g_task_get_task_data (task);
  size_t n_bytes = 0;
  gboolean read =
    g_input_stream_read_all_finish (G_INPUT_STREAM (source), result, &n_bytes, NULL);

  if (!read || n_bytes < exchange->head.size) {
    give_up (g_steal_pointer (&task));
    return;
  }

  settle (exchange);
  if (exchange->head.status != CUSTOS_READER_STATUS_OK)
    return_status (task, exchange->head.status);
  else
    g_task_return_pointer (
      task, g_bytes_new_take (g_steal_pointer (&exchange->body), exchange->head.size),
      (GDestroyNotify) g_bytes_unref);
}

static void
head_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Exchange *exchange = g_task_get_task_data (task);
  size_t n_bytes = 0;

  if (!g_input_stream_read_all_finish (G_INPUT_STREAM (source), result, &n_bytes, NULL) ||
      n_bytes < CUSTOS_READER_HEAD_SIZE ||
      !custos_reader_head_unpack (&exchange->head, exchange->head_in) ||
      exchange->head.ask != exchange->ask ||
      exchange->head.size > largest_answer (exchange->ask) ||
      (exchange->head.status != CUSTOS_READER_STATUS_OK && exchange->head.size != 0)) {
    give_up (g_steal_pointer (&task));
    return;
  }

  exchange->body = g_try_malloc (exchange->head.size);
  if (exchange->body == NULL && exchange->head.size > 0) {
    give_up (g_steal_pointer (&task));
    return;
  }

  g_input_stream_read_all_async (G_INPUT_STREAM (source), exchange->body, exchange->head.size,
                                 G_PRIORITY_DEFAULT, exchange->stop, body_read_cb,
                                 g_steal_pointer (&task));
}

static void written_cb (GObject *source, GAsyncResult *result, gpointer user_data);

/* The next part of the question, or then the answer.
 * @task: (transfer full) */
static void
go_on (GTask *task)
{
  CustosReaderProcess *self = g_task_get_source_object (task);
  Exchange *exchange = g_task_get_task_data (task);

  if (exchange->n_written < N_PARTS && exchange->parts[exchange->n_written] != NULL) {
    size_t size;
    const void *bytes = g_bytes_get_data (exchange->parts[exchange->n_written++], &size);

    g_output_stream_write_all_async (g_subprocess_get_stdin_pipe (self->process), bytes, size,
                                     G_PRIORITY_DEFAULT, exchange->stop, written_cb, task);
    return;
  }

  g_input_stream_read_all_async (g_subprocess_get_stdout_pipe (self->process),
                                 exchange->head_in, CUSTOS_READER_HEAD_SIZE,
                                 G_PRIORITY_DEFAULT, exchange->stop, head_read_cb, task);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;

  if (g_output_stream_write_all_finish (G_OUTPUT_STREAM (source), result, NULL, NULL))
    go_on (g_steal_pointer (&task));
  else
    give_up (g_steal_pointer (&task));
}

static gboolean
too_slow_cb (gpointer user_data)
{
  Exchange *exchange = user_data;

  exchange->too_slow = TRUE;
  g_cancellable_cancel (exchange->stop);
  return G_SOURCE_REMOVE;
}

static void
caller_cancelled_cb (GCancellable *caller, gpointer user_data)
{
  g_cancellable_cancel (user_data);
}

static void
custos_reader_process_dispose (GObject *object)
{
  CustosReaderProcess *self = CUSTOS_READER_PROCESS (object);

  if (self->process != NULL)
    custos_reader_process_end (self);
  g_clear_object (&self->process);

  G_OBJECT_CLASS (custos_reader_process_parent_class)->dispose (object);
}

static void
custos_reader_process_class_init (CustosReaderProcessClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = custos_reader_process_dispose;

  /* A reader may die while it is being written to, and GIO's pipes have no way to be told that
   * this is an ordinary error. GSocket does the same for the whole process. */
  signal (SIGPIPE, SIG_IGN);
}

static void
custos_reader_process_init (CustosReaderProcess *self)
{
}

/**
 * custos_reader_process_new:
 * @program: the path of custos-reader
 *
 * Returns: (transfer full) (nullable): NULL with NOT_FOUND where it cannot be started
 */
CustosReaderProcess *
custos_reader_process_new (const char *program, GError **error)
{
  static const char *const nothing[] = { NULL };
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (
    G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE |
    G_SUBPROCESS_FLAGS_STDERR_SILENCE);

  g_subprocess_launcher_set_environ (launcher, (char **) nothing);
  g_subprocess_launcher_set_cwd (launcher, "/");
  g_autoptr (GSubprocess) process = g_subprocess_launcher_spawn (launcher, NULL, program, NULL);

  if (process == NULL) {
    g_set_error (error, CUSTOS_READER_ERROR, CUSTOS_READER_ERROR_NOT_FOUND,
                 "%s cannot be started", program);
    return NULL;
  }

  CustosReaderProcess *self = g_object_new (CUSTOS_TYPE_READER_PROCESS, NULL);
  self->process = g_steal_pointer (&process);
  self->usable = TRUE;
  return self;
}

gboolean
custos_reader_process_is_usable (CustosReaderProcess *self)
{
  return self->usable && g_subprocess_get_identifier (self->process) != NULL;
}

void
custos_reader_process_end (CustosReaderProcess *self)
{
  self->usable = FALSE;
  g_subprocess_force_exit (self->process);
}

/**
 * custos_reader_process_ask_async:
 * @first: the question's body
 * @second: (nullable): what goes after it
 * @patience: milliseconds; after these it is killed
 *
 * One question at a time.
 */
void
custos_reader_process_ask_async (CustosReaderProcess *self,
                                 CustosReaderAsk ask,
                                 GBytes *first,
                                 GBytes *second,
                                 guint patience,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  Exchange *exchange = g_new0 (Exchange, 1);

  g_task_set_source_tag (task, custos_reader_process_ask_async);
  g_task_set_task_data (task, exchange, free_exchange);
  exchange->ask = ask;
  exchange->stop = g_cancellable_new ();

  size_t size = g_bytes_get_size (first) + (second != NULL ? g_bytes_get_size (second) : 0);
  CustosReaderHead head = { ask, CUSTOS_READER_STATUS_OK, size };
  guint8 packed[CUSTOS_READER_HEAD_SIZE];

  custos_reader_head_pack (&head, packed);
  exchange->parts[0] = g_bytes_new (packed, sizeof packed);
  exchange->parts[1] = g_bytes_ref (first);
  exchange->parts[2] = second != NULL ? g_bytes_ref (second) : NULL;

  exchange->watch = g_timeout_source_new (patience);
  g_source_set_callback (exchange->watch, too_slow_cb, exchange, NULL);
  g_source_attach (exchange->watch, g_task_get_context (task));
  if (cancellable != NULL) {
    exchange->caller = g_object_ref (cancellable);
    exchange->caller_id =
      g_cancellable_connect (cancellable, G_CALLBACK (caller_cancelled_cb),
                             g_object_ref (exchange->stop), g_object_unref);
  }

  go_on (task);
}

/**
 * custos_reader_process_ask_finish:
 *
 * Returns: (transfer full) (nullable): the answer's body; NULL with an error
 */
GBytes *
custos_reader_process_ask_finish (CustosReaderProcess *self,
                                  GAsyncResult *result,
                                  GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
