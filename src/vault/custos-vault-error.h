/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define CUSTOS_VAULT_ERROR (custos_vault_error_quark ())
GQuark custos_vault_error_quark (void);

/* One code for each thing that somebody can do something about. A call that was cancelled
 * says %G_IO_ERROR_CANCELLED instead. */
typedef enum {
  CUSTOS_VAULT_ERROR_FAILED,           /* the disk; the message has the system's reason */
  CUSTOS_VAULT_ERROR_OUT_OF_MEMORY,    /* for the passphrase's derivation */
  CUSTOS_VAULT_ERROR_EXISTS,           /* the folder, or the name, is taken */
  CUSTOS_VAULT_ERROR_NO_KEY_FILE,
  CUSTOS_VAULT_ERROR_DAMAGED_KEY_FILE,
  CUSTOS_VAULT_ERROR_TOO_NEW,          /* a key file of a later program */
  CUSTOS_VAULT_ERROR_NO_SUCH_ACCOUNT,
  CUSTOS_VAULT_ERROR_WRONG_PASSPHRASE, /* or its slot was tampered with: nobody can tell */
  CUSTOS_VAULT_ERROR_WEAK_PASSPHRASE,  /* none at all; how good it is judge the rules */
  CUSTOS_VAULT_ERROR_BAD_NAME,         /* empty, too long, or with control characters */
  CUSTOS_VAULT_ERROR_BAD_RECOVERY_KEY, /* mistyped: the checksum disagrees */
  CUSTOS_VAULT_ERROR_WRONG_RECOVERY_KEY, /* well typed, but not this clinic's */
  CUSTOS_VAULT_ERROR_NEEDS_KEYRING,    /* opened without it; only the recovery key helps */
  CUSTOS_VAULT_ERROR_KEYRING_LOCKED,
  CUSTOS_VAULT_ERROR_KEYRING_NO_COLLECTION,
  CUSTOS_VAULT_ERROR_KEYRING_NO_SERVICE,
  CUSTOS_VAULT_ERROR_KEYRING_PROMPT_DISMISSED,
  CUSTOS_VAULT_ERROR_KEYRING_FAILED,   /* it is there, but what it says makes no sense */
  CUSTOS_VAULT_ERROR_NOT_ENROLLED,     /* an open keyring without this clinic's item */
  CUSTOS_VAULT_ERROR_OTHER_INSTALLATION, /* the keyring's secret is another one */
  CUSTOS_VAULT_ERROR_FOREIGN_DATA_KEY, /* the data key is not the one the keyring knows */
} CustosVaultError;

G_END_DECLS
