/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-passphrase-facts.h"

#include <string.h>

#include "custos-clinic-error.h"
#include "custos-passphrase-rule.h"

/**
 * custos_passphrase_is_good:
 * @passphrase: a new one
 * @person: (nullable): as colleagues call whoever it is for
 * @clinic: (nullable): the clinic's name
 *
 * SECURITY section 3. The rule wants text with its end, so a copy is made in locked memory.
 */
gboolean
custos_passphrase_is_good (const CustosSecret *passphrase,
                           const char *account,
                           const char *person,
                           const char *clinic,
                           GError **error)
{
  size_t size;
  const guint8 *bytes = custos_secret_read (passphrase, &size);
  g_autoptr (CustosSecret) text = custos_secret_new (size + 1);
  CustosStrength strength;

  memcpy (custos_secret_write (text), bytes, size);
  custos_secret_write (text)[size] = '\0';

  const CustosPassphraseFacts facts = {
    (const char *) custos_secret_read (text, NULL), account, person, clinic,
  };
  CustosPassphraseDefects defects = custos_passphrase_judge (&facts, &strength);

  if (defects == CUSTOS_PASSPHRASE_FINE)
    return TRUE;

  g_set_error (error, CUSTOS_CLINIC_ERROR, CUSTOS_CLINIC_ERROR_BAD_PASSPHRASE,
               "The passphrase is too easy to guess (%u)", defects);
  return FALSE;
}
