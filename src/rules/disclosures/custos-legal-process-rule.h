/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-coverage.h"

G_BEGIN_DECLS

typedef enum {
  CUSTOS_OBJECTIONS_UNSET,
  CUSTOS_OBJECTIONS_NONE,
  CUSTOS_OBJECTIONS_RESOLVED, /* consistent with the request */
  CUSTOS_OBJECTIONS_OPEN,
} CustosObjections;
#define CUSTOS_N_OBJECTIONS (CUSTOS_OBJECTIONS_OPEN + 1)

const char *custos_objections_to_word (CustosObjections objections);
gboolean custos_objections_from_word (const char *word, CustosObjections *objections);

typedef enum {
  CUSTOS_QPO_UNSET,
  CUSTOS_QPO_AGREED_AND_PRESENTED,
  CUSTOS_QPO_REQUESTED,
} CustosQpoRoute;
#define CUSTOS_N_QPO_ROUTES (CUSTOS_QPO_REQUESTED + 1)

const char *custos_qpo_route_to_word (CustosQpoRoute route);
gboolean custos_qpo_route_from_word (const char *word, CustosQpoRoute *route);

/* A subpoena that no judge signed, and what came with it. */
typedef struct {
  gboolean has_subpoena;
  gboolean face_suffices; /* the subpoena itself shows what statement and evidence would */
  gboolean has_statement; /* the requester's, in writing */
  gboolean has_evidence;
  /* Notice to the individual, 164.512(e)(1)(iii) */
  const CustosDate *notice_date;
  const CustosDate *objection_deadline;
  CustosObjections objections;
  /* Qualified protective order, (iv)-(v) */
  CustosQpoRoute route;
  const CustosDate *presented_on;
  const char *court;
  gboolean limits_use;
  gboolean demands_return;
  gboolean has_motion;

  const CustosDate *today;
} CustosSubpoenaFacts;

/* Each of them blocks. */
typedef enum {
  CUSTOS_SUBPOENA_FINE = 0,
  CUSTOS_SUBPOENA_MISSING = 1 << 0,
  CUSTOS_SUBPOENA_NO_STATEMENT = 1 << 1,
  CUSTOS_SUBPOENA_NO_EVIDENCE = 1 << 2,
  CUSTOS_SUBPOENA_NO_NOTICE_DATE = 1 << 3,
  CUSTOS_SUBPOENA_NO_DEADLINE = 1 << 4,
  CUSTOS_SUBPOENA_TIME_RUNNING = 1 << 5,
  CUSTOS_SUBPOENA_OBJECTIONS_UNTOLD = 1 << 6,
  CUSTOS_SUBPOENA_OBJECTIONS_OPEN = 1 << 7,
  CUSTOS_SUBPOENA_NO_ROUTE = 1 << 8,
  CUSTOS_SUBPOENA_NOT_PRESENTED = 1 << 9,
  CUSTOS_SUBPOENA_NO_COURT = 1 << 10,
  CUSTOS_SUBPOENA_NO_USE_LIMIT = 1 << 11,
  CUSTOS_SUBPOENA_NO_RETURN = 1 << 12,
  CUSTOS_SUBPOENA_NO_MOTION = 1 << 13,
} CustosSubpoenaDefects;
#define CUSTOS_N_SUBPOENA_DEFECTS 14

CustosSubpoenaDefects custos_subpoena_judge_notice (const CustosSubpoenaFacts *facts);
CustosSubpoenaDefects custos_subpoena_judge_qpo (const CustosSubpoenaFacts *facts);

/* A court order under 42 CFR 2.61-2.67, which reaches substance-use records. */
typedef struct {
  const char *court;
  const char *case_number;
  const CustosDate *issued_on;
  const CustosDate *expires_on; /* NULL: it names no end */
  gboolean has_order;
  gboolean has_mandate; /* the subpoena or the like that compels; the order only allows */
  gboolean findings_recorded;
  gboolean notice_met; /* those to be heard were told and could answer */
  gboolean covers_counseling;
  gboolean scope_told; /* the order limits itself to `scope` */
  CustosCoverage scope;

  const CustosDate *today;
} CustosPart2OrderFacts;

/* Each of them blocks. */
typedef enum {
  CUSTOS_PART2_ORDER_FINE = 0,
  CUSTOS_PART2_ORDER_MISSING = 1 << 0,
  CUSTOS_PART2_ORDER_NO_MANDATE = 1 << 1,
  CUSTOS_PART2_ORDER_NO_COURT = 1 << 2,
  CUSTOS_PART2_ORDER_NO_CASE = 1 << 3,
  CUSTOS_PART2_ORDER_NO_ISSUE_DATE = 1 << 4,
  CUSTOS_PART2_ORDER_EXPIRED = 1 << 5,
  CUSTOS_PART2_ORDER_NO_FINDINGS = 1 << 6,
  CUSTOS_PART2_ORDER_NO_NOTICE = 1 << 7,
  CUSTOS_PART2_ORDER_NO_SCOPE = 1 << 8,
} CustosPart2OrderDefects;
#define CUSTOS_N_PART2_ORDER_DEFECTS 9

CustosPart2OrderDefects custos_part2_order_judge (const CustosPart2OrderFacts *facts);

G_END_DECLS
