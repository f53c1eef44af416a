/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-immunization.h"

/**
 * CustosImmunization:
 *
 * A vaccine given, or not given and why.
 */
struct _CustosImmunization {
  CustosRecord parent_instance;

  char *status;
  char *code;
  char *code_system;
  char *title;
  char *given;
  char *lot;
  char *expires;
  char *manufacturer;
  char *site;
  char *route;
  char *dose;
  char *performer;
  char *place;
  char *reason;
  gboolean told_only;
  char *note;
};

G_DEFINE_FINAL_TYPE (CustosImmunization, custos_immunization, CUSTOS_TYPE_RECORD)

static const CustosField fields[] = {
  CUSTOS_STRING_FIELD (16, CustosImmunization, status),
  CUSTOS_STRING_FIELD (17, CustosImmunization, code),
  CUSTOS_STRING_FIELD (18, CustosImmunization, code_system),
  CUSTOS_STRING_FIELD (19, CustosImmunization, title),
  CUSTOS_STRING_FIELD (20, CustosImmunization, given),
  CUSTOS_STRING_FIELD (21, CustosImmunization, lot),
  CUSTOS_STRING_FIELD (22, CustosImmunization, expires),
  CUSTOS_STRING_FIELD (23, CustosImmunization, manufacturer),
  CUSTOS_STRING_FIELD (24, CustosImmunization, site),
  CUSTOS_STRING_FIELD (25, CustosImmunization, route),
  CUSTOS_STRING_FIELD (26, CustosImmunization, dose),
  CUSTOS_STRING_FIELD (27, CustosImmunization, performer),
  CUSTOS_STRING_FIELD (28, CustosImmunization, place),
  CUSTOS_STRING_FIELD (29, CustosImmunization, reason),
  CUSTOS_BOOL_FIELD (30, CustosImmunization, told_only),
  CUSTOS_TEXT_FIELD (31, CustosImmunization, note),
};

static void
custos_immunization_class_init (CustosImmunizationClass *klass)
{
  custos_record_class_install_fields (
    CUSTOS_RECORD_CLASS (klass), "immunization", fields, G_N_ELEMENTS (fields));
}

static void
custos_immunization_init (CustosImmunization *self)
{
}
