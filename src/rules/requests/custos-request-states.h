/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "custos-actor.h"

G_BEGIN_DECLS

/* How far a request has come. A request is never deleted. */
typedef enum {
  CUSTOS_REQUEST_UNSET,
  CUSTOS_REQUEST_RECEIVED,
  CUSTOS_REQUEST_LOGGED,
  CUSTOS_REQUEST_VALIDATING,
  CUSTOS_REQUEST_RETURNED_INVALID,
  CUSTOS_REQUEST_AWAITING_INFO,
  CUSTOS_REQUEST_AWAITING_AUTHORIZATION,
  CUSTOS_REQUEST_AWAITING_LEGAL,
  CUSTOS_REQUEST_ON_HOLD,
  CUSTOS_REQUEST_DENIED,
  CUSTOS_REQUEST_APPROVED,
  CUSTOS_REQUEST_RETRIEVING,
  CUSTOS_REQUEST_ASSEMBLING,
  CUSTOS_REQUEST_FIRST_CHECK,
  CUSTOS_REQUEST_SECOND_CHECK,
  CUSTOS_REQUEST_CERTIFYING,
  CUSTOS_REQUEST_FEE_QUOTED,
  CUSTOS_REQUEST_AWAITING_PAYMENT,
  CUSTOS_REQUEST_READY,
  CUSTOS_REQUEST_RELEASED,
  CUSTOS_REQUEST_RE_RELEASED,
  CUSTOS_REQUEST_RECALLED,
  CUSTOS_REQUEST_CANCELLED,
  CUSTOS_REQUEST_CLOSED,
} CustosRequestState;
#define CUSTOS_N_REQUEST_STATES (CUSTOS_REQUEST_CLOSED + 1)

const char *custos_request_state_to_word (CustosRequestState state);
gboolean custos_request_state_from_word (const char *word, CustosRequestState *state);

/* A bit for each. */
typedef guint32 CustosRequestStates;
#define CUSTOS_REQUEST_BIT(state) (1u << (state))

typedef struct {
  CustosRequestState from;
  CustosRequestState to;
  CustosActor actor;
  gboolean actor_assembled; /* the packet at hand */
  const char *reason; /* may be NULL */
} CustosRequestStepFacts;

/* Each of them blocks. */
typedef enum {
  CUSTOS_REQUEST_STEP_FINE = 0,
  CUSTOS_REQUEST_STEP_NONE = 1 << 0, /* no such way from here */
  CUSTOS_REQUEST_STEP_NOT_THIS_PERSON = 1 << 1,
  CUSTOS_REQUEST_STEP_NO_REASON = 1 << 2,
  CUSTOS_REQUEST_STEP_BY_ASSEMBLER = 1 << 3,
} CustosRequestStepDefects;
#define CUSTOS_N_REQUEST_STEP_DEFECTS 4

CustosRequestStepDefects custos_request_step_judge (const CustosRequestStepFacts *facts);
CustosRequestStates custos_request_state_get_next (CustosRequestState state, CustosActor actor);
gboolean custos_request_step_needs_reason (CustosRequestState from, CustosRequestState to);
gboolean custos_request_state_is_waiting (CustosRequestState state);
gboolean custos_request_state_is_open (CustosRequestState state);

G_END_DECLS
