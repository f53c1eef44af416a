/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "custos-reader-limits.h"
#include "custos-reader-walls.h"
#include "custos-test.h"

/* Each of these is tried in a child of its own, first without and then behind the walls: what
 * does not work without them either would prove nothing. */
typedef int (*Attempt) (void);

static int
read_passwords (void)
{
  return open ("/etc/passwd", O_RDONLY);
}

static int
list_home (void)
{
  return open ("/", O_RDONLY | O_DIRECTORY);
}

static int
read_library (void)
{
  return open ("/usr/lib/os-release", O_RDONLY);
}

static int
write_file (void)
{
  g_autofree char *path = g_strdup_printf ("%s/custos-reader-%d", g_get_tmp_dir (), getpid ());
  int fd = open (path, O_WRONLY | O_CREAT | O_EXCL, 0600);

  if (fd >= 0)
    unlink (path);
  return fd;
}

static int
open_socket (void)
{
  return socket (AF_UNIX, SOCK_STREAM, 0);
}

static int
start_process (void)
{
  pid_t pid = fork ();

  if (pid == 0)
    _exit (0);
  return pid;
}

static int
run_program (void)
{
  return execl ("/bin/true", "true", NULL);
}

static int
signal_parent (void)
{
  return kill (getppid (), SIGCONT);
}

static gpointer
do_nothing (gpointer data)
{
  return data;
}

static int
start_thread (void)
{
  g_autoptr (GThread) thread = g_thread_try_new ("nothing", do_nothing, NULL, NULL);

  if (thread == NULL)
    return -1;
  g_thread_join (g_steal_pointer (&thread));
  return 0;
}

static const struct {
  const char *name;
  Attempt attempt;
  CustosReaderWalls wall;    /* which stops it; NONE: it stays allowed */
} attempts[] = {
  { "read-passwords", read_passwords, CUSTOS_READER_WALL_FILES },
  { "list-root", list_home, CUSTOS_READER_WALL_FILES },
  { "write-file", write_file, CUSTOS_READER_WALL_CALLS },
  { "socket", open_socket, CUSTOS_READER_WALL_CALLS },
  { "process", start_process, CUSTOS_READER_WALL_CALLS },
  { "program", run_program, CUSTOS_READER_WALL_CALLS },
  { "signal", signal_parent, CUSTOS_READER_WALL_CALLS },
  { "read-library", read_library, CUSTOS_READER_WALL_NONE },
  { "thread", start_thread, CUSTOS_READER_WALL_NONE },
};

enum { WORKED, FAILED, NO_WALL };

static int
attempt_in_child (Attempt attempt, gboolean behind_walls, CustosReaderWalls wall)
{
  pid_t pid = fork ();
  int status;

  if (pid == 0) {
    if (behind_walls && (custos_reader_walls_raise () & wall) != wall)
      _exit (NO_WALL);
    _exit (attempt () >= 0 ? WORKED : FAILED);
  }

  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  g_assert_true (WIFEXITED (status));
  return WEXITSTATUS (status);
}

static void
test_attempt (gconstpointer data)
{
  size_t row = GPOINTER_TO_SIZE (data);
  CustosReaderWalls wall = attempts[row].wall;

  g_assert_cmpint (attempt_in_child (attempts[row].attempt, FALSE, wall), ==, WORKED);

  int behind = attempt_in_child (attempts[row].attempt, TRUE, wall);

  if (behind == NO_WALL)
    g_test_skip ("this kernel has no such wall");
  else
    g_assert_cmpint (behind, ==, wall == CUSTOS_READER_WALL_NONE ? WORKED : FAILED);
}

static int
end_of_child (void (*work)(void))
{
  pid_t pid = fork ();
  int status;

  if (pid == 0) {
    work ();
    _exit (0);
  }

  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  return status;
}

/* A sanitizer's own memory counts otherwise; there test-reader-pictures shows the limit. */
#ifndef __SANITIZE_ADDRESS__

static void
fill_memory (void)
{
  void *little = malloc (300u * 1024 * 1024);
  void *too_much = malloc (600u * 1024 * 1024);

  _exit ((little != NULL ? 1 : 0) + (too_much != NULL ? 2 : 0));
}

static void
fill_limited_memory (void)
{
  if (custos_reader_limits_set ())
    fill_memory ();
}

static void
test_memory (void)
{
  g_assert_cmpint (WEXITSTATUS (end_of_child (fill_memory)), ==, 3);
  g_assert_cmpint (WEXITSTATUS (end_of_child (fill_limited_memory)), ==, 1);
}

#endif

static void
write_byte (void)
{
  g_autofree char *path = g_strdup_printf ("%s/custos-reader-%d", g_get_tmp_dir (), getpid ());
  int fd = open (path, O_WRONLY | O_CREAT | O_EXCL, 0600);

  unlink (path);
  _exit (fd >= 0 && write (fd, "x", 1) == 1 ? 0 : 1);
}

static void
write_limited_byte (void)
{
  if (custos_reader_limits_set ())
    write_byte ();
}

static void
test_file_size (void)
{
  int status = end_of_child (write_byte);

  g_assert_true (WIFEXITED (status) && WEXITSTATUS (status) == 0);
  status = end_of_child (write_limited_byte);
  g_assert_true (WIFSIGNALED (status));
  g_assert_cmpint (WTERMSIG (status), ==, SIGXFSZ);
}

static char *
read_proc (const char *pid, const char *name)
{
  g_autofree char *path = g_strdup_printf ("/proc/%s/%s", pid, name);
  char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

/* The program as it runs: SECURITY A9 for the reader. */
static void
test_no_core (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) reader = g_subprocess_new (
    G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error,
    g_getenv ("CUSTOS_READER"), NULL);

  g_assert_no_error (error);

  /* A question about a page of nothing; its answer tells that the walls are up. */
  GOutputStream *to = g_subprocess_get_stdin_pipe (reader);
  GInputStream *from = g_subprocess_get_stdout_pipe (reader);
  guint8 answer[8];
  g_assert_true (g_output_stream_write_all (to, "C\1\3\0\4\0\0\0\0\0\0\0", 12, NULL, NULL,
                                            &error));
  g_assert_true (g_input_stream_read_all (from, answer, 8, NULL, NULL, &error));

  g_autofree char *pid = g_strdup (g_subprocess_get_identifier (reader));
  g_autofree char *limits = read_proc (pid, "limits");
  g_autofree char *status = read_proc (pid, "status");
  g_assert_true (g_regex_match_simple ("Max core file size +1 +1 ", limits, 0, 0));
  g_assert_true (g_regex_match_simple ("Max file size +0 +0 ", limits, 0, 0));
#ifndef __SANITIZE_ADDRESS__
  g_assert_true (g_regex_match_simple ("Max data size +536870912 +536870912 ", limits, 0, 0));
#endif
  g_assert_nonnull (strstr (status, "NoNewPrivs:\t1"));
#if defined __x86_64__ || defined __aarch64__
  g_assert_nonnull (strstr (status, "Seccomp:\t2"));
#endif

  if (geteuid () != 0) {
    g_autofree char *memory = g_strdup_printf ("/proc/%s/mem", pid);
    g_assert_cmpint (open (memory, O_RDONLY), ==, -1);
    g_assert_cmpint (errno, ==, EACCES);
  }

  g_subprocess_send_signal (reader, SIGABRT);
  g_assert_true (g_subprocess_wait (reader, NULL, &error));
  g_assert_cmpint (g_subprocess_get_term_sig (reader), ==, SIGABRT);
  g_assert_false (WCOREDUMP (g_subprocess_get_status (reader)));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (attempts); i++) {
    g_autofree char *path = g_strconcat ("/reader/walls/", attempts[i].name, NULL);
    g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_attempt);
  }

#ifndef __SANITIZE_ADDRESS__
  g_test_add_func ("/reader/limits/memory", test_memory);
#endif
  g_test_add_func ("/reader/limits/file-size", test_file_size);
  g_test_add_func ("/reader/limits/no-core", test_no_core);
  return g_test_run ();
}
