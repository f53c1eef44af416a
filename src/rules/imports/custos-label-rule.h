/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-date.h"
#include "custos-sensitivity.h"

G_BEGIN_DECLS

typedef enum {
  CUSTOS_LABEL_PART2 = 1 << 0, /* 42 CFR Part 2 binds whoever holds it */
  CUSTOS_LABEL_NO_REDISCLOSURE = 1 << 1, /* not without the patient's consent */
  CUSTOS_LABEL_SELF_PAY = 1 << 2, /* not to the health plan */
} CustosLabelFlags;

/* What one security label says. */
typedef struct {
  CustosSensitivity sensitivity; /* unset: nothing about it */
  CustosLabelFlags flags;
  gboolean known; /* one of ours; what is not is kept all the same */
} CustosLabel;

CustosLabel custos_label_read (const char *system, const char *code);
char *custos_label_to_word (const char *system, const char *code) G_GNUC_WARN_UNUSED_RESULT;
CustosLabelFlags custos_label_get_flags (const char *words);
CustosSensitivity custos_label_strictest (CustosSensitivity a, CustosSensitivity b);

/* A row of data/sensitivity.tsv. It suggests; a person decides. */
typedef struct {
  const char *system;
  const char *first; /* codes without their dot */
  const char *last;
  CustosSensitivity sensitivity;
  const char *from; /* ISO dates, both inclusive; NULL: always, still */
  const char *to;
  const char *source;
} CustosSensitivityRow;

const CustosSensitivityRow *
custos_sensitivity_suggest (const char *system, const char *code, const CustosDate *day);

G_END_DECLS
