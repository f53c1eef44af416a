/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-import-reason.h"

#include "custos-word.h"

/* On file and in the reports of custosctl: never changed. */
static const char *const words[CUSTOS_N_IMPORT_REASONS] = {
  NULL,
  "unreadable",
  "not-records",
  "syntax",
  "cut",
  "encoding",
  "byte-order",
  "surrogate",
  "too-deep",
  "duplicate-key",
  "second-value",
  "too-large",
  "bundle-type",
  "no-type",
  "bad-id",
  "bad-date",
  "bad-number",
  "bad-code",
  "bad-base64",
  "bad-value",
  "empty-value",
  "no-patient",
  "no-target",
  "duplicate-id",
  "other-person",
  "edited-here",
};

/* Returns: (nullable): %NULL for none */
const char *
custos_import_reason_to_word (CustosImportReason reason)
{
  return custos_word_at (words, G_N_ELEMENTS (words), reason);
}

gboolean
custos_import_reason_from_word (const char *word, CustosImportReason *reason)
{
  guint value = 0;

  if (!custos_word_find (words, G_N_ELEMENTS (words), word, &value))
    return FALSE;

  *reason = value;
  return TRUE;
}

void
custos_import_fault_clear (CustosImportFault *self)
{
  self->reason = CUSTOS_IMPORT_REASON_NONE;
  g_clear_pointer (&self->place, g_free);
}
