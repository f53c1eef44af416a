/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Who may see an item. The first value stands for none, and nobody sees it. The numbers are on
 * file and in signatures: new ones go to the end. */
typedef enum {
  CUSTOS_SENSITIVITY_UNSET,
  CUSTOS_SENSITIVITY_NORMAL,
  CUSTOS_SENSITIVITY_RESTRICTED,
  CUSTOS_SENSITIVITY_PSYCHOTHERAPY,
  CUSTOS_SENSITIVITY_SUBSTANCE_USE,
  CUSTOS_SENSITIVITY_SUBSTANCE_USE_COUNSELING,
  CUSTOS_SENSITIVITY_SELF_PAY,
  CUSTOS_SENSITIVITY_HIV,
  CUSTOS_SENSITIVITY_REPRODUCTIVE,
  CUSTOS_SENSITIVITY_MINOR_CONSENTED,
} CustosSensitivity;

#define CUSTOS_N_SENSITIVITIES (CUSTOS_SENSITIVITY_MINOR_CONSENTED + 1)

const char *custos_sensitivity_to_word (CustosSensitivity sensitivity);
gboolean custos_sensitivity_from_word (const char *word, CustosSensitivity *sensitivity);

G_END_DECLS
