/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-request-words.h"

#include <glib/gi18n-lib.h>

#include "custos-words-private.h"

static const char *const states[CUSTOS_N_REQUEST_STATES] = {
  [CUSTOS_REQUEST_UNSET] = N_("New"),
  [CUSTOS_REQUEST_RECEIVED] = N_("Received"),
  [CUSTOS_REQUEST_LOGGED] = N_("Logged"),
  [CUSTOS_REQUEST_VALIDATING] = N_("Being checked"),
  [CUSTOS_REQUEST_RETURNED_INVALID] = N_("Returned as not valid"),
  [CUSTOS_REQUEST_AWAITING_INFO] = N_("Waiting for information"),
  [CUSTOS_REQUEST_AWAITING_AUTHORIZATION] = N_("Waiting for an authorization"),
  [CUSTOS_REQUEST_AWAITING_LEGAL] = N_("Waiting for legal papers"),
  [CUSTOS_REQUEST_ON_HOLD] = N_("On hold"),
  [CUSTOS_REQUEST_DENIED] = N_("Denied"),
  [CUSTOS_REQUEST_APPROVED] = N_("Approved"),
  [CUSTOS_REQUEST_RETRIEVING] = N_("Gathering records"),
  [CUSTOS_REQUEST_ASSEMBLING] = N_("Putting the packet together"),
  [CUSTOS_REQUEST_FIRST_CHECK] = N_("First check"),
  [CUSTOS_REQUEST_SECOND_CHECK] = N_("Second check"),
  [CUSTOS_REQUEST_CERTIFYING] = N_("Being certified"),
  [CUSTOS_REQUEST_FEE_QUOTED] = N_("Fee quoted"),
  [CUSTOS_REQUEST_AWAITING_PAYMENT] = N_("Waiting for payment"),
  [CUSTOS_REQUEST_READY] = N_("Ready to release"),
  [CUSTOS_REQUEST_RELEASED] = N_("Released"),
  [CUSTOS_REQUEST_RE_RELEASED] = N_("Released again"),
  [CUSTOS_REQUEST_RECALLED] = N_("Recalled"),
  [CUSTOS_REQUEST_CANCELLED] = N_("Canceled"),
  [CUSTOS_REQUEST_CLOSED] = N_("Closed"),
};

/* On the button that leads there. */
static const char *const steps[CUSTOS_N_REQUEST_STATES] = {
  [CUSTOS_REQUEST_RECEIVED] = N_("Take in"),
  [CUSTOS_REQUEST_LOGGED] = N_("Log"),
  [CUSTOS_REQUEST_VALIDATING] = N_("Check the request"),
  [CUSTOS_REQUEST_RETURNED_INVALID] = N_("Return as not valid"),
  [CUSTOS_REQUEST_AWAITING_INFO] = N_("Ask for information"),
  [CUSTOS_REQUEST_AWAITING_AUTHORIZATION] = N_("Ask for an authorization"),
  [CUSTOS_REQUEST_AWAITING_LEGAL] = N_("Ask for legal papers"),
  [CUSTOS_REQUEST_ON_HOLD] = N_("Put on hold"),
  [CUSTOS_REQUEST_DENIED] = N_("Deny"),
  [CUSTOS_REQUEST_APPROVED] = N_("Approve"),
  [CUSTOS_REQUEST_RETRIEVING] = N_("Gather records"),
  [CUSTOS_REQUEST_ASSEMBLING] = N_("Put the packet together"),
  [CUSTOS_REQUEST_FIRST_CHECK] = N_("Send to the first check"),
  [CUSTOS_REQUEST_SECOND_CHECK] = N_("Send to the second check"),
  [CUSTOS_REQUEST_CERTIFYING] = N_("Certify"),
  [CUSTOS_REQUEST_FEE_QUOTED] = N_("Quote the fee"),
  [CUSTOS_REQUEST_AWAITING_PAYMENT] = N_("Wait for payment"),
  [CUSTOS_REQUEST_READY] = N_("Mark as ready"),
  [CUSTOS_REQUEST_RELEASED] = N_("Release"),
  [CUSTOS_REQUEST_RE_RELEASED] = N_("Release again"),
  [CUSTOS_REQUEST_RECALLED] = N_("Recall"),
  [CUSTOS_REQUEST_CANCELLED] = N_("Cancel the request"),
  [CUSTOS_REQUEST_CLOSED] = N_("Close"),
};

static const char *const step_defects[CUSTOS_N_REQUEST_STEP_DEFECTS] = {
  N_("The request cannot take this step from where it is."),
  N_("Your account may not take this step. Hand the request to somebody who may."),
  N_("This step needs a reason. Write down why."),
  N_("You put this packet together, so somebody else must do the second check."),
};

static const char *const clocks[CUSTOS_N_CLOCKS] = {
  [CUSTOS_CLOCK_NONE] = N_("No legal time limit"),
  [CUSTOS_CLOCK_ACCESS] = N_("Access to the record"),
  [CUSTOS_CLOCK_AMENDMENT] = N_("Amendment of the record"),
  [CUSTOS_CLOCK_ACCOUNTING] = N_("Accounting of disclosures"),
  [CUSTOS_CLOCK_INTERMEDIARY_LIST] = N_("List of an intermediary’s disclosures"),
};

static const char *const limits[CUSTOS_N_LIMITS] = {
  [CUSTOS_LIMIT_ACCESS_DAYS] = N_("Days to answer a request for access"),
  [CUSTOS_LIMIT_ACCESS_EXTENSION_DAYS] = N_("Days that access can be extended once"),
  [CUSTOS_LIMIT_AMENDMENT_DAYS] = N_("Days to answer a request for amendment"),
  [CUSTOS_LIMIT_AMENDMENT_EXTENSION_DAYS] = N_("Days that an amendment can be extended once"),
  [CUSTOS_LIMIT_ACCOUNTING_DAYS] = N_("Days to answer a request for an accounting"),
  [CUSTOS_LIMIT_ACCOUNTING_EXTENSION_DAYS] = N_("Days that an accounting can be extended once"),
  [CUSTOS_LIMIT_ACCOUNTING_YEARS] = N_("Years that an accounting looks back"),
  [CUSTOS_LIMIT_PART2_ACCOUNTING_YEARS] =
    N_("Years that an accounting of consented substance use disclosures looks back"),
  [CUSTOS_LIMIT_INTERMEDIARY_DAYS] = N_("Days for an intermediary’s list of disclosures"),
  [CUSTOS_LIMIT_DECEDENT_YEARS] = N_("Years that a record is protected after death"),
};

static const char *const times_left[CUSTOS_N_TIMES_LEFT] = {
  [CUSTOS_TIME_LEFT_UNSET] = N_("No due date"),
  [CUSTOS_TIME_LEFT_ENOUGH] = N_("In time"),
  [CUSTOS_TIME_LEFT_SOON] = N_("Due soon"),
  [CUSTOS_TIME_LEFT_TODAY] = N_("Due today"),
  [CUSTOS_TIME_LEFT_OVERDUE] = N_("Overdue"),
};

static const char *const extension_defects[CUSTOS_N_EXTENSION_DEFECTS] = {
  N_("The time to answer this request cannot be extended."),
  N_("The letter must be sent before the first time limit is over."),
  N_("The time was extended once already. It cannot be extended again."),
  N_("The letter must tell the reason for the delay."),
  N_("The letter must tell the new date."),
  N_("The new date is later than the law allows."),
  N_("The letter is dated before the request came in. Check the dates."),
};

const char *
custos_words_request_state (CustosRequestState state)
{
  return custos_words_at (states, G_N_ELEMENTS (states), state);
}

/**
 * custos_words_request_step:
 *
 * Returns: (nullable): what one does to bring a request into the state @to; %NULL for new, into
 *   which no step leads
 */
const char *
custos_words_request_step (CustosRequestState to)
{
  return custos_words_at (steps, G_N_ELEMENTS (steps), to);
}

const char *
custos_words_request_step_defect (CustosRequestStepDefects defect)
{
  return custos_words_of_flag (step_defects, G_N_ELEMENTS (step_defects), defect);
}

char **
custos_words_request_step_defects (CustosRequestStepDefects defects)
{
  return custos_words_of_flags (step_defects, G_N_ELEMENTS (step_defects), defects);
}

const char *
custos_words_clock (CustosClock clock)
{
  return custos_words_at (clocks, G_N_ELEMENTS (clocks), clock);
}

const char *
custos_words_limit (CustosLimit limit)
{
  return custos_words_at (limits, G_N_ELEMENTS (limits), limit);
}

const char *
custos_words_time_left (CustosTimeLeft left)
{
  return custos_words_at (times_left, G_N_ELEMENTS (times_left), left);
}

const char *
custos_words_extension_defect (CustosExtensionDefects defect)
{
  return custos_words_of_flag (extension_defects, G_N_ELEMENTS (extension_defects), defect);
}

char **
custos_words_extension_defects (CustosExtensionDefects defects)
{
  return custos_words_of_flags (extension_defects, G_N_ELEMENTS (extension_defects), defects);
}
