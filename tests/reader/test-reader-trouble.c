/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <signal.h>
#include <stdlib.h>

#include "custos-reader-fixture.h"

/* Readers that are none, or that end when they should not. */
typedef struct {
  char *folder;
  char *program;
  char *note;
  CustosReaderClient *client;
  GBytes *pdf;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = g_dir_make_tmp ("custos-XXXXXX", NULL);
  self->program = g_build_filename (self->folder, "reader", NULL);
  self->note = g_build_filename (self->folder, "note", NULL);
  self->client = custos_reader_client_new (self->program);
  self->pdf = fixture_make_pdf (1);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  custos_reader_client_close (self->client);
  g_assert_finalize_object (self->client);
  g_bytes_unref (self->pdf);
  g_unlink (self->note);
  g_unlink (self->program);
  g_rmdir (self->folder);
  g_free (self->note);
  g_free (self->program);
  g_free (self->folder);
}

static void
write_program (Fixture *self, const char *lines)
{
  g_autofree char *text = g_strconcat ("#!/bin/sh\n", lines, "\n", NULL);

  g_assert_true (g_file_set_contents_full (self->program, text, -1, G_FILE_SET_CONTENTS_NONE,
                                           0755, NULL));
}

/* What the real program does, after it has noted its process id. */
static void
write_noting_program (Fixture *self)
{
  g_autofree char *lines =
    g_strdup_printf ("echo $$ > '%s'\nexec '%s'", self->note, g_getenv ("CUSTOS_READER"));

  write_program (self, lines);
}

static GPid
read_note (Fixture *self)
{
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (self->note, &text, NULL, NULL));
  return atoi (text);
}

typedef struct {
  const char *name;
  const char *lines;
} Nonsense;

static const Nonsense nonsense[] = {
  { "crash", "kill -SEGV $$" },
  { "exit", "exit 3" },
  { "silent-end", "exit 0" },
  { "babble", "exec yes babble" },
  { "other-version", "printf 'C\\002\\001\\000\\020\\000\\000\\000'; exec sleep 60" },
  { "other-kind", "printf 'C\\001\\002\\000\\020\\000\\000\\000'; exec sleep 60" },
  { "huge", "printf 'C\\001\\001\\000\\377\\377\\377\\377'; exec sleep 60" },
  { "status", "printf 'C\\001\\001\\377\\000\\000\\000\\000'; exec sleep 60" },
  { "error-with-body", "printf 'C\\001\\001\\003\\010\\000\\000\\000abcdefgh'; exec sleep 60" },
  { "no-pages",
    "printf 'C\\001\\001\\000\\010\\000\\000\\000\\0\\0\\0\\0\\0\\0\\0\\0'; exec sleep 60" },
  { "short", "printf 'C\\001\\001\\000\\020\\000\\000\\000abc'" },
};

static void
test_nonsense (Fixture *self, gconstpointer data)
{
  const Nonsense *row = data;
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();

  write_program (self, row->lines);
  g_assert_null (fixture_open (self->client, self->pdf, NULL, &error));
  g_assert_error (error, CUSTOS_READER_ERROR, CUSTOS_READER_ERROR_CRASHED);
  /* At once, not when the watch runs out. */
  g_assert_cmpint (g_get_monotonic_time () - start, <, 5 * G_USEC_PER_SEC);
}

static void
test_out_of_memory (Fixture *self, gconstpointer data)
{
  g_autofree char *lines = g_strdup_printf ("exit %d", CUSTOS_READER_EXIT_MEMORY);
  g_autoptr (GError) error = NULL;

  write_program (self, lines);
  g_assert_null (fixture_open (self->client, self->pdf, NULL, &error));
  g_assert_error (error, CUSTOS_READER_ERROR, CUSTOS_READER_ERROR_TOO_LARGE);
}

static void
test_hangs (Fixture *self, gconstpointer data)
{
  g_autofree char *lines = g_strdup_printf ("echo $$ > '%s'\nexec sleep 60", self->note);
  g_autoptr (GError) error = NULL;

  write_program (self, lines);
  custos_reader_client_set_patience (self->client, 300);
  g_assert_null (fixture_open (self->client, self->pdf, NULL, &error));
  g_assert_error (error, CUSTOS_READER_ERROR, CUSTOS_READER_ERROR_TOO_SLOW);

  /* It is gone, not only forgotten. */
  g_assert_cmpint (kill (read_note (self), 0), ==, -1);
}

static void
test_starts_again_after_crash (Fixture *self, gconstpointer data)
{
  g_autofree char *lines = g_strdup_printf ("[ -e '%s' ] && exec '%s'\n: > '%s'\nkill -SEGV $$",
                                            self->note, g_getenv ("CUSTOS_READER"), self->note);
  g_autoptr (GError) error = NULL;

  write_program (self, lines);
  g_assert_null (fixture_open (self->client, self->pdf, NULL, &error));
  g_assert_error (error, CUSTOS_READER_ERROR, CUSTOS_READER_ERROR_CRASHED);
  g_clear_error (&error);

  g_autoptr (CustosReaderDocument) document =
    fixture_open (self->client, self->pdf, NULL, &error);
  g_assert_no_error (error);
}

static void
test_opens_again_after_kill (Fixture *self, gconstpointer data)
{
  g_autoptr (GBytes) endless = fixture_make_endless_pdf ();
  g_autoptr (GAsyncResult) drawn = NULL;
  g_autoptr (GAsyncResult) read = NULL;
  g_autoptr (GError) error = NULL;

  write_noting_program (self);
  g_autoptr (CustosReaderDocument) document =
    fixture_open (self->client, endless, NULL, &error);
  g_assert_no_error (error);
  GPid first = read_note (self);

  custos_reader_client_render_page_async (self->client, 0, 1, NULL, test_keep_result, &drawn);
  custos_reader_client_get_text_async (self->client, 0, NULL, test_keep_result, &read);
  g_assert_cmpint (kill (first, SIGKILL), ==, 0);
  test_wait (&drawn);
  g_assert_null (custos_reader_client_render_page_finish (self->client, drawn, &error));
  g_assert_error (error, CUSTOS_READER_ERROR, CUSTOS_READER_ERROR_CRASHED);
  g_clear_error (&error);

  /* This one waited for it, and gets another process with the same file in it. The text of the
   * page takes as long as drawing it, so the watch ends it: what counts is who was asked. */
  custos_reader_client_set_patience (self->client, 500);
  test_wait (&read);
  g_assert_cmpint (read_note (self), !=, first);
}

static void
test_killed_between_questions (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  write_noting_program (self);
  g_autoptr (CustosReaderDocument) document =
    fixture_open (self->client, self->pdf, NULL, &error);
  g_assert_no_error (error);

  GPid first = read_note (self);
  g_assert_cmpint (kill (first, SIGKILL), ==, 0);

  /* The first question may find that out; the next one finds everything in order. */
  g_autofree char *perhaps = fixture_get_text (self->client, 0, NULL);
  g_autofree char *text = fixture_get_text (self->client, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, "Leaf 1 of amoxicillin");
  g_assert_cmpint (read_note (self), !=, first);
}

static void
test_cancelled (Fixture *self, gconstpointer data)
{
  g_autoptr (GBytes) endless = fixture_make_endless_pdf ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) drawn = NULL;
  g_autoptr (GError) error = NULL;

  write_noting_program (self);
  g_autoptr (CustosReaderDocument) document =
    fixture_open (self->client, endless, NULL, &error);
  g_assert_no_error (error);

  custos_reader_client_render_page_async (self->client, 0, 1, cancellable, test_keep_result,
                                          &drawn);
  g_cancellable_cancel (cancellable);
  test_wait (&drawn);
  g_assert_null (custos_reader_client_render_page_finish (self->client, drawn, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (kill (read_note (self), 0), ==, -1);
  g_clear_error (&error);

  g_clear_pointer (&document, custos_reader_document_free);
  document = fixture_open (self->client, self->pdf, NULL, &error);
  g_assert_no_error (error);
}

static void
test_closed_while_asked (Fixture *self, gconstpointer data)
{
  g_autoptr (GBytes) endless = fixture_make_endless_pdf ();
  g_autoptr (GAsyncResult) drawn = NULL;
  g_autoptr (GAsyncResult) waiting = NULL;
  g_autoptr (GError) error = NULL;

  write_noting_program (self);
  g_autoptr (CustosReaderDocument) document =
    fixture_open (self->client, endless, NULL, &error);
  custos_reader_client_render_page_async (self->client, 0, 1, NULL, test_keep_result, &drawn);
  custos_reader_client_search_async (self->client, "x", NULL, test_keep_result, &waiting);
  custos_reader_client_close (self->client);
  test_wait (&drawn);
  test_wait (&waiting);

  g_assert_null (custos_reader_client_render_page_finish (self->client, drawn, &error));
  g_assert_error (error, CUSTOS_READER_ERROR, CUSTOS_READER_ERROR_CLOSED);
  g_clear_error (&error);
  g_assert_null (custos_reader_client_search_finish (self->client, waiting, &error));
  g_assert_error (error, CUSTOS_READER_ERROR, CUSTOS_READER_ERROR_CLOSED);
  g_clear_error (&error);
  g_assert_null (fixture_open (self->client, self->pdf, NULL, &error));
  g_assert_error (error, CUSTOS_READER_ERROR, CUSTOS_READER_ERROR_CLOSED);
}

/* Ten seconds of processor time and no more, without the client's watch. */
static void
test_page_takes_too_long (Fixture *self, gconstpointer data)
{
  g_autoptr (GBytes) endless = fixture_make_endless_pdf ();
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();

  write_noting_program (self);
  custos_reader_client_set_patience (self->client, 100 * 1000);
  g_autoptr (CustosReaderDocument) document =
    fixture_open (self->client, endless, NULL, &error);
  g_assert_no_error (error);
  g_assert_null (fixture_render (self->client, 0, 1, &error));
  g_assert_error (error, CUSTOS_READER_ERROR, CUSTOS_READER_ERROR_TOO_SLOW);
  g_assert_cmpint (g_get_monotonic_time () - start, >, 8 * G_USEC_PER_SEC);
}

#define ADD(name, function, data) \
  g_test_add ("/reader/trouble/" name, Fixture, data, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (nonsense); i++) {
    g_autofree char *path = g_strconcat ("/reader/trouble/", nonsense[i].name, NULL);
    g_test_add (path, Fixture, &nonsense[i], set_up, test_nonsense, tear_down);
  }

  ADD ("out-of-memory", test_out_of_memory, NULL);
  ADD ("hangs", test_hangs, NULL);
  ADD ("starts-again", test_starts_again_after_crash, NULL);
  ADD ("opens-again", test_opens_again_after_kill, NULL);
  ADD ("killed-between", test_killed_between_questions, NULL);
  ADD ("cancelled", test_cancelled, NULL);
  ADD ("closed", test_closed_while_asked, NULL);
  ADD ("too-long", test_page_takes_too_long, NULL);
  return g_test_run ();
}
