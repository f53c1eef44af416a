/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-location.h"

/**
 * CustosLocation:
 *
 * A place where care is given.
 */
struct _CustosLocation {
  CustosRecord parent_instance;

  char *name;
  char *kind;
  char *organization;
  char *phone;
  char *address_line;
  char *city;
  char *state;
  char *postal_code;
  char *country;
  gboolean closed;
};

G_DEFINE_FINAL_TYPE (CustosLocation, custos_location, CUSTOS_TYPE_RECORD)

static const CustosField fields[] = {
  CUSTOS_STRING_FIELD (16, CustosLocation, name),
  CUSTOS_STRING_FIELD (17, CustosLocation, kind),
  CUSTOS_STRING_FIELD (18, CustosLocation, organization),
  CUSTOS_STRING_FIELD (19, CustosLocation, phone),
  CUSTOS_STRING_FIELD (20, CustosLocation, address_line),
  CUSTOS_STRING_FIELD (21, CustosLocation, city),
  CUSTOS_STRING_FIELD (22, CustosLocation, state),
  CUSTOS_STRING_FIELD (23, CustosLocation, postal_code),
  CUSTOS_STRING_FIELD (24, CustosLocation, country),
  CUSTOS_BOOL_FIELD (25, CustosLocation, closed),
};

static void
custos_location_class_init (CustosLocationClass *klass)
{
  custos_record_class_install_fields (
    CUSTOS_RECORD_CLASS (klass), "location", fields, G_N_ELEMENTS (fields));
}

static void
custos_location_init (CustosLocation *self)
{
}
