/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <fcntl.h>
#include <sodium.h>
#include <stdio.h>
#include <unistd.h>

#include "custos-vault-private.h"
#include "vault/vault-fixture.h"

/* SECURITY part 3, A8, as far as the vault goes: once it is freed, neither keys nor passphrases
 * are left anywhere in the process, on the heap, on the stack or in the files' buffers. The
 * needles are kept masked, or the search would find them. */

#define MASK 0x5a
#define LONGEST 64

typedef struct {
  const char *what;
  guint8 masked[LONGEST];
  size_t size;
  int found;
} Needle;

static void
take (Needle *needle, const char *what, const guint8 *bytes, size_t size)
{
  g_assert_cmpuint (size, <=, LONGEST);
  needle->what = what;
  needle->size = size;
  needle->found = 0;
  for (size_t i = 0; i < size; i++)
    needle->masked[i] = bytes[i] ^ MASK;
}

static gboolean
is_at (const Needle *needle, const guint8 *bytes)
{
  for (size_t i = 0; i < needle->size; i++)
    if ((bytes[i] ^ MASK) != needle->masked[i])
      return FALSE;
  return TRUE;
}

static void
search (const guint8 *bytes, size_t size, Needle *needles, size_t n)
{
  for (size_t i = 0; i < n; i++)
    for (size_t at = 0; at + needles[i].size <= size; at++)
      if ((bytes[at] ^ MASK) == needles[i].masked[0] && is_at (&needles[i], bytes + at))
        needles[i].found++;
}

/* The buffer lies in the memory that is searched, so it is masked before the next page. */
static void
search_process (Needle *needles, size_t n)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *maps = NULL;
  static guint8 page[1 << 16];
  int fd = g_open ("/proc/self/mem", O_RDONLY | O_CLOEXEC, 0);

  g_assert_cmpint (fd, >=, 0);
  g_assert_true (g_file_get_contents ("/proc/self/maps", &maps, NULL, &error));
  g_auto (GStrv) lines = g_strsplit (maps, "\n", -1);
  for (size_t i = 0; lines[i] != NULL; i++) {
    guint64 start;
    guint64 end;
    char rights[5];

    if (sscanf (lines[i], "%" G_GINT64_MODIFIER "x-%" G_GINT64_MODIFIER "x %4s",
                &start, &end, rights) != 3 || rights[0] != 'r' || rights[1] != 'w')
      continue;
    /* Overlapping by the longest needle, so that none is cut in two. */
    for (guint64 at = start; at < end; at += sizeof page - LONGEST) {
      ssize_t got = pread (fd, page, MIN (sizeof page, end - at), (off_t) at);

      if (got <= 0)
        break;
      if (at <= (guintptr) page + sizeof page && at + (guint64) got >= (guintptr) page)
        continue;
      search (page, (size_t) got, needles, n);
      sodium_memzero (page, sizeof page);
    }
  }
  close (fd);
}

/* Made at run time, or it would stand in the program itself. */
static CustosSecret *
new_random_passphrase (const char *start)
{
  CustosSecret *passphrase = custos_secret_new (40);
  char *text = (char *) custos_secret_write (passphrase);

  memcpy (text, start, 8);
  for (size_t i = 8; i < 40; i++)
    text[i] = (char) ('a' + randombytes_uniform (26));
  return passphrase;
}

static void
take_secret (Needle *needle, const char *what, const CustosSecret *secret, size_t from,
             size_t size)
{
  take (needle, what, custos_secret_read (secret, NULL) + from, size);
}

typedef struct {
  char *folder;
  CustosVault *vault;
  CustosRecoveryKey *recovery;
  CustosSecret *passphrase;
  CustosSecret *next;
  CustosSecret *wrong;
} Secrets;

static void
set_up (Secrets *self, gboolean use_keyring)
{
  g_autoptr (GError) error = NULL;

  self->folder = test_make_folder ();
  self->passphrase = new_random_passphrase ("caf\xc3\xa9 a\xcc\x81" "x");
  self->next = new_random_passphrase ("plain as");
  self->wrong = new_random_passphrase ("not it, ");
  self->vault = custos_vault_create (
    self->folder,
    &(CustosVaultFounder) { "Ana", TEST_ANA, self->passphrase, use_keyring, &test_cost },
    &self->recovery, NULL, &error);
  g_assert_no_error (error);
}

static size_t
take_all (const Secrets *self, Needle *needles)
{
  take_secret (&needles[0], "data key", self->vault->data_key, 0, 32);
  take_secret (&needles[1], "signing seed", self->vault->signing_key, 0, 32);
  take_secret (&needles[2], "recovery key", custos_recovery_key_get_bytes (self->recovery), 0,
               32);
  take_secret (&needles[3], "passphrase", self->passphrase, 8, 32);
  take_secret (&needles[4], "next passphrase", self->next, 8, 32);
  take_secret (&needles[5], "wrong passphrase", self->wrong, 8, 32);
  if (self->vault->device == NULL)
    return 6;
  take_secret (&needles[6], "workstation's secret", self->vault->device, 0, 32);
  return 7;
}

static void
use_everything (Secrets *self)
{
  g_autoptr (GError) error = NULL;
  guint8 head[CUSTOS_KEY_SIZE] = { 0 };

  g_assert_null (custos_vault_unlock (self->folder, "Ana", self->wrong, 0, NULL, NULL));
  custos_vault_change_passphrase (self->vault, TEST_ANA, self->passphrase, self->next,
                                  &test_cost, NULL, &error);
  g_assert_no_error (error);
  custos_vault_write_anchor (self->vault, 1, head, NULL, &error);
  g_assert_no_error (error);

  CustosVault *second = custos_vault_unlock (self->folder, "Ana", self->next, 0, NULL, &error);
  g_assert_no_error (error);
  CustosVault *third = custos_vault_unlock_with_recovery_key (
    self->folder, self->recovery, CUSTOS_VAULT_ENROL, NULL, &error);
  g_assert_no_error (error);
  custos_secret_free (custos_recovery_key_to_text (self->recovery));
  custos_vault_free (second);
  custos_vault_free (third);
}

static void
clear (Secrets *self)
{
  custos_vault_free (self->vault);
  custos_recovery_key_free (self->recovery);
  custos_secret_free (self->passphrase);
  custos_secret_free (self->next);
  custos_secret_free (self->wrong);
}

static void
test_nothing_left (gconstpointer use_keyring)
{
  Needle needles[7];
  Secrets secrets;
  int left = 0;

#ifdef __SANITIZE_ADDRESS__
  g_test_skip ("A sanitizer keeps what was freed, and terabytes of notes about it");
  return;
#endif
  set_up (&secrets, GPOINTER_TO_INT (use_keyring));
  size_t n = take_all (&secrets, needles);

  /* The control: while they are in use they are found. */
  search_process (needles, n);
  for (size_t i = 0; i < n; i++) {
    g_assert_cmpint (needles[i].found, >, 0);
    needles[i].found = 0;
  }

  use_everything (&secrets);
  clear (&secrets);
  search_process (needles, n);
  for (size_t i = 0; i < n; i++) {
    if (needles[i].found > 0)
      g_test_message ("%s: %d times", needles[i].what, needles[i].found);
    left += needles[i].found;
  }
  g_assert_cmpint (left, ==, 0);

  TestVault files = { .folder = secrets.folder };
  test_vault_tear_down (&files);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  if (g_getenv ("CUSTOS_KEYRING_STATE") == NULL)
    g_test_add_data_func ("/attacks/memory/nothing-left", GINT_TO_POINTER (FALSE),
                          test_nothing_left);
  else
    g_test_add_data_func ("/attacks/memory/nothing-left-with-keyring", GINT_TO_POINTER (TRUE),
                          test_nothing_left);
  return g_test_run ();
}
