/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "custos-vault-private.h"
#include "vault/vault-fixture.h"

/* SECURITY part 3, A1: every bit of a key file, every length, slots moved, cut out and put in
 * from older files; then nobody is let in, by any passphrase. Each way is tried with all three
 * secrets. A cheap hash stands in for Argon2id, which the slots do not know, or this would
 * take an hour; the last test takes the real road. */

#define N_PEOPLE 3

typedef struct {
  guint8 database[CUSTOS_UUID_SIZE];
  CustosSecret *device;
  CustosSecret *data_key;
  CustosSecret *seeds[N_PEOPLE]; /* Ana, Bo, the recovery key */
  CustosKeySlot slots[N_PEOPLE];
} Clinic;

static const guint8 ids[N_PEOPLE][CUSTOS_UUID_SIZE] = {
  "ana's id is this", "bo's id is that!",
};

static CustosSecret *
stretch (const CustosKeySlot *slot, guint8 person)
{
  CustosSecret *stretched = custos_secret_new (CUSTOS_KEY_SIZE);
  crypto_generichash_state state;

  crypto_generichash_init (&state, NULL, 0, CUSTOS_KEY_SIZE);
  crypto_generichash_update (&state, &person, 1);
  crypto_generichash_update (&state, slot->salt, sizeof slot->salt);
  crypto_generichash_update (&state, (const guint8 *) &slot->cost, sizeof slot->cost);
  crypto_generichash_final (&state, custos_secret_write (stretched), CUSTOS_KEY_SIZE);
  return stretched;
}

static void
fill_slot (Clinic *self, guint8 person, const CustosKeyFile *file)
{
  CustosKeySlot *slot = &self->slots[person];

  slot->kind = person == 2 ? CUSTOS_KEY_SLOT_RECOVERY : CUSTOS_KEY_SLOT_ACCOUNT;
  custos_device_id_of (self->device, slot->device_id);
  if (person < 2) {
    memcpy (slot->account_id, ids[person], CUSTOS_UUID_SIZE);
    custos_key_file_tag_name (file, person == 0 ? "Ana" : "Bo", slot->account_tag);
    slot->cost = CUSTOS_KEY_COST_DEFAULT;
    randombytes_buf (slot->salt, sizeof slot->salt);
  }
  if (self->seeds[person] == NULL)
    self->seeds[person] = custos_key_slot_make_keys (slot);

  g_autoptr (CustosSecret) stretched = stretch (slot, person);
  custos_key_slot_wrap (slot, self->database, stretched, self->device, self->seeds[person]);
}

static GBytes *
write_file (Clinic *self, guint32 generation, const CustosSecret *data_key)
{
  g_autoptr (CustosKeyFile) file = custos_key_file_new (self->database, generation);

  for (guint i = 0; i < N_PEOPLE; i++) {
    custos_key_slot_seal (&self->slots[i], data_key, generation, self->device);
    custos_key_file_put (file, &self->slots[i]);
  }
  return custos_key_file_serialize (file, data_key);
}

static void
clinic_init (Clinic *self)
{
  *self = (Clinic) { .database = "a database's id" };
  self->device = test_new_key (5);
  self->data_key = test_new_key (6);

  g_autoptr (CustosKeyFile) file = custos_key_file_new (self->database, 2);
  for (guint8 i = 0; i < N_PEOPLE; i++)
    fill_slot (self, i, file);
}

static void
clinic_clear (Clinic *self)
{
  custos_secret_free (self->device);
  custos_secret_free (self->data_key);
  for (guint i = 0; i < N_PEOPLE; i++)
    custos_secret_free (self->seeds[i]);
}

static void
assert_known_code (const GError *error)
{
  g_assert_cmpuint (error->domain, ==, CUSTOS_VAULT_ERROR);
  switch (error->code) {
  case CUSTOS_VAULT_ERROR_DAMAGED_KEY_FILE:
  case CUSTOS_VAULT_ERROR_TOO_NEW:
  case CUSTOS_VAULT_ERROR_WRONG_PASSPHRASE:
  case CUSTOS_VAULT_ERROR_WRONG_RECOVERY_KEY:
    return;
  default:
    g_assert_not_reached ();
  }
}

/* Returns: how many of the three are let in; a name that finds no slot is not */
static int
count_let_in (const Clinic *self, const guint8 *bytes, size_t size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosKeyFile) file = custos_key_file_parse (bytes, size, &error);
  int let_in = 0;

  if (file == NULL) {
    assert_known_code (error);
    return 0;
  }

  for (guint8 person = 0; person < N_PEOPLE; person++) {
    const CustosKeySlot *slot =
      person == 2 ? custos_key_file_find_recovery (file)
                  : custos_key_file_find_name (file, person == 0 ? "Ana" : "Bo");
    g_autoptr (GError) reason = NULL;

    if (slot == NULL)
      continue;
    g_autoptr (CustosSecret) stretched = stretch (slot, person);
    g_autoptr (CustosVault) vault =
      custos_vault_open_slot ("/nonexistent", file, slot, stretched,
                              person == 2 ? NULL : self->device, &reason);
    if (vault != NULL)
      let_in++;
    else
      assert_known_code (reason);
  }
  return let_in;
}

static guint8 *
copy_of (GBytes *bytes, size_t *size)
{
  const guint8 *data = g_bytes_get_data (bytes, size);

  return g_memdup2 (data, *size);
}

static void
test_every_bit (void)
{
  Clinic clinic;
  size_t size;

  clinic_init (&clinic);
  g_autoptr (GBytes) genuine = write_file (&clinic, 2, clinic.data_key);
  g_autofree guint8 *bytes = copy_of (genuine, &size);
  /* The control: whoever is refused below is let in by the file as it was. */
  g_assert_cmpint (count_let_in (&clinic, bytes, size), ==, N_PEOPLE);

  int accepted = 0;
  for (size_t bit = 0; bit < 8 * size; bit++) {
    bytes[bit / 8] ^= (guint8) (1 << bit % 8);
    accepted += count_let_in (&clinic, bytes, size);
    bytes[bit / 8] ^= (guint8) (1 << bit % 8);
  }
  g_test_message ("%" G_GSIZE_FORMAT " flipped bits, %d let in", 8 * size, accepted);
  g_assert_cmpint (accepted, ==, 0);
  g_assert_cmpint (count_let_in (&clinic, bytes, size), ==, N_PEOPLE);
  clinic_clear (&clinic);
}

static void
test_every_length (void)
{
  Clinic clinic;
  size_t size;

  clinic_init (&clinic);
  g_autoptr (GBytes) genuine = write_file (&clinic, 2, clinic.data_key);
  g_autofree guint8 *bytes = copy_of (genuine, &size);
  g_autofree guint8 *longer = g_malloc0 (size + 1000);

  for (size_t n = 0; n < size; n++) {
    /* An exact copy, so that a sanitizer sees one byte too many being read. */
    g_autofree guint8 *cut = g_memdup2 (bytes, n);
    g_assert_cmpint (count_let_in (&clinic, cut, n), ==, 0);
  }
  memcpy (longer, bytes, size);
  for (size_t n = 1; n <= 1000; n++)
    g_assert_cmpint (count_let_in (&clinic, longer, size + n), ==, 0);
  clinic_clear (&clinic);
}

/* Puts slots together as somebody would who has the files and no key: his MAC is an old one. */
static int
try_slots (const Clinic *clinic, GBytes *genuine, const CustosKeySlot *const *slots, guint n)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  size_t size;
  const guint8 *data = g_bytes_get_data (genuine, &size);
  guint32 big = GUINT32_TO_BE (n);

  g_byte_array_append (bytes, data, CUSTOS_KEY_FILE_HEADER_SIZE - 4);
  g_byte_array_append (bytes, (const guint8 *) &big, sizeof big);
  for (guint i = 0; i < n; i++)
    custos_key_slot_write (slots[i], bytes);
  g_byte_array_append (bytes, data + size - CUSTOS_KEY_FILE_MAC_SIZE, CUSTOS_KEY_FILE_MAC_SIZE);
  return count_let_in (clinic, bytes->data, bytes->len);
}

static void
test_slots_moved (void)
{
  Clinic clinic;

  clinic_init (&clinic);
  g_autoptr (GBytes) genuine = write_file (&clinic, 2, clinic.data_key);
  const CustosKeySlot *a = &clinic.slots[0];
  const CustosKeySlot *b = &clinic.slots[1];
  const CustosKeySlot *r = &clinic.slots[2];
  const struct {
    const CustosKeySlot *slots[4];
    guint n;
    int let_in;
  } cases[] = {
    { { a, b, r }, 3, 3 },    /* the control */
    { { b, a, r }, 3, 0 },
    { { r, a, b }, 3, 0 },
    { { a, r }, 2, 0 },
    { { b, r }, 2, 0 },
    { { a, b }, 2, 0 },
    { { r }, 1, 0 },
    { { a }, 1, 0 },
    { { a, a, r }, 3, 0 },
    { { a, b, r, r }, 4, 0 },
    { { a, b, r, a }, 4, 0 },
    { { NULL }, 0, 0 },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (try_slots (&clinic, genuine, cases[i].slots, cases[i].n), ==,
                     cases[i].let_in);
  clinic_clear (&clinic);
}

/* A slot from the generation before, from before a change of passphrase, and each part of one
 * slot in another. */
static void
test_slots_spliced (void)
{
  Clinic clinic;
  g_autoptr (CustosSecret) old_key = test_new_key (1);

  clinic_init (&clinic);
  g_autoptr (GBytes) before = write_file (&clinic, 1, old_key);
  CustosKeySlot old[N_PEOPLE];
  memcpy (old, clinic.slots, sizeof old);
  g_autoptr (CustosKeyFile) file = custos_key_file_new (clinic.database, 2);
  fill_slot (&clinic, 0, file);
  g_autoptr (GBytes) genuine = write_file (&clinic, 2, clinic.data_key);
  const CustosKeySlot *slots[N_PEOPLE] = { &clinic.slots[0], &clinic.slots[1],
                                           &clinic.slots[2] };
  g_assert_cmpint (try_slots (&clinic, genuine, slots, 3), ==, N_PEOPLE);

  for (guint i = 0; i < N_PEOPLE; i++) {
    CustosKeySlot mixed = clinic.slots[i];
    const CustosKeySlot *kept = slots[i];

    slots[i] = &old[i];
    g_assert_cmpint (try_slots (&clinic, genuine, slots, 3), ==, 0);
    g_assert_cmpint (try_slots (&clinic, before, slots, 3), ==, 0);

    slots[i] = &mixed;
    memcpy (mixed.box, old[i].box, sizeof mixed.box);
    g_assert_cmpint (try_slots (&clinic, genuine, slots, 3), ==, 0);

    mixed = clinic.slots[i];
    memcpy (mixed.wrapped_seeds, clinic.slots[(i + 1) % 3].wrapped_seeds,
            sizeof mixed.wrapped_seeds);
    g_assert_cmpint (try_slots (&clinic, genuine, slots, 3), ==, 0);

    mixed = clinic.slots[i];
    memcpy (mixed.box_key, clinic.slots[(i + 1) % 3].box_key, sizeof mixed.box_key);
    g_assert_cmpint (try_slots (&clinic, genuine, slots, 3), ==, 0);
    slots[i] = kept;
  }
  clinic_clear (&clinic);
}

/* Even with the data key, so that the MAC is right, a header cannot be changed: it is part of
 * the key that wraps. So no colleague lowers the cost of Ana's slot or takes her keyring from
 * it. */
static void
test_header_is_bound (void)
{
  Clinic clinic;

  clinic_init (&clinic);
  g_autoptr (GBytes) genuine = write_file (&clinic, 2, clinic.data_key);
  const CustosKeySlot ana = clinic.slots[0];

  for (int i = 0; i < 5; i++) {
    clinic.slots[0] = ana;
    if (i == 0)
      clinic.slots[0].cost.memory = CUSTOS_KEY_COST_FLOOR.memory;
    if (i == 1)
      clinic.slots[0].cost.passes = 2;
    if (i == 2)
      memset (clinic.slots[0].device_id, 0, CUSTOS_DEVICE_ID_SIZE);
    if (i == 3)
      clinic.slots[0].signing_key[0] ^= 1;
    if (i == 4)
      clinic.slots[0].account_id[0] ^= 1;

    g_autoptr (GBytes) changed = write_file (&clinic, 2, clinic.data_key);
    size_t size;
    const guint8 *bytes = g_bytes_get_data (changed, &size);
    /* Bo and the recovery key are let in: the file is in order, Ana's slot is not hers. */
    g_assert_cmpint (count_let_in (&clinic, bytes, size), ==, N_PEOPLE - 1);
  }
  clinic_clear (&clinic);
}

static void
test_random_files (void)
{
  Clinic clinic;
  size_t size;

  clinic_init (&clinic);
  g_autoptr (GBytes) genuine = write_file (&clinic, 2, clinic.data_key);
  g_autofree guint8 *bytes = copy_of (genuine, &size);

  for (int i = 0; i < 20000; i++) {
    /* At least sixteen bytes, which do not come out as they were. */
    size_t kept = (size_t) g_test_rand_int_range (0, (gint32) size - 15);

    randombytes_buf (bytes + kept, size - kept);
    g_assert_cmpint (count_let_in (&clinic, bytes, size), ==, 0);
    memcpy (bytes, g_bytes_get_data (genuine, NULL), size);
  }
  clinic_clear (&clinic);
}

static void
test_real_road (void)
{
  TestVault test;
  gsize size;
  g_autofree char *genuine = NULL;
  g_autoptr (GError) error = NULL;

  test_vault_set_up (&test, FALSE);
  g_autofree char *path = g_build_filename (test.folder, "keys", NULL);
  g_assert_true (g_file_get_contents (path, &genuine, &size, NULL));

  /* Every 37th byte: all parts of a slot are met, at a cost that can be borne. */
  for (gsize at = 0; at < size; at += 37) {
    g_autofree char *bytes = g_memdup2 (genuine, size);
    g_autoptr (GError) reason = NULL;

    bytes[at] ^= (char) (1 << at % 8);
    g_assert_true (g_file_set_contents (path, bytes, (gssize) size, NULL));
    g_assert_null (custos_vault_unlock (test.folder, "Ana", test.passphrase,
                                        CUSTOS_VAULT_NO_KEYRING, NULL, &reason));
    if (!g_error_matches (reason, CUSTOS_VAULT_ERROR, CUSTOS_VAULT_ERROR_NO_SUCH_ACCOUNT) &&
        !g_error_matches (reason, CUSTOS_VAULT_ERROR, CUSTOS_VAULT_ERROR_NEEDS_KEYRING))
      assert_known_code (reason);
  }

  g_assert_true (g_file_set_contents (path, genuine, (gssize) size, NULL));
  g_autoptr (CustosVault) vault = test_vault_unlock (&test, "Ana", TEST_PASSPHRASE, &error);
  g_assert_no_error (error);
  test_vault_tear_down (&test);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/attacks/key-file/every-bit", test_every_bit);
  g_test_add_func ("/attacks/key-file/every-length", test_every_length);
  g_test_add_func ("/attacks/key-file/slots-moved", test_slots_moved);
  g_test_add_func ("/attacks/key-file/slots-spliced", test_slots_spliced);
  g_test_add_func ("/attacks/key-file/header-is-bound", test_header_is_bound);
  g_test_add_func ("/attacks/key-file/random-files", test_random_files);
  g_test_add_func ("/attacks/key-file/real-road", test_real_road);
  return g_test_run ();
}
