/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-disclosure-terms.h"

#include "custos-word.h"

/* Source: 45 CFR 164.508, 164.512, 164.524 and 42 CFR 2.31 name these parties, purposes and
 * signers (RULES §1, §2, §11). The words stand on file and are never translated. */

static const char *const requesters[CUSTOS_N_REQUESTERS] = {
  [CUSTOS_REQUESTER_UNSET] = "unset",
  [CUSTOS_REQUESTER_INDIVIDUAL] = "individual",
  [CUSTOS_REQUESTER_REPRESENTATIVE] = "representative",
  [CUSTOS_REQUESTER_FAMILY] = "family",
  [CUSTOS_REQUESTER_PROVIDER] = "provider",
  [CUSTOS_REQUESTER_HEALTH_PLAN] = "health-plan",
  [CUSTOS_REQUESTER_ATTORNEY] = "attorney",
  [CUSTOS_REQUESTER_COURT] = "court",
  [CUSTOS_REQUESTER_LAW_ENFORCEMENT] = "law-enforcement",
  [CUSTOS_REQUESTER_PUBLIC_HEALTH] = "public-health",
  [CUSTOS_REQUESTER_OVERSIGHT] = "oversight",
  [CUSTOS_REQUESTER_CORONER] = "coroner",
  [CUSTOS_REQUESTER_FUNERAL_DIRECTOR] = "funeral-director",
  [CUSTOS_REQUESTER_ORGAN_BANK] = "organ-bank",
  [CUSTOS_REQUESTER_EMPLOYER] = "employer",
  [CUSTOS_REQUESTER_INSURER] = "insurer",
  [CUSTOS_REQUESTER_WORKERS_COMP] = "workers-comp",
  [CUSTOS_REQUESTER_BENEFITS_AGENCY] = "benefits-agency",
  [CUSTOS_REQUESTER_SCHOOL] = "school",
  [CUSTOS_REQUESTER_RESEARCHER] = "researcher",
  [CUSTOS_REQUESTER_BUSINESS_ASSOCIATE] = "business-associate",
  [CUSTOS_REQUESTER_WORKFORCE] = "workforce",
  [CUSTOS_REQUESTER_OTHER] = "other",
};

static const char *const purposes[CUSTOS_N_PURPOSES] = {
  [CUSTOS_PURPOSE_UNSET] = "unset",
  [CUSTOS_PURPOSE_AT_REQUEST] = "at-request",
  [CUSTOS_PURPOSE_TREATMENT] = "treatment",
  [CUSTOS_PURPOSE_PAYMENT] = "payment",
  [CUSTOS_PURPOSE_OPERATIONS] = "operations",
  [CUSTOS_PURPOSE_PROCEEDINGS] = "proceedings",
  [CUSTOS_PURPOSE_INSURANCE] = "insurance",
  [CUSTOS_PURPOSE_BENEFITS] = "benefits",
  [CUSTOS_PURPOSE_EMPLOYMENT] = "employment",
  [CUSTOS_PURPOSE_SCHOOL] = "school",
  [CUSTOS_PURPOSE_RESEARCH] = "research",
  [CUSTOS_PURPOSE_MARKETING] = "marketing",
  [CUSTOS_PURPOSE_SALE] = "sale",
  [CUSTOS_PURPOSE_FUNDRAISING] = "fundraising",
  [CUSTOS_PURPOSE_PUBLIC_HEALTH] = "public-health",
  [CUSTOS_PURPOSE_OVERSIGHT] = "oversight",
  [CUSTOS_PURPOSE_LAW_ENFORCEMENT] = "law-enforcement",
  [CUSTOS_PURPOSE_SAFETY] = "safety",
  [CUSTOS_PURPOSE_OTHER] = "other",
};

static const char *const item_kinds[CUSTOS_N_ITEM_KINDS] = {
  [CUSTOS_ITEM_UNSET] = "unset",
  [CUSTOS_ITEM_DEMOGRAPHICS] = "demographics",
  [CUSTOS_ITEM_ENCOUNTER] = "encounter",
  [CUSTOS_ITEM_NOTE] = "note",
  [CUSTOS_ITEM_PROBLEM] = "problem",
  [CUSTOS_ITEM_MEDICATION] = "medication",
  [CUSTOS_ITEM_ALLERGY] = "allergy",
  [CUSTOS_ITEM_OBSERVATION] = "observation",
  [CUSTOS_ITEM_REPORT] = "report",
  [CUSTOS_ITEM_IMMUNIZATION] = "immunization",
  [CUSTOS_ITEM_PROCEDURE] = "procedure",
  [CUSTOS_ITEM_CARE_PLAN] = "care-plan",
  [CUSTOS_ITEM_DEVICE] = "device",
  [CUSTOS_ITEM_IMAGE] = "image",
  [CUSTOS_ITEM_DOCUMENT] = "document",
  [CUSTOS_ITEM_APPOINTMENT] = "appointment",
  [CUSTOS_ITEM_REFERRAL] = "referral",
  [CUSTOS_ITEM_COVERAGE] = "coverage",
  [CUSTOS_ITEM_CLAIM] = "claim",
  [CUSTOS_ITEM_LETTER] = "letter",
};

static const char *const signers[CUSTOS_N_SIGNERS] = {
  [CUSTOS_SIGNER_UNSET] = "unset",
  [CUSTOS_SIGNER_PATIENT] = "patient",
  [CUSTOS_SIGNER_PARENT] = "parent",
  [CUSTOS_SIGNER_GUARDIAN] = "guardian",
  [CUSTOS_SIGNER_HEALTH_CARE_AGENT] = "health-care-agent",
  [CUSTOS_SIGNER_EXECUTOR] = "executor",
};

static const char *const expirations[CUSTOS_N_EXPIRATIONS] = {
  [CUSTOS_EXPIRATION_UNSET] = "unset",
  [CUSTOS_EXPIRATION_DATE] = "date",
  [CUSTOS_EXPIRATION_EVENT] = "event",
  [CUSTOS_EXPIRATION_NONE] = "none",
  [CUSTOS_EXPIRATION_END_OF_STUDY] = "end-of-study",
  [CUSTOS_EXPIRATION_END_OF_TREATMENT] = "end-of-treatment",
};

const char *
custos_requester_to_word (CustosRequesterKind kind)
{
  return custos_word_at (requesters, G_N_ELEMENTS (requesters), kind);
}

gboolean
custos_requester_from_word (const char *word, CustosRequesterKind *kind)
{
  return custos_word_find (requesters, G_N_ELEMENTS (requesters), word, kind);
}

const char *
custos_purpose_to_word (CustosPurpose purpose)
{
  return custos_word_at (purposes, G_N_ELEMENTS (purposes), purpose);
}

gboolean
custos_purpose_from_word (const char *word, CustosPurpose *purpose)
{
  return custos_word_find (purposes, G_N_ELEMENTS (purposes), word, purpose);
}

const char *
custos_item_kind_to_word (CustosItemKind kind)
{
  return custos_word_at (item_kinds, G_N_ELEMENTS (item_kinds), kind);
}

gboolean
custos_item_kind_from_word (const char *word, CustosItemKind *kind)
{
  return custos_word_find (item_kinds, G_N_ELEMENTS (item_kinds), word, kind);
}

const char *
custos_signer_to_word (CustosSigner signer)
{
  return custos_word_at (signers, G_N_ELEMENTS (signers), signer);
}

gboolean
custos_signer_from_word (const char *word, CustosSigner *signer)
{
  return custos_word_find (signers, G_N_ELEMENTS (signers), word, signer);
}

const char *
custos_expiration_to_word (CustosExpiration expiration)
{
  return custos_word_at (expirations, G_N_ELEMENTS (expirations), expiration);
}

gboolean
custos_expiration_from_word (const char *word, CustosExpiration *expiration)
{
  return custos_word_find (expirations, G_N_ELEMENTS (expirations), word, expiration);
}
