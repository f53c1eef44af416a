/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "custos-clinic-settings.h"
#include "custos-patient.h"
#include "custos-release-item.h"
#include "custos-request.h"

G_BEGIN_DECLS

/* What would leave the clinic for a request, and what stays and why: everything the window
 * shows of it, and everything the packet is made from. */
#define CUSTOS_TYPE_RELEASE_PLAN (custos_release_plan_get_type ())
G_DECLARE_FINAL_TYPE (CustosReleasePlan, custos_release_plan, CUSTOS, RELEASE_PLAN, GObject)

struct _CustosReleasePlan {
  GObject parent_instance;

  CustosRequest *request;
  CustosPatient *patient;
  CustosClinicSettings *settings;
  GPtrArray *authorizations; /* of CustosAuthorization */
  GListStore *items;         /* of CustosReleaseItem */

  gboolean allowed;          /* something may go */
  CustosGateReasons reasons; /* of the whole */
  CustosAuthorizationDefects authorization_defects;
  CustosPart2ConsentDefects consent_defects;
  CustosEvidenceSet missing_evidence;
  CustosNotices notices;
  CustosAccounting account; /* whether it stands in an accounting */
  guint n_go;
  char *digest; /* of all that decides what goes: what a second person checks */
};

CustosReleasePlan *custos_release_plan_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
