/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-clinic-settings.h"

/**
 * CustosClinicSettings:
 *
 * What the clinic says of itself, and how it wants things done.
 */
struct _CustosClinicSettings {
  CustosRecord parent_instance;

  char *name;
  char *address_line;
  char *city;
  char *state;
  char *postal_code;
  char *phone;
  char *fax;
  char *npi;
  char *tin;
  char *time_zone;
  CustosPart2Program part2_program;
  char *custodian;
  char *custodian_title;
  char *bates_prefix;
  char *record_number_prefix;
  CustosInt idle_minutes;
  char *record_set_kinds;
  char *providers;
  char *sites;
  char *rooms;
  char *hours;
  char *paper;
  gboolean demonstration;
};

G_DEFINE_ENUM_TYPE (CustosPart2Program,
                    custos_part2_program,
                    G_DEFINE_ENUM_VALUE (CUSTOS_PART2_PROGRAM_UNSET, "unset"),
                    G_DEFINE_ENUM_VALUE (CUSTOS_PART2_PROGRAM_NO, "no"),
                    G_DEFINE_ENUM_VALUE (CUSTOS_PART2_PROGRAM_YES, "yes"))

G_DEFINE_FINAL_TYPE (CustosClinicSettings, custos_clinic_settings, CUSTOS_TYPE_RECORD)

static const CustosField fields[] = {
  CUSTOS_STRING_FIELD (16, CustosClinicSettings, name),
  CUSTOS_STRING_FIELD (17, CustosClinicSettings, address_line),
  CUSTOS_STRING_FIELD (18, CustosClinicSettings, city),
  CUSTOS_STRING_FIELD (19, CustosClinicSettings, state),
  CUSTOS_STRING_FIELD (20, CustosClinicSettings, postal_code),
  CUSTOS_STRING_FIELD (21, CustosClinicSettings, phone),
  CUSTOS_STRING_FIELD (22, CustosClinicSettings, fax),
  CUSTOS_STRING_FIELD (23, CustosClinicSettings, npi),
  CUSTOS_STRING_FIELD (24, CustosClinicSettings, tin),
  CUSTOS_STRING_FIELD (25, CustosClinicSettings, time_zone),
  CUSTOS_ENUM_FIELD (26, CustosClinicSettings, part2_program, CustosPart2Program,
                     custos_part2_program_get_type),
  CUSTOS_STRING_FIELD (27, CustosClinicSettings, custodian),
  CUSTOS_STRING_FIELD (28, CustosClinicSettings, custodian_title),
  CUSTOS_STRING_FIELD (29, CustosClinicSettings, bates_prefix),
  CUSTOS_STRING_FIELD (30, CustosClinicSettings, record_number_prefix),
  CUSTOS_INT_FIELD (31, CustosClinicSettings, idle_minutes),
  CUSTOS_TEXT_FIELD (32, CustosClinicSettings, record_set_kinds),
  CUSTOS_TEXT_FIELD (33, CustosClinicSettings, providers),
  CUSTOS_TEXT_FIELD (34, CustosClinicSettings, sites),
  CUSTOS_TEXT_FIELD (35, CustosClinicSettings, rooms),
  CUSTOS_TEXT_FIELD (36, CustosClinicSettings, hours),
  CUSTOS_STRING_FIELD (37, CustosClinicSettings, paper),
  CUSTOS_BOOL_FIELD (38, CustosClinicSettings, demonstration),
};

static void
custos_clinic_settings_class_init (CustosClinicSettingsClass *klass)
{
  custos_record_class_install_fields (
    CUSTOS_RECORD_CLASS (klass), "clinic", fields, G_N_ELEMENTS (fields));
}

static void
custos_clinic_settings_init (CustosClinicSettings *self)
{
}
