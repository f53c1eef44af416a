/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "custos-guessing.h"
#include "custos-test.h"

static const guint8 ana[CUSTOS_ACCOUNT_TAG_SIZE] = "ana ana ana ana";
static const guint8 bo[CUSTOS_ACCOUNT_TAG_SIZE] = "bo bo bo bo bo ";

static void
test_delays (void)
{
  static const guint delays[] = { 0, 0, 1, 2, 4, 8, 16, 32, 60, 60 };

  for (guint i = 0; i < G_N_ELEMENTS (delays); i++)
    g_assert_cmpuint (custos_guessing_get_delay (i), ==, delays[i]);
  g_assert_cmpuint (custos_guessing_get_delay (G_MAXUINT), ==, 60);
}

static void
remove_folder (char *folder)
{
  g_autofree char *path = g_build_filename (folder, "guesses", NULL);

  g_unlink (path);
  test_remove_folder (folder);
}

static void
test_counts (void)
{
  char *folder = test_make_folder ();
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (custos_guessing_count (folder, ana), ==, 0);
  custos_guessing_set (folder, ana, 3, &error);
  g_assert_no_error (error);
  custos_guessing_set (folder, bo, 1, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (custos_guessing_count (folder, ana), ==, 3);
  g_assert_cmpuint (custos_guessing_count (folder, bo), ==, 1);

  custos_guessing_set (folder, ana, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (custos_guessing_count (folder, ana), ==, 0);
  g_assert_cmpuint (custos_guessing_count (folder, bo), ==, 1);
  remove_folder (folder);
}

static void
test_spoilt (void)
{
  static const char *const texts[] = {
    "", "\n\n", "x", "616e6120616e6120616e6120616e6100", "616e6120616e6120616e6120616e6100 -1",
    "616e6120616e6120616e6120616e6100 99999999999999999999", "61 3\n \n", "\xff\xfe 1\n",
  };

  for (size_t i = 0; i < G_N_ELEMENTS (texts); i++) {
    char *folder = test_make_folder ();
    g_autofree char *path = g_build_filename (folder, "guesses", NULL);
    g_autoptr (GError) error = NULL;

    g_assert_true (g_file_set_contents (path, texts[i], -1, NULL));
    g_assert_cmpuint (custos_guessing_count (folder, ana), ==, 0);
    custos_guessing_set (folder, ana, 2, &error);
    g_assert_no_error (error);
    g_assert_cmpuint (custos_guessing_count (folder, ana), ==, 2);
    remove_folder (folder);
  }
}

static void
test_cannot_be_written (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (custos_guessing_count ("/nonexistent", ana), ==, 0);
  g_assert_false (custos_guessing_set ("/nonexistent", ana, 1, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/vault/guessing/delays", test_delays);
  g_test_add_func ("/vault/guessing/counts", test_counts);
  g_test_add_func ("/vault/guessing/spoilt", test_spoilt);
  g_test_add_func ("/vault/guessing/cannot-be-written", test_cannot_be_written);
  return g_test_run ();
}
