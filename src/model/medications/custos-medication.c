/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-medication.h"

/**
 * CustosMedication:
 *
 * A medicine ordered, given or told of, and how it is taken.
 */
struct _CustosMedication {
  CustosRecord parent_instance;

  char *title;
  char *code;
  char *code_system;
  char *status;
  char *course;
  char *dosage;
  char *route;
  char *dose;
  char *as_needed;
  char *prescriber;
  char *ordered;
  char *started;
  char *ended;
  char *refills;
  char *quantity;
  char *reason;
  char *note;
};

G_DEFINE_FINAL_TYPE (CustosMedication, custos_medication, CUSTOS_TYPE_RECORD)

static const CustosField fields[] = {
  CUSTOS_STRING_FIELD (16, CustosMedication, title),
  CUSTOS_STRING_FIELD (17, CustosMedication, code),
  CUSTOS_STRING_FIELD (18, CustosMedication, code_system),
  CUSTOS_STRING_FIELD (19, CustosMedication, status),
  CUSTOS_STRING_FIELD (20, CustosMedication, course),
  CUSTOS_STRING_FIELD (21, CustosMedication, dosage),
  CUSTOS_STRING_FIELD (22, CustosMedication, route),
  CUSTOS_STRING_FIELD (23, CustosMedication, dose),
  CUSTOS_STRING_FIELD (24, CustosMedication, as_needed),
  CUSTOS_STRING_FIELD (25, CustosMedication, prescriber),
  CUSTOS_STRING_FIELD (26, CustosMedication, ordered),
  CUSTOS_STRING_FIELD (27, CustosMedication, started),
  CUSTOS_STRING_FIELD (28, CustosMedication, ended),
  CUSTOS_STRING_FIELD (29, CustosMedication, refills),
  CUSTOS_STRING_FIELD (30, CustosMedication, quantity),
  CUSTOS_STRING_FIELD (31, CustosMedication, reason),
  CUSTOS_TEXT_FIELD (32, CustosMedication, note),
};

static void
custos_medication_class_init (CustosMedicationClass *klass)
{
  custos_record_class_install_fields (
    CUSTOS_RECORD_CLASS (klass), "medication", fields, G_N_ELEMENTS (fields));
}

static void
custos_medication_init (CustosMedication *self)
{
}
