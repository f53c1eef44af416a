/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-organization.h"

/**
 * CustosOrganization:
 *
 * A clinic, hospital, laboratory, payer or other body.
 */
struct _CustosOrganization {
  CustosRecord parent_instance;

  char *name;
  char *kind;
  char *npi;
  char *phone;
  char *address_line;
  char *city;
  char *state;
  char *postal_code;
  char *country;
  gboolean closed;
};

G_DEFINE_FINAL_TYPE (CustosOrganization, custos_organization, CUSTOS_TYPE_RECORD)

static const CustosField fields[] = {
  CUSTOS_STRING_FIELD (16, CustosOrganization, name),
  CUSTOS_STRING_FIELD (17, CustosOrganization, kind),
  CUSTOS_STRING_FIELD (18, CustosOrganization, npi),
  CUSTOS_STRING_FIELD (19, CustosOrganization, phone),
  CUSTOS_STRING_FIELD (20, CustosOrganization, address_line),
  CUSTOS_STRING_FIELD (21, CustosOrganization, city),
  CUSTOS_STRING_FIELD (22, CustosOrganization, state),
  CUSTOS_STRING_FIELD (23, CustosOrganization, postal_code),
  CUSTOS_STRING_FIELD (24, CustosOrganization, country),
  CUSTOS_BOOL_FIELD (25, CustosOrganization, closed),
};

static void
custos_organization_class_init (CustosOrganizationClass *klass)
{
  custos_record_class_install_fields (
    CUSTOS_RECORD_CLASS (klass), "organization", fields, G_N_ELEMENTS (fields));
}

static void
custos_organization_init (CustosOrganization *self)
{
}
