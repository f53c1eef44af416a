/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gio/gio.h>

#include "custos-clinic-error.h"
#include "custos-error-words.h"

/* What stands in an error is for developers, and no person is shown it. */
#define SECRET "Okafor, Marisol"

static char *
say (GQuark domain, int code, const char *message)
{
  g_autoptr (GError) error = g_error_new_literal (domain, code, message);

  return custos_words_error (error);
}

/* Each has a sentence of its own, so that a person can tell what to do. */
static void
test_every_error_has_words (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (int code = 0; code < CUSTOS_N_CLINIC_ERRORS; code++) {
    char *words = say (CUSTOS_CLINIC_ERROR, code, SECRET);

    g_test_message ("%d: %s", code, words);
    g_assert_cmpstr (words, !=, "");
    g_assert_null (strstr (words, SECRET));
    g_assert_true (g_hash_table_add (seen, words));
  }
}

/* Errors of layers that nobody up here knows are said to be the machine's. */
static void
test_foreign_errors_are_the_machines (void)
{
  g_autofree char *failed = say (CUSTOS_CLINIC_ERROR, CUSTOS_CLINIC_ERROR_FAILED, SECRET);
  g_autofree char *foreign = say (G_IO_ERROR, G_IO_ERROR_NO_SPACE, SECRET);
  g_autofree char *later = say (CUSTOS_CLINIC_ERROR, CUSTOS_N_CLINIC_ERRORS, SECRET);
  g_autofree char *stopped = say (G_IO_ERROR, G_IO_ERROR_CANCELLED, SECRET);

  g_assert_cmpstr (foreign, ==, failed);
  g_assert_cmpstr (later, ==, failed);
  g_assert_cmpstr (stopped, !=, failed);
}

static void
test_in_use_says_who_and_since_when (void)
{
  g_autofree char *words = say (CUSTOS_CLINIC_ERROR, CUSTOS_CLINIC_ERROR_IN_USE,
                                "ana since 2026-11-25T12:00:00.000Z");

  g_assert_true (g_str_has_prefix (words, "ana has the clinic open since 11/2"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/errors/every", test_every_error_has_words);
  g_test_add_func ("/words/errors/foreign", test_foreign_errors_are_the_machines);
  g_test_add_func ("/words/errors/in-use", test_in_use_says_who_and_since_when);
  return g_test_run ();
}
