/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-practitioner.h"

/**
 * CustosPractitioner:
 *
 * Somebody who treats, here or elsewhere.
 */
struct _CustosPractitioner {
  CustosRecord parent_instance;

  char *family_name;
  char *given_names;
  char *prefix;
  char *suffix;
  char *npi;
  char *specialty;
  char *role;
  char *organization;
  char *phone;
  char *email;
  gboolean retired;
};

G_DEFINE_FINAL_TYPE (CustosPractitioner, custos_practitioner, CUSTOS_TYPE_RECORD)

static const CustosField fields[] = {
  CUSTOS_STRING_FIELD (16, CustosPractitioner, family_name),
  CUSTOS_STRING_FIELD (17, CustosPractitioner, given_names),
  CUSTOS_STRING_FIELD (18, CustosPractitioner, prefix),
  CUSTOS_STRING_FIELD (19, CustosPractitioner, suffix),
  CUSTOS_STRING_FIELD (20, CustosPractitioner, npi),
  CUSTOS_STRING_FIELD (21, CustosPractitioner, specialty),
  CUSTOS_STRING_FIELD (22, CustosPractitioner, role),
  CUSTOS_STRING_FIELD (23, CustosPractitioner, organization),
  CUSTOS_STRING_FIELD (24, CustosPractitioner, phone),
  CUSTOS_STRING_FIELD (25, CustosPractitioner, email),
  CUSTOS_BOOL_FIELD (26, CustosPractitioner, retired),
};

static void
custos_practitioner_class_init (CustosPractitionerClass *klass)
{
  custos_record_class_install_fields (
    CUSTOS_RECORD_CLASS (klass), "practitioner", fields, G_N_ELEMENTS (fields));
}

static void
custos_practitioner_init (CustosPractitioner *self)
{
}
