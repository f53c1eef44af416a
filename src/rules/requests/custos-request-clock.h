/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-date.h"

G_BEGIN_DECLS

/* Which of the patient's rights runs; the first has no time that the law sets. */
typedef enum {
  CUSTOS_CLOCK_NONE,
  CUSTOS_CLOCK_ACCESS,
  CUSTOS_CLOCK_AMENDMENT,
  CUSTOS_CLOCK_ACCOUNTING,
  CUSTOS_CLOCK_INTERMEDIARY_LIST,
} CustosClock;
#define CUSTOS_N_CLOCKS (CUSTOS_CLOCK_INTERMEDIARY_LIST + 1)

typedef struct {
  CustosClock clock;
  const CustosDate *received;
  int state_days; /* a state's shorter time; 0: none */
} CustosClockFacts;

CustosDate *
custos_request_clock_get_due (const CustosClockFacts *facts) G_GNUC_WARN_UNUSED_RESULT;
CustosDate *
custos_request_clock_get_latest (const CustosClockFacts *facts) G_GNUC_WARN_UNUSED_RESULT;

/* A letter that takes more time. */
typedef struct {
  CustosClockFacts clock;
  const CustosDate *sent_on;
  const CustosDate *new_date; /* that the letter tells */
  gboolean tells_reason;
  gboolean extended_before;
} CustosExtensionFacts;

/* Each of them blocks. */
typedef enum {
  CUSTOS_EXTENSION_FINE = 0,
  CUSTOS_EXTENSION_NOT_POSSIBLE = 1 << 0,
  CUSTOS_EXTENSION_TOO_LATE = 1 << 1,
  CUSTOS_EXTENSION_SECOND = 1 << 2,
  CUSTOS_EXTENSION_NO_REASON = 1 << 3,
  CUSTOS_EXTENSION_NO_NEW_DATE = 1 << 4,
  CUSTOS_EXTENSION_TOO_LONG = 1 << 5,
  CUSTOS_EXTENSION_SENT_BEFORE_RECEIPT = 1 << 6,
} CustosExtensionDefects;
#define CUSTOS_N_EXTENSION_DEFECTS 7

CustosExtensionDefects custos_request_clock_judge_extension (const CustosExtensionFacts *facts);

typedef enum {
  CUSTOS_TIME_LEFT_UNSET, /* no clock runs */
  CUSTOS_TIME_LEFT_ENOUGH,
  CUSTOS_TIME_LEFT_SOON, /* within a week */
  CUSTOS_TIME_LEFT_TODAY,
  CUSTOS_TIME_LEFT_OVERDUE,
} CustosTimeLeft;
#define CUSTOS_N_TIMES_LEFT (CUSTOS_TIME_LEFT_OVERDUE + 1)

CustosTimeLeft
custos_request_clock_get_time_left (const CustosDate *due, const CustosDate *today);

CustosDate *
custos_accounting_get_first_day (const CustosDate *requested, gboolean part2)
G_GNUC_WARN_UNUSED_RESULT;
gboolean custos_decedent_is_protected (const CustosDate *died_on,
                                       const CustosDate *today,
                                       gboolean part2);

G_END_DECLS
