/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-care-plan.h"

/**
 * CustosCarePlan:
 *
 * What is planned for a patient, and for what.
 */
struct _CustosCarePlan {
  CustosRecord parent_instance;

  char *status;
  char *intent;
  char *title;
  char *category;
  char *started;
  char *ended;
  char *author;
  char *activities;
  char *addresses;
  char *note;
};

G_DEFINE_FINAL_TYPE (CustosCarePlan, custos_care_plan, CUSTOS_TYPE_RECORD)

static const CustosField fields[] = {
  CUSTOS_STRING_FIELD (16, CustosCarePlan, status),
  CUSTOS_STRING_FIELD (17, CustosCarePlan, intent),
  CUSTOS_STRING_FIELD (18, CustosCarePlan, title),
  CUSTOS_STRING_FIELD (19, CustosCarePlan, category),
  CUSTOS_STRING_FIELD (20, CustosCarePlan, started),
  CUSTOS_STRING_FIELD (21, CustosCarePlan, ended),
  CUSTOS_STRING_FIELD (22, CustosCarePlan, author),
  CUSTOS_TEXT_FIELD (23, CustosCarePlan, activities),
  CUSTOS_TEXT_FIELD (24, CustosCarePlan, addresses),
  CUSTOS_TEXT_FIELD (25, CustosCarePlan, note),
};

static void
custos_care_plan_class_init (CustosCarePlanClass *klass)
{
  custos_record_class_install_fields (
    CUSTOS_RECORD_CLASS (klass), "care-plan", fields, G_N_ELEMENTS (fields));
}

static void
custos_care_plan_init (CustosCarePlan *self)
{
}
