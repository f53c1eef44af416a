/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-sensitivity.h"

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
  if ((guint) sensitivity >= CUSTOS_N_SENSITIVITIES)
    return words[CUSTOS_SENSITIVITY_UNSET];

  return words[sensitivity];
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
  for (guint i = 0; i < CUSTOS_N_SENSITIVITIES; i++) {
    if (g_strcmp0 (word, words[i]) == 0) {
      *sensitivity = i;
      return TRUE;
    }
  }

  return FALSE;
}
