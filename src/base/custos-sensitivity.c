/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-sensitivity.h"

#include "custos-word.h"

static const char *const words[CUSTOS_N_SENSITIVITIES] = {
  [CUSTOS_SENSITIVITY_UNSET] = "unset",
  [CUSTOS_SENSITIVITY_NORMAL] = "normal",
  [CUSTOS_SENSITIVITY_RESTRICTED] = "restricted",
  [CUSTOS_SENSITIVITY_PSYCHOTHERAPY] = "psychotherapy",
  [CUSTOS_SENSITIVITY_SUBSTANCE_USE] = "substance-use",
  [CUSTOS_SENSITIVITY_SUBSTANCE_USE_COUNSELING] = "substance-use-counseling",
  [CUSTOS_SENSITIVITY_SELF_PAY] = "self-pay",
  [CUSTOS_SENSITIVITY_HIV] = "hiv",
  [CUSTOS_SENSITIVITY_REPRODUCTIVE] = "reproductive",
  [CUSTOS_SENSITIVITY_MINOR_CONSENTED] = "minor-consented",
};

/**
 * custos_sensitivity_to_word:
 *
 * Returns: the word that stands on file, never translated; "unset" for a value that is none
 */
const char *
custos_sensitivity_to_word (CustosSensitivity sensitivity)
{
  return custos_word_at (words, G_N_ELEMENTS (words), sensitivity);
}

/**
 * custos_sensitivity_from_word:
 * @sensitivity: (out): untouched if there is no such word
 *
 * Returns: whether @word is one of ours
 */
gboolean
custos_sensitivity_from_word (const char *word, CustosSensitivity *sensitivity)
{
  return custos_word_find (words, G_N_ELEMENTS (words), word, sensitivity);
}
