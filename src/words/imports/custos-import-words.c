/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-import-words.h"

#include <glib/gi18n-lib.h>

static const char *const reasons[CUSTOS_N_IMPORT_REASONS] = {
  [CUSTOS_IMPORT_REASON_NONE] = N_("Taken in"),
  [CUSTOS_IMPORT_REASON_UNREADABLE] = N_("The file could not be read"),
  [CUSTOS_IMPORT_REASON_NOT_RECORDS] = N_("This is not FHIR"),
  [CUSTOS_IMPORT_REASON_SYNTAX] = N_("This is not correct JSON"),
  [CUSTOS_IMPORT_REASON_CUT] = N_("The file ends too soon; a part is missing"),
  [CUSTOS_IMPORT_REASON_ENCODING] = N_("The text is not UTF-8"),
  [CUSTOS_IMPORT_REASON_BYTE_ORDER] =
    N_("The file begins with a byte order mark, or is UTF-16; it must be plain UTF-8"),
  [CUSTOS_IMPORT_REASON_SURROGATE] = N_("A character is only half there"),
  [CUSTOS_IMPORT_REASON_TOO_DEEP] = N_("Values are nested more than 64 deep"),
  [CUSTOS_IMPORT_REASON_DUPLICATE_KEY] = N_("A name stands twice in the same place"),
  [CUSTOS_IMPORT_REASON_SECOND_VALUE] = N_("Something follows after the end"),
  [CUSTOS_IMPORT_REASON_TOO_LARGE] = N_("The file is larger than two gigabytes"),
  [CUSTOS_IMPORT_REASON_BUNDLE_TYPE] = N_("The Bundle does not say what kind it is"),
  [CUSTOS_IMPORT_REASON_NO_TYPE] = N_("It does not say what kind of record it is"),
  [CUSTOS_IMPORT_REASON_BAD_ID] = N_("Its id has characters that no id may have"),
  [CUSTOS_IMPORT_REASON_BAD_DATE] =
    N_("There is no such day or time, or the time has no time zone"),
  [CUSTOS_IMPORT_REASON_BAD_NUMBER] = N_("This is not a number"),
  [CUSTOS_IMPORT_REASON_BAD_CODE] = N_("This code is not one that is allowed here"),
  [CUSTOS_IMPORT_REASON_BAD_BASE64] = N_("The attached document is damaged (not base64)"),
  [CUSTOS_IMPORT_REASON_BAD_VALUE] = N_("This is not the kind of value that belongs here"),
  [CUSTOS_IMPORT_REASON_EMPTY_VALUE] = N_("A list or value is empty"),
  [CUSTOS_IMPORT_REASON_NO_PATIENT] = N_("It does not say which patient it belongs to"),
  [CUSTOS_IMPORT_REASON_NO_TARGET] =
    N_("It refers to something that is neither on file nor in these files"),
  [CUSTOS_IMPORT_REASON_DUPLICATE_ID] =
    N_("The file has two different records under this id"),
  [CUSTOS_IMPORT_REASON_OTHER_PERSON] =
    N_("The id belongs to a patient with another name and another birth date"),
  [CUSTOS_IMPORT_REASON_EDITED_HERE] =
    N_("It was changed here and at its source; look at both"),
};

/* Returns: (nullable) (transfer none): a sentence without its full stop; %NULL for a value that
 * is none */
const char *
custos_words_import_reason (CustosImportReason reason)
{
  return reason < CUSTOS_N_IMPORT_REASONS ? _(reasons[reason]) : NULL;
}

/**
 * custos_words_import_fault:
 * @whole_file: whether nothing of the file was taken in, so that the byte helps to find it
 *
 * Returns: (transfer full): why, and where
 */
char *
custos_words_import_fault (const CustosImportFault *fault, gboolean whole_file)
{
  const char *reason = custos_words_import_reason (fault->reason);
  guint byte = fault->byte; /* files are smaller than two gigabytes */
  gboolean has_place = fault->place != NULL && *fault->place != '\0';

  if (fault->reason == CUSTOS_IMPORT_REASON_UNREADABLE || (!whole_file && !has_place))
    return g_strdup (reason);
  if (!whole_file)
    /* Translators: why something was not taken in, and the place in the file. */
    return g_strdup_printf (_("%s: %s"), reason, fault->place);
  if (!has_place)
    /* Translators: why a file was refused, and the number of the byte, from 0. */
    return g_strdup_printf (_("%s (byte %u)"), reason, byte);
  /* Translators: why a file was refused, the number of the byte, from 0, and the place. */
  return g_strdup_printf (_("%s (byte %u, %s)"), reason, byte, fault->place);
}

/* Returns: (transfer full): how far an import has come */
char *
custos_words_import_progress (guint done, guint total)
{
  if (total == 0)
    return g_strdup (_("Looking for files…"));

  /* Translators: how many files are done, and how many there are. */
  return g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE,
                 "%u of %u file…",
                 "%u of %u files…", total),
    done, total);
}

/* Returns: (transfer full): what the banner of a chart counts */
char *
custos_words_not_taken_in (guint n)
{
  /* Translators: how many records from outside were not taken in. */
  return g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE, "%u record not taken in", "%u records not taken in", n), n);
}
