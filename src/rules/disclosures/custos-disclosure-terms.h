/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The words a disclosure is spoken of in. Every enum begins with "not told", and its words on
 * file come from the functions below; numbers may change, words on file never do. */

/* Who asks. */
typedef enum {
  CUSTOS_REQUESTER_UNSET,
  CUSTOS_REQUESTER_INDIVIDUAL,
  CUSTOS_REQUESTER_REPRESENTATIVE,
  CUSTOS_REQUESTER_FAMILY,
  CUSTOS_REQUESTER_PROVIDER,
  CUSTOS_REQUESTER_HEALTH_PLAN,
  CUSTOS_REQUESTER_ATTORNEY,
  CUSTOS_REQUESTER_COURT,
  CUSTOS_REQUESTER_LAW_ENFORCEMENT,
  CUSTOS_REQUESTER_PUBLIC_HEALTH,
  CUSTOS_REQUESTER_OVERSIGHT,
  CUSTOS_REQUESTER_CORONER,
  CUSTOS_REQUESTER_FUNERAL_DIRECTOR,
  CUSTOS_REQUESTER_ORGAN_BANK,
  CUSTOS_REQUESTER_EMPLOYER,
  CUSTOS_REQUESTER_INSURER, /* life, disability, liability: no health plan */
  CUSTOS_REQUESTER_WORKERS_COMP,
  CUSTOS_REQUESTER_BENEFITS_AGENCY,
  CUSTOS_REQUESTER_SCHOOL,
  CUSTOS_REQUESTER_RESEARCHER,
  CUSTOS_REQUESTER_BUSINESS_ASSOCIATE,
  CUSTOS_REQUESTER_WORKFORCE,
  CUSTOS_REQUESTER_OTHER,
} CustosRequesterKind;
#define CUSTOS_N_REQUESTERS (CUSTOS_REQUESTER_OTHER + 1)

const char *custos_requester_to_word (CustosRequesterKind kind);
gboolean custos_requester_from_word (const char *word, CustosRequesterKind *kind);

/* What for. */
typedef enum {
  CUSTOS_PURPOSE_UNSET,
  CUSTOS_PURPOSE_AT_REQUEST, /* "at the request of the individual": any purpose of theirs */
  CUSTOS_PURPOSE_TREATMENT,
  CUSTOS_PURPOSE_PAYMENT,
  CUSTOS_PURPOSE_OPERATIONS,
  CUSTOS_PURPOSE_PROCEEDINGS, /* civil, criminal, administrative or legislative */
  CUSTOS_PURPOSE_INSURANCE,
  CUSTOS_PURPOSE_BENEFITS,
  CUSTOS_PURPOSE_EMPLOYMENT,
  CUSTOS_PURPOSE_SCHOOL,
  CUSTOS_PURPOSE_RESEARCH,
  CUSTOS_PURPOSE_MARKETING,
  CUSTOS_PURPOSE_SALE,
  CUSTOS_PURPOSE_FUNDRAISING,
  CUSTOS_PURPOSE_PUBLIC_HEALTH,
  CUSTOS_PURPOSE_OVERSIGHT,
  CUSTOS_PURPOSE_LAW_ENFORCEMENT,
  CUSTOS_PURPOSE_SAFETY,
  CUSTOS_PURPOSE_OTHER, /* with a text of its own */
} CustosPurpose;
#define CUSTOS_N_PURPOSES (CUSTOS_PURPOSE_OTHER + 1)

/* A bit for each purpose. */
typedef guint32 CustosPurposes;
#define CUSTOS_PURPOSE_BIT(purpose) (1u << (purpose))
#define CUSTOS_PURPOSES_TPO                                                                    \
  (CUSTOS_PURPOSE_BIT (CUSTOS_PURPOSE_TREATMENT) |                                             \
   CUSTOS_PURPOSE_BIT (CUSTOS_PURPOSE_PAYMENT) | CUSTOS_PURPOSE_BIT (CUSTOS_PURPOSE_OPERATIONS))

const char *custos_purpose_to_word (CustosPurpose purpose);
gboolean custos_purpose_from_word (const char *word, CustosPurpose *purpose);

/* What may be asked for and left out, kind by kind. */
typedef enum {
  CUSTOS_ITEM_UNSET,
  CUSTOS_ITEM_DEMOGRAPHICS,
  CUSTOS_ITEM_ENCOUNTER,
  CUSTOS_ITEM_NOTE,
  CUSTOS_ITEM_PROBLEM,
  CUSTOS_ITEM_MEDICATION,
  CUSTOS_ITEM_ALLERGY,
  CUSTOS_ITEM_OBSERVATION,
  CUSTOS_ITEM_REPORT,
  CUSTOS_ITEM_IMMUNIZATION,
  CUSTOS_ITEM_PROCEDURE,
  CUSTOS_ITEM_CARE_PLAN,
  CUSTOS_ITEM_DEVICE,
  CUSTOS_ITEM_IMAGE,
  CUSTOS_ITEM_DOCUMENT,
  CUSTOS_ITEM_APPOINTMENT,
  CUSTOS_ITEM_REFERRAL,
  CUSTOS_ITEM_COVERAGE,
  CUSTOS_ITEM_CLAIM,
  CUSTOS_ITEM_LETTER,
} CustosItemKind;
#define CUSTOS_N_ITEM_KINDS (CUSTOS_ITEM_LETTER + 1)

/* A bit for each kind. */
typedef guint32 CustosItemKinds;
#define CUSTOS_ITEM_BIT(kind) (1u << (kind))
#define CUSTOS_ITEM_KINDS_ALL                                                                  \
  ((CUSTOS_ITEM_BIT (CUSTOS_N_ITEM_KINDS) - 1u) & ~CUSTOS_ITEM_BIT (CUSTOS_ITEM_UNSET))

const char *custos_item_kind_to_word (CustosItemKind kind);
gboolean custos_item_kind_from_word (const char *word, CustosItemKind *kind);

/* Who signed a form. */
typedef enum {
  CUSTOS_SIGNER_UNSET,
  CUSTOS_SIGNER_PATIENT,
  CUSTOS_SIGNER_PARENT, /* or who stands in for one */
  CUSTOS_SIGNER_GUARDIAN,
  CUSTOS_SIGNER_HEALTH_CARE_AGENT, /* by a power of attorney */
  CUSTOS_SIGNER_EXECUTOR, /* executor, administrator, others who act for the dead */
} CustosSigner;
#define CUSTOS_N_SIGNERS (CUSTOS_SIGNER_EXECUTOR + 1)

const char *custos_signer_to_word (CustosSigner signer);
gboolean custos_signer_from_word (const char *word, CustosSigner *signer);

/* When a form ends. */
typedef enum {
  CUSTOS_EXPIRATION_UNSET,
  CUSTOS_EXPIRATION_DATE,
  CUSTOS_EXPIRATION_EVENT,
  CUSTOS_EXPIRATION_NONE, /* the form says "none" */
  CUSTOS_EXPIRATION_END_OF_STUDY,
  CUSTOS_EXPIRATION_END_OF_TREATMENT,
} CustosExpiration;
#define CUSTOS_N_EXPIRATIONS (CUSTOS_EXPIRATION_END_OF_TREATMENT + 1)

const char *custos_expiration_to_word (CustosExpiration expiration);
gboolean custos_expiration_from_word (const char *word, CustosExpiration *expiration);

G_END_DECLS
