/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define CUSTOS_CLINIC_ERROR (custos_clinic_error_quark ())
GQuark custos_clinic_error_quark (void);

/* What went wrong with something a person asked for: one code for each thing that they, or the
 * program, can do something about. It lies in base, since words has a sentence for each. */
typedef enum {
  CUSTOS_CLINIC_ERROR_FAILED,    /* the machine: disk, memory, the record file */
  CUSTOS_CLINIC_ERROR_DENIED,    /* this person may not */
  CUSTOS_CLINIC_ERROR_RULE,      /* a rule blocks it */
  CUSTOS_CLINIC_ERROR_OWN_WORK,  /* a rule wants somebody else: nobody checks their own */
  CUSTOS_CLINIC_ERROR_MISSING,   /* no such item, or none that this person sees */
  CUSTOS_CLINIC_ERROR_CONFLICT,  /* somebody saved the item in the meantime */
  CUSTOS_CLINIC_ERROR_CLOSED,    /* the clinic was locked meanwhile */
  CUSTOS_CLINIC_ERROR_UNAUDITED, /* ours: a change without its digest; nothing is committed */

  /* Opening a clinic */
  CUSTOS_CLINIC_ERROR_NO_CLINIC, /* nothing in that folder */
  CUSTOS_CLINIC_ERROR_EXISTS,    /* there is one already, or the name is taken */
  CUSTOS_CLINIC_ERROR_IN_USE,    /* the message says who has it open, and since when */
  CUSTOS_CLINIC_ERROR_WRONG_PASSPHRASE, /* or there is no such account: nobody is told which */
  CUSTOS_CLINIC_ERROR_DISABLED,  /* the account was closed */
  CUSTOS_CLINIC_ERROR_BAD_PASSPHRASE, /* a new one that is too weak */
  CUSTOS_CLINIC_ERROR_BAD_NAME,  /* a new account's name that cannot be one */
  CUSTOS_CLINIC_ERROR_BAD_RECOVERY_KEY,   /* mistyped */
  CUSTOS_CLINIC_ERROR_WRONG_RECOVERY_KEY, /* another clinic's */
  CUSTOS_CLINIC_ERROR_DAMAGED_KEYS,
  CUSTOS_CLINIC_ERROR_TOO_NEW,   /* a later Custos wrote it */
  CUSTOS_CLINIC_ERROR_UNSAFE,    /* the file is open to others, or a link */
  CUSTOS_CLINIC_ERROR_NEEDS_KEYRING,
  CUSTOS_CLINIC_ERROR_KEYRING_LOCKED,
  CUSTOS_CLINIC_ERROR_KEYRING_DISMISSED, /* its question was closed */
  CUSTOS_CLINIC_ERROR_KEYRING_MISSING,   /* there is no keyring to unlock */
  CUSTOS_CLINIC_ERROR_NO_KEYRING_SERVICE,
  CUSTOS_CLINIC_ERROR_KEYRING_FAILED,
  CUSTOS_CLINIC_ERROR_NOT_ENROLLED,
  CUSTOS_CLINIC_ERROR_OTHER_INSTALLATION,
  CUSTOS_CLINIC_ERROR_FOREIGN_DATA_KEY, /* somebody exchanged the record file and its key */
  CUSTOS_CLINIC_ERROR_ROLLED_BACK,      /* an older record file was put in its place */
} CustosClinicError;
#define CUSTOS_N_CLINIC_ERRORS (CUSTOS_CLINIC_ERROR_ROLLED_BACK + 1)

G_END_DECLS
