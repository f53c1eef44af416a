/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-passphrase-words.h"

#include <glib/gi18n-lib.h>

#include "custos-words-private.h"

/* In the order of the bits. */
static const char *const defects_words[CUSTOS_N_PASSPHRASE_DEFECTS] = {
  N_("Use at least 12 characters, or four words."),
  N_("That is more than 256 characters. Use a shorter one."),
  N_("This is one of the first that a thief would try. Add words that only you would put "
     "together."),
  N_("This says the same thing again. Use words that differ."),
  N_("Rows of letters or figures are easy to guess. Use words instead."),
  N_("Leave your account name out of it."),
  N_("Leave your own name out of it."),
  N_("There is little in it but the clinic’s name. Add other words."),
  N_("This contains something that is not text. Type it again."),
};

static const char *const strengths[CUSTOS_N_STRENGTHS] = {
  [CUSTOS_STRENGTH_NONE] = N_("Not enough yet"),
  [CUSTOS_STRENGTH_WEAK] = N_("Weak"),
  [CUSTOS_STRENGTH_FAIR] = N_("Fair"),
  [CUSTOS_STRENGTH_GOOD] = N_("Good"),
  [CUSTOS_STRENGTH_STRONG] = N_("Strong"),
};

const char *
custos_words_passphrase (CustosPassphraseDefects defect)
{
  return custos_words_of_flag (defects_words, G_N_ELEMENTS (defects_words), defect);
}

char **
custos_words_passphrase_defects (CustosPassphraseDefects defects)
{
  return custos_words_of_flags (defects_words, G_N_ELEMENTS (defects_words), defects);
}

const char *
custos_words_strength (CustosStrength strength)
{
  return custos_words_at (strengths, G_N_ELEMENTS (strengths), strength);
}
