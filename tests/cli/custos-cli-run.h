/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-test.h"

/* The real program, run as a script would run it; its path is in CUSTOSCTL. */

typedef struct {
  char *clinic;
  const char *account; /* nullable: nobody signs in */
  char *passphrase;    /* nullable: its file */
  char *out;           /* of the last run */
  char *err;
} TestCli;

static inline void
test_cli_clear (TestCli *self)
{
  g_clear_pointer (&self->out, g_free);
  g_clear_pointer (&self->err, g_free);
}

/* Removes the clinic. */
static inline void
test_cli_close (TestCli *self)
{
  test_cli_clear (self);
  test_remove_folder (g_steal_pointer (&self->clinic));
  g_clear_pointer (&self->passphrase, g_free);
}

static inline int
test_cli_run_strv (TestCli *self, const char *const *arguments)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (
    G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GError) error = NULL;

  g_subprocess_launcher_setenv (launcher, "LC_ALL", "C.UTF-8", TRUE);
  g_autoptr (GSubprocess) program = g_subprocess_launcher_spawnv (launcher, arguments, &error);
  g_assert_no_error (error);

  test_cli_clear (self);
  g_subprocess_communicate_utf8 (program, NULL, NULL, &self->out, &self->err, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (program));
  g_test_message ("%s", self->err);
  return g_subprocess_get_exit_status (program);
}

/* Runs custosctl with these words. Returns: how it ended */
static inline int G_GNUC_NULL_TERMINATED
test_cli_run (TestCli *self, ...)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  va_list rest;

  g_strv_builder_add_many (
    builder, g_getenv ("CUSTOSCTL"), "--no-keyring", "--clinic", self->clinic, NULL);
  if (self->passphrase != NULL)
    g_strv_builder_add_many (builder, "--passphrase-file", self->passphrase, NULL);
  if (self->account != NULL)
    g_strv_builder_add_many (builder, "--as", self->account, NULL);

  va_start (rest, self);
  for (const char *word; (word = va_arg (rest, const char *)) != NULL;)
    g_strv_builder_add (builder, word);
  va_end (rest);

  g_auto (GStrv) arguments = g_strv_builder_end (builder);
  return test_cli_run_strv (self, (const char *const *) arguments);
}
