/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-reader-walls.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined __x86_64__
#define ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined __aarch64__
#define ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

/* Fonts and what finds them, and libraries: Poppler and gdk-pixbuf load parts when first
 * needed. */
static const char *const readable[] = {
  "/usr/share", "/usr/local/share/fonts", "/etc/fonts", "/var/cache/fontconfig",
  "/usr/lib", "/usr/lib64", "/usr/local/lib", "/lib", "/lib64", "/etc/ld.so.cache",
  "/app/share", "/app/lib", "/run/host/fonts", "/run/host/local-fonts", "/run/host/fonts-cache",
};

#define READ_FILE (LANDLOCK_ACCESS_FS_READ_FILE)
#define READ_FOLDER (LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR)

/* Everything that the first Landlock knew: EXECUTE to MAKE_SYM. */
#define EVERYTHING ((LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1)

static void
allow_reading (int rules, const char *path)
{
  struct landlock_path_beneath_attr beneath = { READ_FOLDER, open (path, O_PATH | O_CLOEXEC) };

  if (beneath.parent_fd < 0)
    return;

  /* A single file takes no right about folders. */
  if (syscall (SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &beneath, 0) != 0) {
    beneath.allowed_access = READ_FILE;
    syscall (SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &beneath, 0);
  }

  close (beneath.parent_fd);
}

static gboolean
wall_off_files (void)
{
  struct landlock_ruleset_attr handled = { .handled_access_fs = EVERYTHING };
  int rules = syscall (SYS_landlock_create_ruleset, &handled, sizeof handled, 0);

  if (rules < 0)
    return FALSE;

  for (size_t i = 0; i < G_N_ELEMENTS (readable); i++)
    allow_reading (rules, readable[i]);

  gboolean up = syscall (SYS_landlock_restrict_self, rules, 0) == 0;
  close (rules);
  return up;
}

#ifdef ARCHITECTURE

#define LOAD(field) \
  BPF_STMT (BPF_LD | BPF_W | BPF_ABS, offsetof (struct seccomp_data, field))
#define ANSWER(action) BPF_STMT (BPF_RET | BPF_K, (action))
#define REFUSED (SECCOMP_RET_ERRNO | EPERM)
#define REFUSE(call) \
  BPF_JUMP (BPF_JMP | BPF_JEQ | BPF_K, SYS_ ## call, 0, 1), ANSWER (REFUSED)

/* Refused if the low half of an argument has any of these bits; otherwise allowed. */
#define REFUSE_BITS(call, argument, bits) \
  BPF_JUMP (BPF_JMP | BPF_JEQ | BPF_K, SYS_ ## call, 0, 4), LOAD (args[argument]), \
  BPF_JUMP (BPF_JMP | BPF_JSET | BPF_K, (bits), 0, 1), ANSWER (REFUSED), \
  ANSWER (SECCOMP_RET_ALLOW)

#define WRITING (O_WRONLY | O_RDWR | O_CREAT | O_TRUNC)

static const struct sock_filter filter[] = {
  LOAD (arch),
  BPF_JUMP (BPF_JMP | BPF_JEQ | BPF_K, ARCHITECTURE, 1, 0),
  ANSWER (SECCOMP_RET_KILL_PROCESS),
  LOAD (nr),
#ifdef __x86_64__
  BPF_JUMP (BPF_JMP | BPF_JGE | BPF_K, 0x40000000, 0, 1), /* the same calls by other numbers */
  ANSWER (SECCOMP_RET_KILL_PROCESS),
#endif
  /* The network, and buses */
  REFUSE (socket), REFUSE (socketpair), REFUSE (connect), REFUSE (bind), REFUSE (listen),
  REFUSE (accept), REFUSE (accept4), REFUSE (sendto), REFUSE (sendmsg), REFUSE (sendmmsg),
  /* Programs and other processes */
  REFUSE (execve), REFUSE (execveat), REFUSE (ptrace), REFUSE (process_vm_readv),
  REFUSE (process_vm_writev), REFUSE (kill), REFUSE (tkill), REFUSE (rt_sigqueueinfo),
  REFUSE (pidfd_open), REFUSE (pidfd_getfd), REFUSE (pidfd_send_signal), REFUSE (kcmp),
  REFUSE (shmget), REFUSE (shmat), REFUSE (msgget), REFUSE (semget), REFUSE (mq_open),
#ifdef SYS_fork
  REFUSE (fork), REFUSE (vfork),
#endif
  /* Keys and the kernel itself */
  REFUSE (add_key), REFUSE (request_key), REFUSE (keyctl), REFUSE (bpf), REFUSE (unshare),
  REFUSE (perf_event_open), REFUSE (userfaultfd), REFUSE (setns), REFUSE (mount),
  REFUSE (umount2), REFUSE (chroot), REFUSE (pivot_root), REFUSE (io_uring_setup),
  REFUSE (io_setup), REFUSE (personality), REFUSE (memfd_create), REFUSE (open_by_handle_at),
  /* Files, other than reading */
  REFUSE (unlinkat), REFUSE (renameat2), REFUSE (mkdirat), REFUSE (mknodat), REFUSE (linkat),
  REFUSE (symlinkat), REFUSE (fchmod), REFUSE (fchmodat), REFUSE (fchown), REFUSE (fchownat),
  REFUSE (truncate), REFUSE (ftruncate), REFUSE (fallocate), REFUSE (setxattr),
  REFUSE (lsetxattr), REFUSE (fsetxattr), REFUSE (utimensat), REFUSE (inotify_init1),
#ifdef SYS_open
  REFUSE (creat), REFUSE (unlink), REFUSE (rename), REFUSE (mkdir), REFUSE (rmdir),
  REFUSE (mknod), REFUSE (link), REFUSE (symlink), REFUSE (chmod), REFUSE (chown),
  REFUSE (lchown), REFUSE (inotify_init), REFUSE_BITS (open, 1, WRITING),
#endif
#ifdef SYS_renameat
  REFUSE (renameat),
#endif
  REFUSE_BITS (openat, 2, WRITING),
  /* Their flags lie in memory, where a filter cannot look; libraries take the older call. */
  BPF_JUMP (BPF_JMP | BPF_JEQ | BPF_K, SYS_openat2, 0, 1), ANSWER (SECCOMP_RET_ERRNO | ENOSYS),
  BPF_JUMP (BPF_JMP | BPF_JEQ | BPF_K, SYS_clone3, 0, 1), ANSWER (SECCOMP_RET_ERRNO | ENOSYS),
  /* A thread is no new process. */
  BPF_JUMP (BPF_JMP | BPF_JEQ | BPF_K, SYS_clone, 0, 3), LOAD (args[0]),
  BPF_JUMP (BPF_JMP | BPF_JSET | BPF_K, CLONE_THREAD, 1, 0), ANSWER (REFUSED),
  ANSWER (SECCOMP_RET_ALLOW),
};

static gboolean
wall_off_calls (void)
{
  struct sock_fprog program = { G_N_ELEMENTS (filter), (struct sock_filter *) filter };

  return prctl (PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}

#else

static gboolean
wall_off_calls (void)
{
  return FALSE;
}

#endif

/* Returns: which walls stand; there is no way back */
CustosReaderWalls
custos_reader_walls_raise (void)
{
  if (prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
    return CUSTOS_READER_WALL_NONE;

  gboolean files = wall_off_files ();
  gboolean calls = wall_off_calls ();

  return (files ? CUSTOS_READER_WALL_FILES : 0) | (calls ? CUSTOS_READER_WALL_CALLS : 0);
}
