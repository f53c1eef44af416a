/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "custos-release-plan.h"

G_BEGIN_DECLS

/* What of a list of choices is shown. */
typedef enum {
  CUSTOS_CHOICES_ALL,
  CUSTOS_CHOICES_GO,
  CUSTOS_CHOICES_WITHHELD,
} CustosChoices;
#define CUSTOS_N_CHOICES (CUSTOS_CHOICES_WITHHELD + 1)

#define CUSTOS_TYPE_RECORD_CHOICE (custos_record_choice_get_type ())
G_DECLARE_FINAL_TYPE (CustosRecordChoice, custos_record_choice, CUSTOS, RECORD_CHOICE, GObject)

GListModel *custos_record_choices_new (CustosReleasePlan *plan,
                                       CustosChoices shown) G_GNUC_WARN_UNUSED_RESULT;
GListModel *custos_record_choice_get_children (CustosRecordChoice *self);
CustosReleaseItem *custos_record_choice_get_item (CustosRecordChoice *self);
const char *custos_record_choice_get_title (CustosRecordChoice *self);
const char *custos_record_choice_get_date (CustosRecordChoice *self);
gboolean custos_record_choice_is_chosen (CustosRecordChoice *self);
void custos_record_choice_set_chosen (CustosRecordChoice *self, gboolean chosen);

char *custos_record_describe (CustosRecord *record) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
