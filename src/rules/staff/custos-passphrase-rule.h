/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* UTF-8; the names may be NULL. No copy of the passphrase outlives the judgment. */
typedef struct {
  const char *passphrase;
  const char *account;
  const char *person;
  const char *clinic;
} CustosPassphraseFacts;

/* Each of them blocks. */
typedef enum {
  CUSTOS_PASSPHRASE_FINE = 0,
  CUSTOS_PASSPHRASE_TOO_SHORT = 1 << 0, /* less than 12 characters and less than 4 words */
  CUSTOS_PASSPHRASE_TOO_LONG = 1 << 1,
  CUSTOS_PASSPHRASE_COMMON = 1 << 2,
  CUSTOS_PASSPHRASE_REPEATS = 1 << 3,
  CUSTOS_PASSPHRASE_SEQUENCE = 1 << 4,
  CUSTOS_PASSPHRASE_HAS_ACCOUNT = 1 << 5,
  CUSTOS_PASSPHRASE_HAS_PERSON = 1 << 6,
  CUSTOS_PASSPHRASE_HAS_CLINIC = 1 << 7,
  CUSTOS_PASSPHRASE_NOT_TEXT = 1 << 8,
} CustosPassphraseDefects;
#define CUSTOS_N_PASSPHRASE_DEFECTS 9

/* An estimate, shown while typing. */
typedef enum {
  CUSTOS_STRENGTH_NONE,
  CUSTOS_STRENGTH_WEAK,
  CUSTOS_STRENGTH_FAIR,
  CUSTOS_STRENGTH_GOOD,
  CUSTOS_STRENGTH_STRONG,
} CustosStrength;
#define CUSTOS_N_STRENGTHS (CUSTOS_STRENGTH_STRONG + 1)

CustosPassphraseDefects custos_passphrase_judge (const CustosPassphraseFacts *facts,
                                                 CustosStrength *strength);

G_END_DECLS
