/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-encounter.h"

/**
 * CustosEncounter:
 *
 * A visit, call or stay: the occasion on which things were done and said.
 */
struct _CustosEncounter {
  CustosRecord parent_instance;

  char *status;
  char *kind;
  char *code;
  char *code_system;
  char *title;
  char *reason;
  char *started;
  char *ended;
  char *provider;
  char *provider_id;
  char *place;
  char *organization;
  char *programme;
};

G_DEFINE_FINAL_TYPE (CustosEncounter, custos_encounter, CUSTOS_TYPE_RECORD)

static const CustosField fields[] = {
  CUSTOS_STRING_FIELD (16, CustosEncounter, status),
  CUSTOS_STRING_FIELD (17, CustosEncounter, kind),
  CUSTOS_STRING_FIELD (18, CustosEncounter, code),
  CUSTOS_STRING_FIELD (19, CustosEncounter, code_system),
  CUSTOS_STRING_FIELD (20, CustosEncounter, title),
  CUSTOS_STRING_FIELD (21, CustosEncounter, reason),
  CUSTOS_STRING_FIELD (22, CustosEncounter, started),
  CUSTOS_STRING_FIELD (23, CustosEncounter, ended),
  CUSTOS_STRING_FIELD (24, CustosEncounter, provider),
  CUSTOS_STRING_FIELD (25, CustosEncounter, provider_id),
  CUSTOS_STRING_FIELD (26, CustosEncounter, place),
  CUSTOS_STRING_FIELD (27, CustosEncounter, organization),
  CUSTOS_STRING_FIELD (28, CustosEncounter, programme),
};

static void
custos_encounter_class_init (CustosEncounterClass *klass)
{
  custos_record_class_install_fields (
    CUSTOS_RECORD_CLASS (klass), "encounter", fields, G_N_ELEMENTS (fields));
}

static void
custos_encounter_init (CustosEncounter *self)
{
}
