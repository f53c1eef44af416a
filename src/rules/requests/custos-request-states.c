/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-request-states.h"

#include "custos-text.h"
#include "custos-word.h"

/* Source: RULES §13.1 and §13.3: the states of a release of information, and who may move a
 * request from one into which other. */

static const char *const words[CUSTOS_N_REQUEST_STATES] = {
  [CUSTOS_REQUEST_UNSET] = "unset",
  [CUSTOS_REQUEST_RECEIVED] = "received",
  [CUSTOS_REQUEST_LOGGED] = "logged",
  [CUSTOS_REQUEST_VALIDATING] = "validating",
  [CUSTOS_REQUEST_RETURNED_INVALID] = "returned-invalid",
  [CUSTOS_REQUEST_AWAITING_INFO] = "awaiting-info",
  [CUSTOS_REQUEST_AWAITING_AUTHORIZATION] = "awaiting-authorization",
  [CUSTOS_REQUEST_AWAITING_LEGAL] = "awaiting-legal",
  [CUSTOS_REQUEST_ON_HOLD] = "on-hold",
  [CUSTOS_REQUEST_DENIED] = "denied",
  [CUSTOS_REQUEST_APPROVED] = "approved",
  [CUSTOS_REQUEST_RETRIEVING] = "retrieving",
  [CUSTOS_REQUEST_ASSEMBLING] = "assembling",
  [CUSTOS_REQUEST_FIRST_CHECK] = "first-check",
  [CUSTOS_REQUEST_SECOND_CHECK] = "second-check",
  [CUSTOS_REQUEST_CERTIFYING] = "certifying",
  [CUSTOS_REQUEST_FEE_QUOTED] = "fee-quoted",
  [CUSTOS_REQUEST_AWAITING_PAYMENT] = "awaiting-payment",
  [CUSTOS_REQUEST_READY] = "ready",
  [CUSTOS_REQUEST_RELEASED] = "released",
  [CUSTOS_REQUEST_RE_RELEASED] = "re-released",
  [CUSTOS_REQUEST_RECALLED] = "recalled",
  [CUSTOS_REQUEST_CANCELLED] = "cancelled",
  [CUSTOS_REQUEST_CLOSED] = "closed",
};

#define S(state) CUSTOS_REQUEST_BIT (CUSTOS_REQUEST_ ## state)
#define WAITING                                                                                \
  (S (AWAITING_INFO) | S (AWAITING_AUTHORIZATION) | S (AWAITING_LEGAL) | S (AWAITING_PAYMENT))
#define JUDGED (S (RETURNED_INVALID) | S (AWAITING_INFO) | S (AWAITING_AUTHORIZATION) |        \
                S (AWAITING_LEGAL))
#define PUT_TOGETHER                                                                           \
  (S (APPROVED) | S (RETRIEVING) | S (ASSEMBLING) | S (FIRST_CHECK) | S (SECOND_CHECK) |       \
   S (CERTIFYING) | S (FEE_QUOTED) | S (AWAITING_PAYMENT) | S (READY))
#define SENT (S (RELEASED) | S (RE_RELEASED))
#define FINAL (S (CLOSED) | S (CANCELLED))

#define TAKES_IN CUSTOS_ACTOR_TAKES_IN
#define PROCESSES CUSTOS_ACTOR_PROCESSES
#define DECIDES CUSTOS_ACTOR_DECIDES
#define RELEASES CUSTOS_ACTOR_RELEASES
#define OVERRIDES CUSTOS_ACTOR_OVERRIDES

/* From each of `from` into each of `to`, by whoever has one of `actors`. */
typedef struct {
  CustosRequestStates from;
  CustosRequestStates to;
  CustosActor actors;
  gboolean needs_reason;
  gboolean by_another; /* not by who put the packet together */
} Way;

static const Way ways[] = {
  { S (UNSET), S (RECEIVED), TAKES_IN | PROCESSES },
  { S (RECEIVED), S (LOGGED), TAKES_IN | PROCESSES },
  { S (LOGGED), S (VALIDATING), TAKES_IN | PROCESSES },
  { S (VALIDATING), JUDGED, PROCESSES, .needs_reason = TRUE },
  { S (VALIDATING), S (APPROVED), PROCESSES | DECIDES },
  { JUDGED | S (ON_HOLD), S (VALIDATING), PROCESSES | DECIDES },
  { S (DENIED), S (VALIDATING), DECIDES, .needs_reason = TRUE },
  { JUDGED | S (VALIDATING) | S (ON_HOLD), S (DENIED), DECIDES, .needs_reason = TRUE },
  { JUDGED | S (VALIDATING) | PUT_TOGETHER, S (ON_HOLD), PROCESSES | DECIDES | OVERRIDES,
    .needs_reason = TRUE },

  { S (APPROVED), S (RETRIEVING), PROCESSES },
  { S (RETRIEVING), S (ASSEMBLING), PROCESSES },
  { S (ASSEMBLING), S (FIRST_CHECK), PROCESSES },
  { S (FIRST_CHECK), S (SECOND_CHECK), PROCESSES },
  { S (FIRST_CHECK) | S (SECOND_CHECK), S (ASSEMBLING), PROCESSES, .needs_reason = TRUE },
  { S (SECOND_CHECK), S (CERTIFYING) | S (FEE_QUOTED) | S (READY), PROCESSES,
    .by_another = TRUE },
  { S (CERTIFYING), S (FEE_QUOTED) | S (READY), PROCESSES },
  { S (FEE_QUOTED), S (AWAITING_PAYMENT) | S (READY), PROCESSES },
  { S (AWAITING_PAYMENT), S (READY), PROCESSES },

  { S (READY), S (RELEASED), RELEASES },
  { SENT | S (CLOSED), S (RE_RELEASED), RELEASES, .needs_reason = TRUE },
  { SENT | S (CLOSED), S (RECALLED), RELEASES | OVERRIDES, .needs_reason = TRUE },
  { S (RECALLED), S (CLOSED), OVERRIDES, .needs_reason = TRUE },
  { SENT | S (DENIED) | S (RETURNED_INVALID), S (CLOSED), PROCESSES | DECIDES },
  { S (RECEIVED) | S (LOGGED) | S (VALIDATING) | S (ON_HOLD) | JUDGED | PUT_TOGETHER,
    S (CANCELLED), PROCESSES | DECIDES, .needs_reason = TRUE },
};

static const Way *
find_way (CustosRequestState from, CustosRequestState to)
{
  if ((guint) from >= CUSTOS_N_REQUEST_STATES || (guint) to >= CUSTOS_N_REQUEST_STATES)
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++) {
    if ((ways[i].from & CUSTOS_REQUEST_BIT (from)) != 0 &&
        (ways[i].to & CUSTOS_REQUEST_BIT (to)) != 0)
      return &ways[i];
  }

  return NULL;
}

CustosRequestStepDefects
custos_request_step_judge (const CustosRequestStepFacts *facts)
{
  const Way *way = find_way (facts->from, facts->to);
  CustosRequestStepDefects defects = 0;

  if (way == NULL)
    return CUSTOS_REQUEST_STEP_NONE;

  if ((way->actors & facts->actor) == 0)
    defects |= CUSTOS_REQUEST_STEP_NOT_THIS_PERSON;
  if (way->needs_reason && custos_text_is_blank (facts->reason))
    defects |= CUSTOS_REQUEST_STEP_NO_REASON;
  if (way->by_another && facts->actor_assembled)
    defects |= CUSTOS_REQUEST_STEP_BY_ASSEMBLER;

  return defects;
}

/* Returns: the states into which such a person may move a request */
CustosRequestStates
custos_request_state_get_next (CustosRequestState state, CustosActor actor)
{
  CustosRequestStates next = 0;

  for (guint to = 0; to < CUSTOS_N_REQUEST_STATES; to++) {
    const Way *way = find_way (state, to);

    if (way != NULL && (way->actors & actor) != 0)
      next |= CUSTOS_REQUEST_BIT (to);
  }

  return next;
}

gboolean
custos_request_step_needs_reason (CustosRequestState from, CustosRequestState to)
{
  const Way *way = find_way (from, to);

  return way != NULL && way->needs_reason;
}

/* Whether the next move is somebody else's, so that our own turnaround stops. The clock of
 * 164.524 never does. */
gboolean
custos_request_state_is_waiting (CustosRequestState state)
{
  return (CUSTOS_REQUEST_BIT (state) & WAITING) != 0;
}

/* Whether there is still something to do. */
gboolean
custos_request_state_is_open (CustosRequestState state)
{
  return state != CUSTOS_REQUEST_UNSET && (CUSTOS_REQUEST_BIT (state) & FINAL) == 0;
}

const char *
custos_request_state_to_word (CustosRequestState state)
{
  return custos_word_at (words, G_N_ELEMENTS (words), state);
}

gboolean
custos_request_state_from_word (const char *word, CustosRequestState *state)
{
  return custos_word_find (words, G_N_ELEMENTS (words), word, state);
}
