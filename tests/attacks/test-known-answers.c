/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "custos-vault-private.h"
#include "vault/vault-fixture.h"

/* SECURITY part 3, A13: what the primitives answer is known from elsewhere: OpenSSL's by
 * Python's cryptography 48, Python's own BLAKE2b, and for XChaCha20-Poly1305 the example of
 * draft-irtf-cfrg-xchacha-03, A.3.1. */

static const guint8 salt[CUSTOS_SALT_SIZE] = "0123456789abcde";

static void
assert_hex (const guint8 *bytes, size_t size, const char *expected)
{
  g_autofree char *hex = g_malloc (2 * size + 1);

  g_assert_cmpstr (sodium_bin2hex (hex, 2 * size + 1, bytes, size), ==, expected);
}

static CustosSecret *
new_from_hex (const char *hex)
{
  CustosSecret *secret = custos_secret_new (strlen (hex) / 2);

  g_assert_cmpint (sodium_hex2bin (custos_secret_write (secret), strlen (hex) / 2, hex,
                                   strlen (hex), NULL, NULL, NULL), ==, 0);
  return secret;
}

static CustosSecret *
new_counting_key (void)
{
  CustosSecret *key = custos_secret_new (CUSTOS_KEY_SIZE);

  for (guint8 i = 0; i < CUSTOS_KEY_SIZE; i++)
    custos_secret_write (key)[i] = i;
  return key;
}

static void
test_argon2id (void)
{
  static const struct {
    const char *passphrase;
    CustosKeyCost cost;
    const char *key;
  } cases[] = {
    { "correct horse", { 64 * 1024, 3 },
      "1e5721a888bba535bd5e767b6b9a12d254950677edf97d9aaaeb5564cca83d06" },
    { "correct horse", { 128 * 1024, 3 },
      "18af4c71155dcb04bfc1eeea48463fb9cb4752d9ce32bba0815a39b128aea97c" },
    { "caf\xc3\xa9", { 64 * 1024, 2 },
      "28c3a5043939b16edf2fc0022979c403ac02a2766eac2fdfb5af962b779f493b" },
    { "cafe\xcc\x81", { 64 * 1024, 2 },
      "28c3a5043939b16edf2fc0022979c403ac02a2766eac2fdfb5af962b779f493b" },
    { "", { 64 * 1024, 3 },
      "3973b8189196537445e2c303f3fab490b702dccb2a3805d7ed850a883c61bdfb" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (CustosSecret) text = custos_secret_new_from_text (cases[i].passphrase);
    g_autoptr (CustosSecret) key =
      custos_key_stretch (text, salt, &cases[i].cost, NULL, &error);

    g_assert_no_error (error);
    assert_hex (custos_secret_read (key, NULL), CUSTOS_KEY_SIZE, cases[i].key);
  }
}

static void
test_blake2b (void)
{
  static const struct { const char *label, *part; } cases[] = {
    { CUSTOS_KEY_LABEL_DATABASE,
      "bab99f1452baa84a64879f741adc9e7a94e5bf9b2022667266638baff0ac28ca" },
    { CUSTOS_KEY_LABEL_SLOTS,
      "fed2a210a76c004e2952f7a412f7b04bcbcb0f7872029c6e5f360e8682de948d" },
    { CUSTOS_KEY_LABEL_AUDIT,
      "e917f35b4773e38dc2f7827a088008fe2861ae4e399d8aa65d31f978e8b4b5f6" },
    { CUSTOS_KEY_LABEL_FILES,
      "43a6ecbd0e7bb60e5c2a92c25bb7a5032e253a04f06fbf70fc6a7ff91e27632d" },
    { CUSTOS_KEY_LABEL_ID,
      "19034f5d476d9e584de4b71f119bbe21a2e4a02825c77a9f17f482a36a788102" },
  };
  g_autoptr (CustosSecret) key = new_counting_key ();
  guint8 id[CUSTOS_DEVICE_ID_SIZE];

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (CustosSecret) part = custos_key_derive_part (key, cases[i].label);

    assert_hex (custos_secret_read (part, NULL), CUSTOS_KEY_SIZE, cases[i].part);
  }
  custos_device_id_of (key, id);
  assert_hex (id, sizeof id, "f39a2cad58411cd4");
}

static void
test_xchacha20_poly1305 (void)
{
  static const char text[] =
    "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the "
    "future, sunscreen would be it.";
  g_autoptr (CustosSecret) key =
    new_from_hex ("808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f");
  g_autoptr (CustosSecret) nonce =
    new_from_hex ("404142434445464748494a4b4c4d4e4f5051525354555657");
  g_autoptr (CustosSecret) more = new_from_hex ("50515253c0c1c2c3c4c5c6c7");
  guint8 sealed[sizeof text - 1 + crypto_aead_xchacha20poly1305_ietf_ABYTES];

  crypto_aead_xchacha20poly1305_ietf_encrypt (
    sealed, NULL, (const guint8 *) text, sizeof text - 1, custos_secret_read (more, NULL), 12,
    NULL, custos_secret_read (nonce, NULL), custos_secret_read (key, NULL));
  assert_hex (sealed, sizeof sealed,
              "bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb"
              "731c7f1b0b4aa6440bf3a82f4eda7e39ae64c6708c54c216cb96b72e1213b452"
              "2f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff9"
              "21f9664c97637da9768812f615c68b13b52ec0875924c1c7987947deafd8780acf49");
}

static void
test_sealed_box (void)
{
  static const char text[] = "the data key of a small clinic, 36 b";
  g_autoptr (CustosSecret) seed = new_counting_key ();
  g_autoptr (CustosSecret) secret = custos_secret_new (crypto_box_SECRETKEYBYTES);
  g_autoptr (CustosSecret) box = new_from_hex (
    "7d9c24316539825c1896e57f28197746793ce60cbee3ad47da9d07b85fa55e2a43dcb0b81afe3032658d4aa0"
    "bdefc2da04bc44cb4e66bb4d7dd1f61e4ae39e8c59291e2878970b3b3c608327c987b5c2c092e0e4");
  guint8 public[crypto_box_PUBLICKEYBYTES];
  guint8 opened[sizeof text - 1];

  crypto_box_seed_keypair (public, custos_secret_write (secret),
                           custos_secret_read (seed, NULL));
  assert_hex (public, sizeof public,
              "4701d08488451f545a409fb58ae3e58581ca40ac3f7f114698cd71deac73ca01");
  g_assert_cmpint (crypto_box_seal_open (opened, custos_secret_read (box, NULL),
                                         sizeof opened + crypto_box_SEALBYTES, public,
                                         custos_secret_read (secret, NULL)), ==, 0);
  g_assert_cmpmem (opened, sizeof opened, text, sizeof text - 1);
}

static void
assert_opens (CustosKeyFile *file,
              const CustosKeySlot *slot,
              const CustosSecret *stretched,
              const CustosSecret *device)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosVault) vault =
    custos_vault_open_slot ("/nonexistent", file, slot, stretched, device, &error);

  g_assert_no_error (error);
  assert_hex (custos_secret_read (custos_vault_get_data_key (vault), NULL), CUSTOS_KEY_SIZE,
              "616d3ae3fabf83a7c9288cdf583174503da41d121c5d131ad3d7eae92672b096");
  g_assert_cmpstr (custos_vault_get_database_uuid (vault), ==,
                   "6f1d2c3b-4a59-4887-96a5-b4c3d2e1f001");
}

/* A whole file by another hand. */
static void
test_key_file (void)
{
  static const struct { const char *name, *passphrase, *id; } people[] = {
    { "ANA", "four quiet herons wading", TEST_ANA },
    { "bo ñuñez", "señor café, two tides", TEST_BO },
  };
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "vault", "known.keys",
                                                 NULL);
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosSecret) device =
    new_from_hex ("39d045a043981206e597b93723c65b73af9507aeab259ea2f12ba5ff246d2cd9");
  gsize size;

  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  g_autoptr (CustosKeyFile) file =
    custos_key_file_parse ((const guint8 *) bytes, size, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (custos_key_file_get_generation (file), ==, 7);

  for (size_t i = 0; i < G_N_ELEMENTS (people); i++) {
    const CustosKeySlot *slot = custos_key_file_find_name (file, people[i].name);
    g_autoptr (CustosSecret) text = custos_secret_new_from_text (people[i].passphrase);
    g_assert_nonnull (slot);
    g_autofree char *id = custos_uuid_to_text (slot->account_id);
    g_autoptr (CustosSecret) stretched =
      custos_key_stretch (text, slot->salt, &slot->cost, NULL, &error);

    g_assert_cmpstr (id, ==, people[i].id);
    assert_opens (file, slot, stretched, device);
  }

  g_autoptr (CustosSecret) typed = custos_secret_new_from_text (
    "69AC-Z0R9-2G1G-U18D-CNFY-FECS-QAM0-6N6C-5VP8-Y8PT-NRGV-QA85-357H-4R4S");
  g_autoptr (CustosRecoveryKey) recovery = custos_recovery_key_parse (typed, &error);
  g_assert_no_error (error);
  assert_opens (file, custos_key_file_find_recovery (file),
                custos_recovery_key_get_bytes (recovery), NULL);
  assert_hex (custos_key_file_find_name (file, "ana")->signing_key, CUSTOS_KEY_SIZE,
              "ac868687980866a28796c5528398a9a125dcbfbb607f97b628a97e706d227c92");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/attacks/known/argon2id", test_argon2id);
  g_test_add_func ("/attacks/known/blake2b", test_blake2b);
  g_test_add_func ("/attacks/known/xchacha20-poly1305", test_xchacha20_poly1305);
  g_test_add_func ("/attacks/known/sealed-box", test_sealed_box);
  g_test_add_func ("/attacks/known/key-file", test_key_file);
  return g_test_run ();
}
