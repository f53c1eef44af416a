/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-reader-serve.h"

#include <errno.h>
#include <unistd.h>

#include "custos-reader-file.h"
#include "custos-reader-limits.h"

/* How the loop ends. */
enum { ENDED, BROKEN = 2, OUT_OF_MEMORY = CUSTOS_READER_EXIT_MEMORY };

/* Returns: whether all of it came; @start tells an end between two frames from one inside */
static gboolean
read_all (int from, guint8 *bytes, size_t size, gboolean *started)
{
  for (size_t done = 0; done < size;) {
    ssize_t n_bytes = read (from, bytes + done, size - done);

    if (n_bytes == 0 || (n_bytes < 0 && errno != EINTR))
      return FALSE;
    if (n_bytes > 0) {
      *started = TRUE;
      done += n_bytes;
    }
  }

  return TRUE;
}

static gboolean
write_all (int to, const guint8 *bytes, size_t size)
{
  for (size_t done = 0; done < size;) {
    ssize_t n_bytes = write (to, bytes + done, size - done);

    if (n_bytes < 0 && errno != EINTR)
      return FALSE;
    if (n_bytes > 0)
      done += n_bytes;
  }

  return TRUE;
}

static size_t
largest_question (CustosReaderAsk ask)
{
  size_t number = sizeof (guint32);

  switch (ask) {
  case CUSTOS_READER_ASK_OPEN:
    return number + CUSTOS_READER_MAX_PASSPHRASE + CUSTOS_READER_MAX_DOCUMENT;
  case CUSTOS_READER_ASK_RENDER:
    return 2 * number;
  case CUSTOS_READER_ASK_TEXT:
    return number;
  case CUSTOS_READER_ASK_SEARCH:
    return number + CUSTOS_READER_MAX_SEARCH;
  default:
    return 0;
  }
}

static gboolean
write_reply (int to, CustosReaderAsk ask, const CustosReaderReply *reply)
{
  gboolean is_ok = reply->status == CUSTOS_READER_STATUS_OK;
  size_t body_size = is_ok ? reply->body->len : 0;
  size_t n_pixels = 0;
  const guint8 *pixels =
    is_ok && reply->pixels != NULL ? g_bytes_get_data (reply->pixels, &n_pixels) : NULL;
  CustosReaderHead head = { ask, reply->status, body_size + n_pixels };
  guint8 packed[CUSTOS_READER_HEAD_SIZE];

  custos_reader_head_pack (&head, packed);
  return write_all (to, packed, sizeof packed) &&
         write_all (to, reply->body->data, body_size) &&
         write_all (to, pixels, n_pixels);
}

/**
 * custos_reader_serve:
 * @from: where questions come from
 * @to: where answers go
 *
 * Answers one question after the other until there are none.
 *
 * Returns: what the process says when it ends; whoever asks in another tongue is not answered
 */
int
custos_reader_serve (int from, int to)
{
  g_autoptr (CustosReaderFile) file = custos_reader_file_new ();
  guint8 packed[CUSTOS_READER_HEAD_SIZE];
  gboolean started = FALSE;

  while (read_all (from, packed, sizeof packed, &started)) {
    CustosReaderHead head;

    if (!custos_reader_head_unpack (&head, packed) || head.size > largest_question (head.ask))
      return BROKEN;

    guint8 *bytes = g_try_malloc (head.size);

    if (bytes == NULL && head.size > 0)
      return OUT_OF_MEMORY;

    g_autoptr (GBytes) question = g_bytes_new_take (bytes, head.size);

    if (!read_all (from, bytes, head.size, &started) || !custos_reader_limits_start_page ())
      return BROKEN;

    g_auto (CustosReaderReply) reply = { 0 };

    custos_reader_file_answer (file, head.ask, question, &reply);
    if (!write_reply (to, head.ask, &reply))
      return BROKEN;
    started = FALSE;
  }

  return started ? BROKEN : ENDED;
}
