/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-actor.h"
#include "custos-authorization-rule.h"
#include "custos-basis.h"
#include "custos-legal-process-rule.h"
#include "custos-part2-consent-rule.h"
#include "custos-part2-program.h"
#include "custos-severity.h"

G_BEGIN_DECLS

/* The way out. A packet, and what does not say what it is, needs a second person's check. */
typedef enum {
  CUSTOS_WAY_UNSET,
  CUSTOS_WAY_PACKET,
  CUSTOS_WAY_CLAIM,
  CUSTOS_WAY_EXPORT,
  CUSTOS_WAY_PRINT,
  CUSTOS_WAY_CLIPBOARD,
} CustosWay;

typedef enum {
  CUSTOS_GATE_ITEM_IN_RECORD_SET = 1 << 0, /* the designated record set */
  CUSTOS_GATE_ITEM_ENTERED_IN_ERROR = 1 << 1,
  CUSTOS_GATE_ITEM_IDENTITY_IN_QUESTION = 1 << 2, /* may belong to another patient */
  CUSTOS_GATE_ITEM_FOR_LEGAL_PROCEEDINGS = 1 << 3, /* compiled for them by the clinic */
  CUSTOS_GATE_ITEM_PART2_LABEL = 1 << 4, /* came labelled 42CFRPart2, whoever we are */
  CUSTOS_GATE_ITEM_NO_REDISCLOSURE = 1 << 5, /* came labelled NORDSCLCD */
  CUSTOS_GATE_ITEM_RESTRICTION_AGREED = 1 << 6, /* 164.522(a)(1) */
  CUSTOS_GATE_ITEM_ACTOR_WROTE = 1 << 7,
  CUSTOS_GATE_ITEM_LOCATES = 1 << 8, /* one of the facts that 164.512(f)(2) lists */
  CUSTOS_GATE_ITEM_BODY_MATTER = 1 << 9, /* DNA, dental, fluids, tissue: never for locating */
  CUSTOS_GATE_ITEM_ADMISSION = 1 << 10, /* the statement that admits a violent crime */
  CUSTOS_GATE_ITEM_SELF_PAY = 1 << 11, /* paid in full, whatever its sensitivity */
} CustosGateItemFlags;

/* One thing that would go out. */
typedef struct {
  CustosItemKind kind;
  CustosSensitivity sensitivity;
  CustosSensitivity context; /* the strictest of its encounter or program; unset: it has none */
  const CustosDate *service_date; /* NULL: not known */
  CustosGateItemFlags flags;
} CustosGateItem;

/* In the order of the checks. */
typedef enum {
  /* Who */
  CUSTOS_GATE_NO_REQUESTER,
  CUSTOS_GATE_IDENTITY_NOT_VERIFIED,
  CUSTOS_GATE_IDENTIFIERS_DIFFER,
  CUSTOS_GATE_AUTHORITY_NOT_VERIFIED,
  CUSTOS_GATE_ACTOR_MAY_NOT_RELEASE,
  /* By what right */
  CUSTOS_GATE_NO_BASIS,
  CUSTOS_GATE_BASIS_NOT_FOR_REQUESTER,
  CUSTOS_GATE_BASIS_NOT_FOR_THIS_CLINIC,
  CUSTOS_GATE_EVIDENCE_MISSING,
  CUSTOS_GATE_EVIDENCE_AGAINST,
  CUSTOS_GATE_AUTHORIZATION_MISSING,
  CUSTOS_GATE_AUTHORIZATION_DEFECTIVE,
  CUSTOS_GATE_PART2_CONSENT_MISSING,
  CUSTOS_GATE_PART2_CONSENT_DEFECTIVE,
  CUSTOS_GATE_LEGAL_PROCESS_INSUFFICIENT,
  CUSTOS_GATE_DIRECTIVE_INCOMPLETE,
  CUSTOS_GATE_DIRECTIVE_ONLY_ELECTRONIC,
  /* What it covers */
  CUSTOS_GATE_NO_RECIPIENT,
  CUSTOS_GATE_NO_PURPOSE,
  CUSTOS_GATE_NO_ITEMS,
  CUSTOS_GATE_RECIPIENT_NOT_NAMED,
  CUSTOS_GATE_RECIPIENT_NEARLY_NAMED,
  CUSTOS_GATE_RECIPIENT_BY_CLASS,
  CUSTOS_GATE_PURPOSE_NOT_COVERED,
  CUSTOS_GATE_KIND_NOT_ASKED_FOR,
  CUSTOS_GATE_KIND_NOT_COVERED,
  CUSTOS_GATE_DATE_UNKNOWN,
  CUSTOS_GATE_DATE_NOT_ASKED_FOR,
  CUSTOS_GATE_DATE_NOT_COVERED,
  CUSTOS_GATE_NOT_IN_RECORD_SET,
  CUSTOS_GATE_FOR_LEGAL_PROCEEDINGS,
  CUSTOS_GATE_ONLY_LOCATING_FACTS,
  CUSTOS_GATE_BODY_MATTER,
  CUSTOS_GATE_BEYOND_ORDER,
  /* How sensitive it is */
  CUSTOS_GATE_SENSITIVITY_UNKNOWN,
  CUSTOS_GATE_PSYCHOTHERAPY_NEEDS_OWN_FORM,
  CUSTOS_GATE_PSYCHOTHERAPY_NOT_IN_ACCESS,
  CUSTOS_GATE_PSYCHOTHERAPY_WRITER_ONLY,
  CUSTOS_GATE_PART2_PROGRAM_NOT_SET,
  CUSTOS_GATE_PART2_NEEDS_CONSENT,
  CUSTOS_GATE_PART2_NEEDS_ORDER,
  CUSTOS_GATE_PART2_ORDER_DEFECTIVE,
  CUSTOS_GATE_PART2_NOT_FOR_PROCEEDINGS,
  CUSTOS_GATE_PART2_NOT_ON_THIS_BASIS,
  CUSTOS_GATE_PART2_REPRESENTATIVE,
  CUSTOS_GATE_COUNSELING_NEEDS_OWN_FORM,
  CUSTOS_GATE_COUNSELING_NOT_IN_ACCESS,
  CUSTOS_GATE_COUNSELING_WRITER_ONLY,
  CUSTOS_GATE_SELF_PAY_TO_PLAN,
  CUSTOS_GATE_HIV_NOT_NAMED,
  CUSTOS_GATE_REPRODUCTIVE_NOT_NAMED,
  CUSTOS_GATE_MINOR_CONSENTED,
  CUSTOS_GATE_RESTRICTED,
  CUSTOS_GATE_NO_REDISCLOSURE,
  /* What was agreed, and how much is needed */
  CUSTOS_GATE_RESTRICTION_AGREED,
  CUSTOS_GATE_RESTRICTION_NOTED,
  CUSTOS_GATE_ENTIRE_RECORD_UNJUSTIFIED,
  /* What stands against the record itself */
  CUSTOS_GATE_ENTERED_IN_ERROR,
  CUSTOS_GATE_IDENTITY_IN_QUESTION,
  /* The second person, and the end */
  CUSTOS_GATE_QUALITY_CHECK_MISSING,
  CUSTOS_GATE_QUALITY_CHECK_BY_ASSEMBLER,
  CUSTOS_GATE_OVERRIDE_NOT_VALID,
  CUSTOS_GATE_NOTHING_LEFT,
} CustosGateReason;
#define CUSTOS_N_GATE_REASONS (CUSTOS_GATE_NOTHING_LEFT + 1)

/* A bit for each. */
typedef guint64 CustosGateReasons;
#define CUSTOS_GATE_BIT(reason) (G_GUINT64_CONSTANT (1) << (reason))

CustosSeverity custos_gate_reason_get_severity (CustosGateReason reason);

typedef enum {
  CUSTOS_NOTICE_PART2_STATEMENT = 1 << 0, /* 42 CFR 2.32(a) */
  CUSTOS_NOTICE_PART2_CONSENT_COPY = 1 << 1, /* 2.32(b) */
  CUSTOS_NOTICE_REDISCLOSURE = 1 << 2,
  CUSTOS_NOTICE_MAY_BE_WITHHELD = 1 << 3, /* all that a recipient learns of what is left out */
  CUSTOS_NOTICE_NO_FURTHER_USE = 1 << 4, /* 164.522(a)(1)(iv) */
  CUSTOS_NOTICE_TELL_INDIVIDUAL = 1 << 5, /* 164.512(c)(2): a task, due at once */
  CUSTOS_NOTICE_RECORD_EMERGENCY = 1 << 6, /* 2.51(c): a task, due at once */
  CUSTOS_NOTICE_NEITHER_CONFIRM = 1 << 7, /* the refusal's letter, 2.13(c) */
} CustosNotices;
#define CUSTOS_N_NOTICES 8

typedef enum {
  CUSTOS_ACCOUNTING_NONE = 0,
  CUSTOS_ACCOUNTING_HIPAA = 1 << 0, /* 164.528, six years */
  CUSTOS_ACCOUNTING_PART2 = 1 << 1, /* 2.25, three years */
} CustosAccounting;

/* All dates but today, and all pointers, may be NULL. */
typedef struct {
  CustosWay way;
  CustosBasis basis;
  CustosRequesterKind requester;
  const char *recipient;
  CustosPurpose purpose;
  const char *purpose_text;
  gboolean emergency_treatment;
  gboolean recipient_is_subscriber; /* of the plan, and not the patient */

  gboolean identity_verified; /* of who asks, 164.514(h) */
  gboolean authority_verified;
  guint n_identifiers; /* of the patient, that were told and agree with the record */
  gboolean identifiers_differ; /* one that was told does not */
  gboolean represents_for_part2; /* 2.14, 2.15 let this representative act */

  gboolean third_party_directive; /* access, sent to another person ... */
  gboolean directive_complete; /* ... in writing, signed, says to whom and where */
  gboolean electronic;

  CustosItemKinds kinds; /* asked for */
  const CustosDate *from;
  const CustosDate *to;
  gboolean entire_record;
  gboolean entire_record_justified;

  CustosEvidenceSet evidence;
  const CustosAuthorizationFacts *authorization;
  const CustosAuthorizationFacts *psychotherapy_authorization;
  const CustosPart2ConsentFacts *part2_consent;
  const CustosPart2ConsentFacts *counseling_consent;
  const CustosSubpoenaFacts *subpoena;
  const CustosPart2OrderFacts *part2_order;
  const CustosCoverage *order_scope; /* what a court order expressly authorizes */

  CustosPart2Program part2_program;
  gboolean identity_in_question; /* of the chart: a merge or an overlay is open */

  CustosActor actor;
  gboolean for_release; /* FALSE: only to see what would go, while it is put together */
  gboolean quality_checked;
  gboolean checked_by_assembler;
  CustosGateReasons confirmed; /* warnings that a person takes upon themselves ... */
  const char *override_reason; /* ... and why */

  const CustosGateItem *items;
  guint n_items;
} CustosGateFacts;

typedef struct {
  gboolean allowed; /* something may go: see the items */
  CustosGateReasons reasons; /* of the whole */
  CustosGateReasons *items; /* of each item, in the order of the facts */
  guint n_items;
  guint n_allowed;
  CustosGateReasons accepted; /* warnings that were validly confirmed */
  CustosNotices notices;
  CustosAccounting account;
  /* Behind EVIDENCE_…, …_DEFECTIVE and LEGAL_PROCESS_INSUFFICIENT */
  CustosEvidenceSet missing;
  CustosEvidenceSet against;
  CustosAuthorizationDefects authorization;
  CustosAuthorizationDefects psychotherapy_authorization;
  CustosPart2ConsentDefects part2_consent;
  CustosPart2ConsentDefects counseling_consent;
  CustosSubpoenaDefects subpoena;
  CustosPart2OrderDefects part2_order;
} CustosGateVerdict;

void custos_gate_judge (const CustosGateFacts *facts, CustosGateVerdict *verdict);
gboolean custos_gate_allows_item (const CustosGateVerdict *verdict, guint item);
CustosGateReasons custos_gate_get_blocking (const CustosGateVerdict *verdict,
                                            CustosGateReasons reasons);
void custos_gate_verdict_clear (CustosGateVerdict *verdict);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CustosGateVerdict, custos_gate_verdict_clear)

G_END_DECLS
