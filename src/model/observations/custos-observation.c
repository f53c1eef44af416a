/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-observation.h"

/**
 * CustosObservation:
 *
 * Something measured, scored, seen or told: a vital sign, a result, a habit.
 */
struct _CustosObservation {
  CustosRecord parent_instance;

  char *status;
  char *category;
  char *code;
  char *code_system;
  char *title;
  char *effective;
  char *issued;
  CustosDecimal value;
  char *comparator;
  char *unit;
  char *value_text;
  char *absent_reason;
  CustosDecimal low;
  CustosDecimal high;
  char *range_text;
  char *interpretation;
  char *performer;
  char *panel_id;
  CustosInt position;
  char *note;
};

G_DEFINE_FINAL_TYPE (CustosObservation, custos_observation, CUSTOS_TYPE_RECORD)

static const CustosField fields[] = {
  CUSTOS_STRING_FIELD (16, CustosObservation, status),
  CUSTOS_STRING_FIELD (17, CustosObservation, category),
  CUSTOS_STRING_FIELD (18, CustosObservation, code),
  CUSTOS_STRING_FIELD (19, CustosObservation, code_system),
  CUSTOS_STRING_FIELD (20, CustosObservation, title),
  CUSTOS_STRING_FIELD (21, CustosObservation, effective),
  CUSTOS_STRING_FIELD (22, CustosObservation, issued),
  CUSTOS_DECIMAL_FIELD (23, CustosObservation, value),
  CUSTOS_STRING_FIELD (24, CustosObservation, comparator),
  CUSTOS_STRING_FIELD (25, CustosObservation, unit),
  CUSTOS_TEXT_FIELD (26, CustosObservation, value_text),
  CUSTOS_STRING_FIELD (27, CustosObservation, absent_reason),
  CUSTOS_DECIMAL_FIELD (28, CustosObservation, low),
  CUSTOS_DECIMAL_FIELD (29, CustosObservation, high),
  CUSTOS_STRING_FIELD (30, CustosObservation, range_text),
  CUSTOS_STRING_FIELD (31, CustosObservation, interpretation),
  CUSTOS_STRING_FIELD (32, CustosObservation, performer),
  CUSTOS_STRING_FIELD (33, CustosObservation, panel_id),
  CUSTOS_INT_FIELD (34, CustosObservation, position),
  CUSTOS_TEXT_FIELD (35, CustosObservation, note),
};

static void
custos_observation_class_init (CustosObservationClass *klass)
{
  custos_record_class_install_fields (
    CUSTOS_RECORD_CLASS (klass), "observation", fields, G_N_ELEMENTS (fields));
}

static void
custos_observation_init (CustosObservation *self)
{
}
