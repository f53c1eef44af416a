/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vault/vault-parts.h"

/* write-key-file FOLDER   a fresh key file as the program writes it, and on the output what is
 * needed to open it and what must come out: for verify-key-file.py */

static void
print_secret (const char *name, const CustosSecret *secret)
{
  size_t size;
  const guint8 *bytes = custos_secret_read (secret, &size);

  g_print ("%s ", name);
  for (size_t i = 0; i < size; i++)
    g_print ("%02x", bytes[i]);
  g_print ("\n");
}

int
main (int argc, char *argv[])
{
  TestParts parts;

  g_assert_cmpint (argc, ==, 2);
  test_parts_init (&parts, TRUE);
  randombytes_buf (custos_secret_write (parts.data_key), CUSTOS_KEY_SIZE);
  randombytes_buf (custos_secret_write (parts.device), CUSTOS_KEY_SIZE);
  test_parts_write (&parts, argv[1]);

  g_autoptr (CustosSecret) text = custos_recovery_key_to_text (parts.recovery);
  g_print ("name Ana\npassphrase %s\n", TEST_PASSPHRASE);
  g_print ("recovery %s\n", (const char *) custos_secret_read (text, NULL));
  print_secret ("device", parts.device);
  print_secret ("data_key", parts.data_key);
  test_parts_clear (&parts);
  return 0;
}
