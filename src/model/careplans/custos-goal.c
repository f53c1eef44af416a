/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-goal.h"

/**
 * CustosGoal:
 *
 * What a patient wants to reach, and by when.
 */
struct _CustosGoal {
  CustosRecord parent_instance;

  char *status;
  char *achievement;
  char *title;
  char *started;
  char *due;
  char *target;
  char *note;
};

G_DEFINE_FINAL_TYPE (CustosGoal, custos_goal, CUSTOS_TYPE_RECORD)

static const CustosField fields[] = {
  CUSTOS_STRING_FIELD (16, CustosGoal, status),
  CUSTOS_STRING_FIELD (17, CustosGoal, achievement),
  CUSTOS_STRING_FIELD (18, CustosGoal, title),
  CUSTOS_STRING_FIELD (19, CustosGoal, started),
  CUSTOS_STRING_FIELD (20, CustosGoal, due),
  CUSTOS_TEXT_FIELD (21, CustosGoal, target),
  CUSTOS_TEXT_FIELD (22, CustosGoal, note),
};

static void
custos_goal_class_init (CustosGoalClass *klass)
{
  custos_record_class_install_fields (
    CUSTOS_RECORD_CLASS (klass), "goal", fields, G_N_ELEMENTS (fields));
}

static void
custos_goal_init (CustosGoal *self)
{
}
