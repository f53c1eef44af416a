/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-reader-words.h"

#include <glib/gi18n-lib.h>

#include "custos-error-words.h"
#include "custos-reader-error.h"

static const char *const sentences[] = {
  [CUSTOS_READER_ERROR_CRASHED] =
    N_("The program that draws documents broke off. The document itself is safe. Try again."),
  [CUSTOS_READER_ERROR_NOT_FOUND] =
    N_("The program that draws documents is missing. Custos has to be installed again."),
  [CUSTOS_READER_ERROR_UNSUPPORTED] =
    N_("This kind of document cannot be shown. It can be released unchanged."),
  [CUSTOS_READER_ERROR_DAMAGED] =
    N_("The document, or this page of it, is damaged and cannot be shown."),
  [CUSTOS_READER_ERROR_PASSPHRASE] =
    N_("The document is locked with a passphrase of its own and cannot be shown."),
  [CUSTOS_READER_ERROR_TOO_LARGE] =
    N_("The page is too large to show; it can be released unchanged."),
  [CUSTOS_READER_ERROR_TOO_SLOW] =
    N_("The page took more than ten seconds to draw, so it was given up. It can be released "
       "unchanged."),
  [CUSTOS_READER_ERROR_NO_PAGE] = N_("The document ends before this page."),
  [CUSTOS_READER_ERROR_NOT_OPEN] = N_("The document is not open."),
  [CUSTOS_READER_ERROR_CLOSED] = N_("The document was closed."),
};

/**
 * custos_words_document_error:
 * @error: of reading a document, or of showing one
 *
 * Returns: (transfer full): a sentence for a person
 */
char *
custos_words_document_error (const GError *error)
{
  if (error->domain == CUSTOS_READER_ERROR && error->code >= 0 &&
      error->code < (int) G_N_ELEMENTS (sentences))
    return g_strdup (_(sentences[error->code]));

  return custos_words_error (error);
}
