/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "custos-durable-file.h"
#include "custos-test.h"
#include "custos-uuid.h"

typedef struct {
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = test_make_folder ();
  self->path = g_build_filename (self->folder, "file", NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_autofree char *beside = g_strconcat (self->path, ".new", NULL);

  g_unlink (self->path);
  g_unlink (beside);
  g_free (self->path);
  test_remove_folder (self->folder);
}

static void
assert_content (Fixture *self, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = custos_durable_file_read (self->folder, "file", 100, &error);

  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), expected,
                   strlen (expected));
}

static int
get_mode (Fixture *self)
{
  struct stat info;

  g_assert_cmpint (g_stat (self->path, &info), ==, 0);
  return info.st_mode & 0777;
}

static void
replace (Fixture *self, const char *text)
{
  g_autoptr (GError) error = NULL;

  custos_durable_file_replace (self->folder, "file", text, strlen (text), &error);
  g_assert_no_error (error);
}

static void
test_replace (Fixture *self, gconstpointer data)
{
  replace (self, "one");
  assert_content (self, "one");
  g_assert_cmpint (get_mode (self), ==, 0600);
  replace (self, "");
  assert_content (self, "");

  /* A folder that several desktop users share; others never. */
  g_assert_cmpint (g_chmod (self->path, 0664), ==, 0);
  replace (self, "three");
  assert_content (self, "three");
  g_assert_cmpint (get_mode (self), ==, 0660);
}

static void
test_link_is_not_followed (Fixture *self, gconstpointer data)
{
  g_autofree char *target = g_strconcat (self->path, ".target", NULL);
  g_autofree char *beside = g_strconcat (self->path, ".new", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (target, "somebody's", -1, NULL));
  g_assert_cmpint (symlink (target, self->path), ==, 0);
  g_assert_cmpint (symlink (target, beside), ==, 0);
  g_assert_null (custos_durable_file_read (self->folder, "file", 100, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_false (custos_durable_file_wipe (self->folder, "file", &error));
  g_assert_nonnull (error);

  replace (self, "ours");
  assert_content (self, "ours");
  g_assert_true (g_file_get_contents (target, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "somebody's");
  g_unlink (target);
}

static void
test_refusals (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (custos_durable_file_read (self->folder, "file", 100, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);

  replace (self, "four");
  g_assert_null (custos_durable_file_read (self->folder, "file", 3, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE);
  g_clear_error (&error);

  g_assert_null (custos_durable_file_read (self->folder, ".", 100, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);
  g_clear_error (&error);

  g_assert_false (custos_durable_file_replace ("/nonexistent", "file", "x", 1, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

static void
test_wipe (Fixture *self, gconstpointer data)
{
  g_autofree char *second = g_strconcat (self->path, ".second", NULL);
  g_autoptr (GError) error = NULL;

  replace (self, "a secret");
  g_assert_true (custos_durable_file_wipe (self->folder, "file", &error));
  g_assert_no_error (error);
  g_assert_false (g_file_test (self->path, G_FILE_TEST_EXISTS));
  g_assert_true (custos_durable_file_wipe (self->folder, "file", &error));

  /* That the bytes are overwritten shows while somebody still has the file open. */
  replace (self, "a secret");
  int fd = g_open (self->path, O_RDONLY | O_CLOEXEC, 0);
  char bytes[8];
  g_assert_true (custos_durable_file_wipe (self->folder, "file", &error));
  g_assert_cmpint (read (fd, bytes, sizeof bytes), ==, sizeof bytes);
  g_assert_cmpmem (bytes, sizeof bytes, "\0\0\0\0\0\0\0\0", sizeof bytes);
  close (fd);
}

static void
test_uuid (void)
{
  guint8 uuid[CUSTOS_UUID_SIZE];

  for (int i = 0; i < 100; i++) {
    g_autofree char *text = g_uuid_string_random ();

    g_assert_true (custos_uuid_parse (text, uuid));
    g_autofree char *back = custos_uuid_to_text (uuid);
    g_assert_cmpstr (back, ==, text);
  }
  g_assert_false (custos_uuid_parse ("2f1f6a52-7f1c-4d7c-9c0e-0d6f3c1b5a0", uuid));
  g_assert_false (custos_uuid_parse ("", uuid));
}

int
main (int argc, char *argv[])
{
  static const struct { const char *path; void (*test) (Fixture *, gconstpointer); } tests[] = {
    { "/base/durable-file/replace", test_replace },
    { "/base/durable-file/link-is-not-followed", test_link_is_not_followed },
    { "/base/durable-file/refusals", test_refusals },
    { "/base/durable-file/wipe", test_wipe },
  };

  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  g_test_add_func ("/base/uuid", test_uuid);
  return g_test_run ();
}
