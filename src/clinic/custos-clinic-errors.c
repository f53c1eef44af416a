/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-clinic-private.h"
#include "custos-vault.h"

typedef struct {
  int theirs;
  CustosClinicError ours;
} Pair;

static const Pair store_pairs[] = {
  { CUSTOS_STORE_ERROR_WRONG_KEY, CUSTOS_CLINIC_ERROR_FOREIGN_DATA_KEY },
  { CUSTOS_STORE_ERROR_TOO_NEW,   CUSTOS_CLINIC_ERROR_TOO_NEW          },
  { CUSTOS_STORE_ERROR_IN_USE,    CUSTOS_CLINIC_ERROR_IN_USE           },
  { CUSTOS_STORE_ERROR_UNSAFE,    CUSTOS_CLINIC_ERROR_UNSAFE           },
  { CUSTOS_STORE_ERROR_CONFLICT,  CUSTOS_CLINIC_ERROR_CONFLICT         },
  { CUSTOS_STORE_ERROR_CLOSED,    CUSTOS_CLINIC_ERROR_CLOSED           },
};

static const Pair vault_pairs[] = {
  { CUSTOS_VAULT_ERROR_EXISTS,                   CUSTOS_CLINIC_ERROR_EXISTS             },
  { CUSTOS_VAULT_ERROR_NO_KEY_FILE,              CUSTOS_CLINIC_ERROR_NO_CLINIC          },
  { CUSTOS_VAULT_ERROR_DAMAGED_KEY_FILE,         CUSTOS_CLINIC_ERROR_DAMAGED_KEYS       },
  { CUSTOS_VAULT_ERROR_TOO_NEW,                  CUSTOS_CLINIC_ERROR_TOO_NEW            },
  { CUSTOS_VAULT_ERROR_NO_SUCH_ACCOUNT,          CUSTOS_CLINIC_ERROR_WRONG_PASSPHRASE   },
  { CUSTOS_VAULT_ERROR_WRONG_PASSPHRASE,         CUSTOS_CLINIC_ERROR_WRONG_PASSPHRASE   },
  { CUSTOS_VAULT_ERROR_WEAK_PASSPHRASE,          CUSTOS_CLINIC_ERROR_BAD_PASSPHRASE     },
  { CUSTOS_VAULT_ERROR_BAD_NAME,                 CUSTOS_CLINIC_ERROR_BAD_NAME           },
  { CUSTOS_VAULT_ERROR_BAD_RECOVERY_KEY,         CUSTOS_CLINIC_ERROR_BAD_RECOVERY_KEY   },
  { CUSTOS_VAULT_ERROR_WRONG_RECOVERY_KEY,       CUSTOS_CLINIC_ERROR_WRONG_RECOVERY_KEY },
  { CUSTOS_VAULT_ERROR_NEEDS_KEYRING,            CUSTOS_CLINIC_ERROR_NEEDS_KEYRING      },
  { CUSTOS_VAULT_ERROR_KEYRING_LOCKED,           CUSTOS_CLINIC_ERROR_KEYRING_LOCKED     },
  { CUSTOS_VAULT_ERROR_KEYRING_NO_COLLECTION,    CUSTOS_CLINIC_ERROR_KEYRING_MISSING    },
  { CUSTOS_VAULT_ERROR_KEYRING_NO_SERVICE,       CUSTOS_CLINIC_ERROR_NO_KEYRING_SERVICE },
  { CUSTOS_VAULT_ERROR_KEYRING_PROMPT_DISMISSED, CUSTOS_CLINIC_ERROR_KEYRING_DISMISSED  },
  { CUSTOS_VAULT_ERROR_KEYRING_FAILED,           CUSTOS_CLINIC_ERROR_KEYRING_FAILED     },
  { CUSTOS_VAULT_ERROR_NOT_ENROLLED,             CUSTOS_CLINIC_ERROR_NOT_ENROLLED       },
  { CUSTOS_VAULT_ERROR_OTHER_INSTALLATION,       CUSTOS_CLINIC_ERROR_OTHER_INSTALLATION },
  { CUSTOS_VAULT_ERROR_FOREIGN_DATA_KEY,         CUSTOS_CLINIC_ERROR_FOREIGN_DATA_KEY   },
};

static CustosClinicError
find (const Pair *pairs, size_t n_pairs, int theirs)
{
  for (size_t i = 0; i < n_pairs; i++) {
    if (pairs[i].theirs == theirs)
      return pairs[i].ours;
  }

  return CUSTOS_CLINIC_ERROR_FAILED;
}

/**
 * custos_clinic_take_error:
 * @error: (transfer full): of any layer below
 *
 * Returns: (transfer full): the same in our words, since nobody above knows the layers below;
 *   cancelled stays cancelled
 */
GError *
custos_clinic_take_error (GError *error)
{
  if (error->domain == CUSTOS_STORE_ERROR)
    error->code = find (store_pairs, G_N_ELEMENTS (store_pairs), error->code);
  else if (error->domain == CUSTOS_VAULT_ERROR)
    error->code = find (vault_pairs, G_N_ELEMENTS (vault_pairs), error->code);
  else
    return error;

  error->domain = CUSTOS_CLINIC_ERROR;
  return error;
}
