/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-recovery-key.h"

#include <sodium.h>
#include <string.h>

#include "custos-vault-error.h"

/* Base32 by an alphabet of our own: the digits and letters without O, I, L and B, which are
 * read as 0, 1, 1 and 8. So no character of it is taken for another but S for 5 and Z for 2,
 * and those the checksum finds. */
static const char alphabet[] = "0123456789ACDEFGHJKMNPQRSTUVWXYZ";

#define KEY_LENGTH 52
#define CHECK_LENGTH 4
#define LENGTH (KEY_LENGTH + CHECK_LENGTH)
#define TEXT_LENGTH (LENGTH + CUSTOS_RECOVERY_KEY_GROUPS - 1)

struct _CustosRecoveryKey {
  CustosSecret *bytes;
  CustosSecret *characters; /* LENGTH values of five bits */
};

/* Five bits at a time, the highest first; the 52nd character ends in four zero bits. */
static void
spread (const guint8 *bytes, size_t size, guint8 *values, size_t n)
{
  for (size_t i = 0; i < n; i++) {
    values[i] = 0;
    for (size_t bit = 5 * i; bit < 5 * i + 5; bit++) {
      guint8 set = bit / 8 < size ? bytes[bit / 8] >> (7 - bit % 8) & 1 : 0;
      values[i] = (guint8) (values[i] << 1 | set);
    }
  }
}

static void
fill_characters (CustosRecoveryKey *self)
{
  const guint8 *bytes = custos_secret_read (self->bytes, NULL);
  guint8 *values = custos_secret_write (self->characters);
  guint8 check[crypto_generichash_BYTES];

  crypto_generichash (check, sizeof check, bytes, CUSTOS_KEY_SIZE,
                      (const guint8 *) "custos/recovery/v1", strlen ("custos/recovery/v1"));
  spread (bytes, CUSTOS_KEY_SIZE, values, KEY_LENGTH);
  spread (check, sizeof check, values + KEY_LENGTH, CHECK_LENGTH);
  sodium_memzero (check, sizeof check);
}

static CustosRecoveryKey *
new_blank (void)
{
  CustosRecoveryKey *self = g_new (CustosRecoveryKey, 1);

  self->bytes = custos_secret_new (CUSTOS_KEY_SIZE);
  self->characters = custos_secret_new (LENGTH);
  return self;
}

CustosRecoveryKey *
custos_recovery_key_new (void)
{
  CustosRecoveryKey *self = new_blank ();

  randombytes_buf (custos_secret_write (self->bytes), CUSTOS_KEY_SIZE);
  fill_characters (self);
  return self;
}

void
custos_recovery_key_free (CustosRecoveryKey *self)
{
  custos_secret_free (self->bytes);
  custos_secret_free (self->characters);
  g_free (self);
}

/* Returns: 0 to 31, -1 for what stands between characters, -2 for anything else */
static int
value_of (gunichar letter)
{
  if (g_unichar_isspace (letter) || g_unichar_type (letter) == G_UNICODE_DASH_PUNCTUATION ||
      letter == 0x2212)
    return -1;
  if (letter == 0 || letter > 127)
    return -2;

  char plain = g_ascii_toupper ((char) letter);
  if (plain == 'O')
    plain = '0';
  else if (plain == 'I' || plain == 'L')
    plain = '1';
  else if (plain == 'B')
    plain = '8';

  const char *found = strchr (alphabet, plain);
  return found != NULL ? (int) (found - alphabet) : -2;
}

/* Returns: whether @text holds exactly @n characters, whatever stands between them */
static gboolean
read_characters (const char *text, size_t size, guint8 *values, size_t n)
{
  size_t had = 0;

  if (!g_utf8_validate_len (text, size, NULL))
    return FALSE;

  for (const char *at = text; at < text + size; at = g_utf8_next_char (at)) {
    int value = value_of (g_utf8_get_char (at));

    if (value == -1)
      continue;
    if (value < 0 || had == n)
      return FALSE;
    values[had++] = (guint8) value;
  }
  return had == n;
}

/**
 * custos_recovery_key_parse:
 * @text: as somebody typed it: small letters, any dashes or spaces, O for 0, I or L for 1,
 *   B for 8
 *
 * Returns: (transfer full): the key, or %NULL with BAD_RECOVERY_KEY
 */
CustosRecoveryKey *
custos_recovery_key_parse (const CustosSecret *text, GError **error)
{
  g_autoptr (CustosRecoveryKey) self = new_blank ();
  g_autoptr (CustosSecret) typed = custos_secret_new (LENGTH);
  guint8 *values = custos_secret_write (typed);
  guint8 *bytes = custos_secret_write (self->bytes);
  size_t size;
  const char *letters = (const char *) custos_secret_read (text, &size);

  if (read_characters (letters, size, values, LENGTH)) {
    memset (bytes, 0, CUSTOS_KEY_SIZE);
    for (size_t bit = 0; bit < 8 * CUSTOS_KEY_SIZE; bit++)
      bytes[bit / 8] |= (guint8) ((values[bit / 5] >> (4 - bit % 5) & 1) << (7 - bit % 8));
    fill_characters (self);
    if (sodium_memcmp (values, custos_secret_read (self->characters, NULL), LENGTH) == 0)
      return g_steal_pointer (&self);
  }

  g_set_error_literal (error, CUSTOS_VAULT_ERROR, CUSTOS_VAULT_ERROR_BAD_RECOVERY_KEY,
                       "The recovery key is mistyped");
  return NULL;
}

/**
 * custos_recovery_key_to_text:
 *
 * Returns: (transfer full): fourteen groups of four with dashes between, and a closing zero
 */
CustosSecret *
custos_recovery_key_to_text (const CustosRecoveryKey *self)
{
  CustosSecret *text = custos_secret_new (TEXT_LENGTH + 1);
  const guint8 *values = custos_secret_read (self->characters, NULL);
  char *at = (char *) custos_secret_write (text);

  for (int i = 0; i < LENGTH; i++) {
    if (i > 0 && i % CUSTOS_RECOVERY_KEY_GROUP_LENGTH == 0)
      *at++ = '-';
    *at++ = alphabet[values[i]];
  }
  *at = '\0';
  return text;
}

/* @group: from 0; two of them are typed back to show that the key was written down */
gboolean
custos_recovery_key_has_group (const CustosRecoveryKey *self, int group, const char *typed)
{
  guint8 values[CUSTOS_RECOVERY_KEY_GROUP_LENGTH];
  const guint8 *all = custos_secret_read (self->characters, NULL);

  g_return_val_if_fail (group >= 0 && group < CUSTOS_RECOVERY_KEY_GROUPS, FALSE);

  gboolean same = read_characters (typed, strlen (typed), values, sizeof values) &&
                  memcmp (values, all + group * CUSTOS_RECOVERY_KEY_GROUP_LENGTH,
                          sizeof values) == 0;
  sodium_memzero (values, sizeof values);
  return same;
}

const CustosSecret *
custos_recovery_key_get_bytes (const CustosRecoveryKey *self)
{
  return self->bytes;
}
