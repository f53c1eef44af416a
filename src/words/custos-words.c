/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-words.h"

#include <glib/gi18n-lib.h>

#include "custos-words-private.h"

static const char *const sensitivities[CUSTOS_N_SENSITIVITIES] = {
  [CUSTOS_SENSITIVITY_UNSET] = N_("Not sorted yet"),
  [CUSTOS_SENSITIVITY_NORMAL] = N_("Normal"),
  [CUSTOS_SENSITIVITY_RESTRICTED] = N_("Restricted"),
  [CUSTOS_SENSITIVITY_PSYCHOTHERAPY] = N_("Psychotherapy note"),
  [CUSTOS_SENSITIVITY_SUBSTANCE_USE] = N_("Substance use"),
  [CUSTOS_SENSITIVITY_SUBSTANCE_USE_COUNSELING] = N_("Substance use counseling note"),
  [CUSTOS_SENSITIVITY_SELF_PAY] = N_("Self-paid, not for the health plan"),
  [CUSTOS_SENSITIVITY_HIV] = N_("HIV"),
  [CUSTOS_SENSITIVITY_REPRODUCTIVE] = N_("Reproductive care"),
  [CUSTOS_SENSITIVITY_MINOR_CONSENTED] = N_("Care the minor consented to"),
};

const char *
custos_words_at (const char *const *table, guint n, guint value)
{
  return value < n && table[value] != NULL ? _(table[value]) : NULL;
}

/* Returns: (nullable): the words of the one bit in @flag */
const char *
custos_words_of_flag (const char *const *table, guint n, guint64 flag)
{
  if (flag == 0 || (flag & (flag - 1)) != 0)
    return NULL;

  return custos_words_at (table, n, __builtin_ctzll (flag));
}

/* Returns: (transfer full): a line for each bit, in order */
char **
custos_words_of_flags (const char *const *table, guint n, guint64 flags)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();

  for (guint i = 0; i < n; i++) {
    const char *words = custos_words_at (table, n, i);

    if ((flags & (G_GUINT64_CONSTANT (1) << i)) != 0 && words != NULL)
      g_strv_builder_add (lines, words);
  }

  return g_strv_builder_end (lines);
}

const char *
custos_words_sensitivity (CustosSensitivity sensitivity)
{
  return custos_words_at (sensitivities, G_N_ELEMENTS (sensitivities), sensitivity);
}
