/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vault-fixture.h"

static CustosKeyringItem *
make_item (const char *names)
{
  CustosKeyringItem *item = custos_keyring_item_new ();

  memset (custos_secret_write (item->device), 9, CUSTOS_KEY_SIZE);
  item->anchor.generation = 3;
  item->anchor.audit_seq = G_MAXINT64 - 1;
  memset (item->anchor.data_key_id, 1, CUSTOS_KEY_SIZE);
  memset (item->anchor.audit_head, 2, CUSTOS_KEY_SIZE);
  g_strfreev (item->names);
  item->names = g_strsplit (names, "|", -1);
  return item;
}

static void
test_round_trip (gconstpointer data)
{
  g_autoptr (CustosKeyringItem) item = make_item (data);
  g_autoptr (CustosSecret) secret = custos_keyring_item_write (item);
  size_t size;
  const guint8 *bytes = custos_secret_read (secret, &size);
  g_autoptr (CustosKeyringItem) back = custos_keyring_item_read (bytes, size);

  test_assert_same_secret (item->device, back->device);
  g_assert_cmpmem (&item->anchor, sizeof item->anchor, &back->anchor, sizeof back->anchor);
  g_assert_true (g_strv_equal ((const char *const *) item->names,
                               (const char *const *) back->names));
}

static void
test_cut (void)
{
  g_autoptr (CustosKeyringItem) item = make_item ("Ana|Bo");
  g_autoptr (CustosSecret) secret = custos_keyring_item_write (item);
  size_t size;
  const guint8 *bytes = custos_secret_read (secret, &size);

  for (size_t n = 0; n < size - strlen ("Ana|Bo"); n++)
    g_assert_null (custos_keyring_item_read (bytes, n));
  g_assert_null (custos_keyring_item_read ((const guint8 *) "nonsense", 8));
}

static gboolean
judge (const char *name, const char *content, const char *default_name)
{
  g_autofree char *folder = test_make_folder ();
  g_autofree char *keyrings = g_build_filename (folder, "keyrings", NULL);
  g_autofree char *path = g_build_filename (keyrings, name, NULL);
  g_autofree char *choice = g_build_filename (keyrings, "default", NULL);

  g_mkdir (keyrings, 0700);
  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  if (default_name != NULL)
    g_assert_true (g_file_set_contents (choice, default_name, -1, NULL));

  gboolean blank = custos_keyring_is_blank (folder);
  g_unlink (choice);
  g_unlink (path);
  g_rmdir (keyrings);
  g_rmdir (folder);
  return blank;
}

static void
test_blank (void)
{
  g_assert_true (judge ("login.keyring", "[keyring]\ndisplay-name=login\n", NULL));
  g_assert_false (judge ("login.keyring", "GnomeKeyring\n\r", NULL));
  g_assert_false (judge ("login.keyring", "[key", NULL));
  g_assert_false (judge ("other.keyring", "[keyring]\n", NULL));
  g_assert_true (judge ("other.keyring", "[keyring]\n", "other\n"));
  g_assert_true (judge ("login.keyring", "[keyring]\n", "other"));
  g_assert_false (judge ("other.keyring", "[keyring]\n", "../keyrings/other"));
  g_assert_false (custos_keyring_is_blank ("/nonexistent"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/vault/keyring-item/two-names", "Ana|Bo Ñuñez", test_round_trip);
  g_test_add_data_func ("/vault/keyring-item/no-name", "", test_round_trip);
  g_test_add_func ("/vault/keyring-item/cut", test_cut);
  g_test_add_func ("/vault/keyring/blank", test_blank);
  return g_test_run ();
}
