/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-care-team.h"

/**
 * CustosCareTeam:
 *
 * Who looks after a patient.
 */
struct _CustosCareTeam {
  CustosRecord parent_instance;

  char *status;
  char *title;
  char *started;
  char *ended;
  char *members;
  char *reason;
  char *note;
};

G_DEFINE_FINAL_TYPE (CustosCareTeam, custos_care_team, CUSTOS_TYPE_RECORD)

static const CustosField fields[] = {
  CUSTOS_STRING_FIELD (16, CustosCareTeam, status),
  CUSTOS_STRING_FIELD (17, CustosCareTeam, title),
  CUSTOS_STRING_FIELD (18, CustosCareTeam, started),
  CUSTOS_STRING_FIELD (19, CustosCareTeam, ended),
  CUSTOS_TEXT_FIELD (20, CustosCareTeam, members),
  CUSTOS_TEXT_FIELD (21, CustosCareTeam, reason),
  CUSTOS_TEXT_FIELD (22, CustosCareTeam, note),
};

static void
custos_care_team_class_init (CustosCareTeamClass *klass)
{
  custos_record_class_install_fields (
    CUSTOS_RECORD_CLASS (klass), "care-team", fields, G_N_ELEMENTS (fields));
}

static void
custos_care_team_init (CustosCareTeam *self)
{
}
