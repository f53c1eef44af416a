/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-allergy-rule.h"
#include "custos-record-group.h"

G_BEGIN_DECLS

extern const CustosRecordSection custos_allergy_section;

/* What the banner says of the whole list. */
typedef struct {
  CustosAllergiesState state;
  guint n_standing;
  char *names;    /* worst first; nullable */
  char *sentence; /* names and reactions */
  gboolean severe; /* the worst is */
} CustosAllergyVerdict;

CustosAllergyVerdict custos_judge_allergy_records (GPtrArray *allergies);
void custos_allergy_verdict_clear (CustosAllergyVerdict *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CustosAllergyVerdict, custos_allergy_verdict_clear)

gboolean custos_allergy_stands (gpointer allergy);
gboolean custos_allergy_is_one (gpointer allergy);
gboolean custos_allergy_is_severe (gpointer allergy);
int custos_allergy_compare (gconstpointer a, gconstpointer b);

G_END_DECLS
