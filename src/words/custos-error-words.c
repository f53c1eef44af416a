/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-error-words.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "custos-clinic-error.h"

/* One sentence each: what is so, and what to do about it. NULL: made below. */
static const char *const sentences[CUSTOS_N_CLINIC_ERRORS] = {
  [CUSTOS_CLINIC_ERROR_FAILED] =
    N_("The record file could not be read or written. Nothing on file was changed. "
       "Is the disk full?"),
  [CUSTOS_CLINIC_ERROR_DENIED] = N_("Your role does not include this."),
  [CUSTOS_CLINIC_ERROR_RULE] = N_("A rule stands against this. Nothing on file was changed."),
  [CUSTOS_CLINIC_ERROR_OWN_WORK] =
    N_("You put this packet together, so somebody else must do the second check."),
  [CUSTOS_CLINIC_ERROR_MISSING] = N_("This is not on file, or not for your role to see."),
  [CUSTOS_CLINIC_ERROR_CONFLICT] =
    N_("Somebody else saved this in the meantime. Look at the new version, then change it "
       "again."),
  [CUSTOS_CLINIC_ERROR_CLOSED] = N_("The clinic was locked before this was done."),
  [CUSTOS_CLINIC_ERROR_UNAUDITED] =
    N_("This change would have left no trace, so it was not made. Please report this."),
  [CUSTOS_CLINIC_ERROR_NO_CLINIC] = N_("There is no clinic in this folder."),
  [CUSTOS_CLINIC_ERROR_EXISTS] = N_("This exists already. Choose another name or folder."),
  [CUSTOS_CLINIC_ERROR_IN_USE] = NULL,
  [CUSTOS_CLINIC_ERROR_WRONG_PASSPHRASE] =
    N_("This name and passphrase do not open the clinic. Check both, and the Caps Lock key."),
  [CUSTOS_CLINIC_ERROR_DISABLED] =
    N_("This account was closed. The administrator can open a new one."),
  [CUSTOS_CLINIC_ERROR_BAD_PASSPHRASE] =
    N_("This passphrase is too easy to guess. Use at least 12 characters, or four words."),
  [CUSTOS_CLINIC_ERROR_BAD_NAME] =
    N_("This cannot be the name of an account. Use letters and digits."),
  [CUSTOS_CLINIC_ERROR_BAD_RECOVERY_KEY] =
    N_("The recovery key has a typing error. Compare it with the printed sheet, group by "
       "group."),
  [CUSTOS_CLINIC_ERROR_WRONG_RECOVERY_KEY] =
    N_("This recovery key belongs to another clinic."),
  [CUSTOS_CLINIC_ERROR_DAMAGED_KEYS] =
    N_("The key file is damaged, or somebody changed it. The records are safe; restore the "
       "file “keys” from a backup."),
  [CUSTOS_CLINIC_ERROR_TOO_NEW] =
    N_("A newer version of Custos wrote these records. Update Custos on this computer."),
  [CUSTOS_CLINIC_ERROR_UNSAFE] =
    N_("The record file is a link, belongs to somebody else, or is open to others, so it was "
       "not opened. Its owner must be you, and nobody else may read it."),
  [CUSTOS_CLINIC_ERROR_NEEDS_KEYRING] =
    N_("These records need this desktop's keyring, or the recovery key."),
  [CUSTOS_CLINIC_ERROR_KEYRING_LOCKED] =
    N_("The desktop's keyring is locked. Unlock it and try again, or use the recovery key."),
  [CUSTOS_CLINIC_ERROR_KEYRING_DISMISSED] =
    N_("The question for the keyring's password was closed. Try again, or use the recovery "
       "key."),
  [CUSTOS_CLINIC_ERROR_KEYRING_MISSING] =
    N_("This desktop has no keyring yet. Make one with a password of its own, or use the "
       "recovery key."),
  [CUSTOS_CLINIC_ERROR_NO_KEYRING_SERVICE] =
    N_("No keyring is running on this desktop. Start one, or use the recovery key."),
  [CUSTOS_CLINIC_ERROR_KEYRING_FAILED] =
    N_("The desktop's keyring did not answer as it should. Try again, or use the recovery "
       "key."),
  [CUSTOS_CLINIC_ERROR_NOT_ENROLLED] =
    N_("This desktop account is not enrolled for these records. Enroll it with the recovery "
       "key."),
  [CUSTOS_CLINIC_ERROR_OTHER_INSTALLATION] =
    N_("These records belong to another installation. The recovery key opens them here."),
  [CUSTOS_CLINIC_ERROR_FOREIGN_DATA_KEY] =
    N_("These are not the records that this desktop knows: the file and its keys were "
       "exchanged. If that was meant, the recovery key confirms it."),
  [CUSTOS_CLINIC_ERROR_ROLLED_BACK] =
    N_("These records are older than the ones this desktop last saw. If an older copy was put "
       "back on purpose, the recovery key confirms it."),
};

/* @who: an account and a time, as in `ana since 2026-11-25T02:00:00.000Z` */
static char *
say_in_use (const char *who)
{
  const char *since = g_strrstr (who, " since ");
  g_autofree char *name = since != NULL ? g_strndup (who, since - who) : NULL;
  g_autoptr (GDateTime) utc =
    since != NULL ? g_date_time_new_from_iso8601 (since + strlen (" since "), NULL) : NULL;
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_local (utc) : NULL;

  if (local == NULL)
    return g_strdup (_("The clinic is open in another program. Close it there first."));

  /* Translators: month, day, year and time of day, as strftime has them */
  g_autofree char *time = g_date_time_format (local, _("%m/%d/%Y %I:%M %p"));

  return g_strdup_printf (
    /* Translators: the name of an account, then a time */
    _("%s has the clinic open since %s. Close it there first."), name, time);
}

/**
 * custos_words_error:
 * @error: of the clinic layer, or cancelled
 *
 * Returns: (transfer full): a sentence or two for a person; an error's own message is for
 *   developers
 */
char *
custos_words_error (const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return g_strdup (_("Stopped. Nothing on file was changed."));
  if (g_error_matches (error, CUSTOS_CLINIC_ERROR, CUSTOS_CLINIC_ERROR_IN_USE))
    return say_in_use (error->message);
  if (error->domain != CUSTOS_CLINIC_ERROR || error->code >= CUSTOS_N_CLINIC_ERRORS)
    return g_strdup (_(sentences[CUSTOS_CLINIC_ERROR_FAILED]));

  return g_strdup (_(sentences[error->code]));
}
