/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-request-steps.h"

/* What a person may do in releases follows from their roles. */
static const struct {
  CustosRights right;
  CustosActor actor;
} actors[] = {
  { CUSTOS_RIGHT_TAKE_REQUESTS, CUSTOS_ACTOR_TAKES_IN },
  { CUSTOS_RIGHT_RELEASE,
    CUSTOS_ACTOR_PROCESSES | CUSTOS_ACTOR_DECIDES | CUSTOS_ACTOR_RELEASES },
  { CUSTOS_RIGHT_OVERRIDE_GATE, CUSTOS_ACTOR_OVERRIDES },
};

CustosActor
custos_session_get_actor (CustosSession *session)
{
  CustosActor actor = 0;

  for (size_t i = 0; i < G_N_ELEMENTS (actors); i++) {
    if (custos_session_has_right (session, actors[i].right))
      actor |= actors[i].actor;
  }

  return actor;
}

CustosRequestState
custos_request_get_state (CustosRecord *request)
{
  CustosRequestState state = CUSTOS_REQUEST_UNSET;

  custos_request_state_from_word (custos_record_peek (request, "state"), &state);
  return state;
}

/* Where nobody has to decide anything, so that one press of a button may pass through. */
static const CustosRequestState passing[] = {
  CUSTOS_REQUEST_RECEIVED,   CUSTOS_REQUEST_LOGGED,     CUSTOS_REQUEST_VALIDATING,
  CUSTOS_REQUEST_APPROVED,   CUSTOS_REQUEST_RETRIEVING, CUSTOS_REQUEST_ASSEMBLING,
  CUSTOS_REQUEST_FIRST_CHECK,
};

static CustosRequestStepDefects
judge (CustosOperation *operation,
       CustosRecord *request,
       CustosRequestState from,
       CustosRequestState to,
       const char *reason)
{
  return custos_request_step_judge (&(CustosRequestStepFacts) {
    .from = from,
    .to = to,
    .actor = custos_session_get_actor (operation->session),
    .actor_assembled = g_strcmp0 (custos_record_peek (request, "assembled_by"),
                                  operation->viewer->account) == 0,
    .reason = reason,
  });
}

static gboolean
refuse (CustosRequestStepDefects defects, GError **error)
{
  CustosClinicError code = CUSTOS_CLINIC_ERROR_RULE;

  if ((defects & CUSTOS_REQUEST_STEP_NOT_THIS_PERSON) != 0)
    code = CUSTOS_CLINIC_ERROR_DENIED;
  else if ((defects & CUSTOS_REQUEST_STEP_BY_ASSEMBLER) != 0)
    code = CUSTOS_CLINIC_ERROR_OWN_WORK;

  g_set_error (
    error, CUSTOS_CLINIC_ERROR, code, "The request does not go that way (%u)", defects);
  return FALSE;
}

/* Returns: the next state on the way to @to, which is @to itself where no state has to be
 * passed; each step is judged on its own. */
static CustosRequestState
find_next (CustosRequestState from, CustosRequestState to)
{
  for (guint i = 0; i + 1 < G_N_ELEMENTS (passing); i++) {
    if (passing[i] == from && to != passing[i + 1] && to > passing[i + 1])
      return passing[i + 1];
  }

  return to;
}

/**
 * custos_request_walk:
 * @request: a copy to change
 * @reason: (nullable): where the step needs one
 *
 * Moves the request into @to, through states in which nobody decides, if all steps are legal
 * for this person. RULES section 13.1.
 */
gboolean
custos_request_walk (CustosOperation *operation,
                     CustosRecord *request,
                     CustosRequestState to,
                     const char *reason,
                     GError **error)
{
  CustosRequestState state = custos_request_get_state (request);

  while (state != to) {
    /* A decision may be taken straight from where it is legal. */
    CustosRequestState next = judge (operation, request, state, to, reason) == 0
                              ? to
                              : find_next (state, to);
    CustosRequestStepDefects defects = judge (operation, request, state, next, reason);

    if (defects != CUSTOS_REQUEST_STEP_FINE)
      return refuse (defects, error);
    state = next;
  }

  g_object_set (request, "state", custos_request_state_to_word (to), NULL);
  return TRUE;
}
