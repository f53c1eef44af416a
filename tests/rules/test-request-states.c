/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "custos-request-states.h"

typedef struct {
  const char *name;
  CustosRequestState from;
  CustosRequestState to;
  CustosActor actor;
  gboolean assembled;
  const char *reason;
  CustosRequestStepDefects expect;
} Case;

#define S(state) CUSTOS_REQUEST_ ## state
#define A(actor) CUSTOS_ACTOR_ ## actor
#define D(defect) CUSTOS_REQUEST_STEP_ ## defect

static const Case cases[] = {
  { "take-in", S (UNSET), S (RECEIVED), A (TAKES_IN), FALSE, NULL, D (FINE) },
  { "log", S (RECEIVED), S (LOGGED), A (TAKES_IN), FALSE, NULL, D (FINE) },
  { "skip-validating", S (LOGGED), S (APPROVED), A (DECIDES), FALSE, NULL, D (NONE) },
  { "approve", S (VALIDATING), S (APPROVED), A (PROCESSES), FALSE, NULL, D (FINE) },
  { "approve-at-desk", S (VALIDATING), S (APPROVED), A (TAKES_IN), FALSE, NULL,
    D (NOT_THIS_PERSON) },
  { "return", S (VALIDATING), S (RETURNED_INVALID), A (PROCESSES), FALSE, "No signature",
    D (FINE) },
  { "return-no-reason", S (VALIDATING), S (RETURNED_INVALID), A (PROCESSES), FALSE, " ",
    D (NO_REASON) },
  { "deny", S (VALIDATING), S (DENIED), A (DECIDES), FALSE, "Not ours", D (FINE) },
  { "deny-by-technician", S (VALIDATING), S (DENIED), A (PROCESSES), FALSE, "Not ours",
    D (NOT_THIS_PERSON) },
  { "deny-after-approval", S (APPROVED), S (DENIED), A (DECIDES), FALSE, "Not ours", D (NONE) },
  { "form-came", S (AWAITING_AUTHORIZATION), S (VALIDATING), A (PROCESSES), FALSE, NULL,
    D (FINE) },
  { "T13-hold-revoked", S (READY), S (ON_HOLD), A (PROCESSES), FALSE, "Revoked", D (FINE) },
  { "hold-released", S (RELEASED), S (ON_HOLD), A (PROCESSES), FALSE, "Revoked", D (NONE) },
  { "hold-ends-in-validating", S (ON_HOLD), S (VALIDATING), A (PROCESSES), FALSE, NULL,
    D (FINE) },
  { "hold-is-no-release", S (ON_HOLD), S (READY), A (RELEASES), FALSE, NULL, D (NONE) },
  { "second-check", S (SECOND_CHECK), S (READY), A (PROCESSES), FALSE, NULL, D (FINE) },
  { "T21-second-check-by-assembler", S (SECOND_CHECK), S (READY), A (PROCESSES), TRUE, NULL,
    D (BY_ASSEMBLER) },
  { "first-check-by-assembler", S (FIRST_CHECK), S (SECOND_CHECK), A (PROCESSES), TRUE, NULL,
    D (FINE) },
  { "check-fails", S (SECOND_CHECK), S (ASSEMBLING), A (PROCESSES), TRUE, "Wrong page",
    D (FINE) },
  { "no-check-no-release", S (ASSEMBLING), S (RELEASED), A (RELEASES), FALSE, NULL, D (NONE) },
  { "release", S (READY), S (RELEASED), A (RELEASES), FALSE, NULL, D (FINE) },
  { "release-by-technician", S (READY), S (RELEASED), A (PROCESSES), FALSE, NULL,
    D (NOT_THIS_PERSON) },
  { "release-again", S (CLOSED), S (RE_RELEASED), A (RELEASES), FALSE, "Lost in the mail",
    D (FINE) },
  { "release-again-no-reason", S (CLOSED), S (RE_RELEASED), A (RELEASES), FALSE, NULL,
    D (NO_REASON) },
  { "recall", S (RELEASED), S (RECALLED), A (OVERRIDES), FALSE, "Wrong fax", D (FINE) },
  { "close-recall-by-technician", S (RECALLED), S (CLOSED), A (PROCESSES), FALSE, "Done",
    D (NOT_THIS_PERSON) },
  { "cancel", S (AWAITING_PAYMENT), S (CANCELLED), A (PROCESSES), FALSE, "Withdrawn",
    D (FINE) },
  { "cancel-released", S (RELEASED), S (CANCELLED), A (PROCESSES), FALSE, "Oops", D (NONE) },
  { "back-from-cancelled", S (CANCELLED), S (VALIDATING), A (DECIDES), FALSE, "Oops",
    D (NONE) },
  { "nobody", S (SECOND_CHECK), S (READY), 0, TRUE, NULL,
    D (NOT_THIS_PERSON) | D (BY_ASSEMBLER) },
  { "no-such-state", S (READY), CUSTOS_N_REQUEST_STATES, A (RELEASES), FALSE, NULL, D (NONE) },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  CustosRequestStepFacts facts = { c->from, c->to, c->actor, c->assembled, c->reason };

  g_assert_cmphex (custos_request_step_judge (&facts), ==, c->expect);
}

#define EVERYBODY (A (TAKES_IN) | A (PROCESSES) | A (DECIDES) | A (RELEASES) | A (OVERRIDES))

/* From the first state every other is reached, and each open one can be left. */
static void
test_reachable (void)
{
  CustosRequestStates reached = CUSTOS_REQUEST_BIT (S (UNSET));
  CustosRequestStates before = 0;

  while (reached != before) {
    before = reached;
    for (guint state = 0; state < CUSTOS_N_REQUEST_STATES; state++) {
      if ((before & CUSTOS_REQUEST_BIT (state)) != 0)
        reached |= custos_request_state_get_next (state, EVERYBODY);
    }
  }

  g_assert_cmphex (reached, ==, CUSTOS_REQUEST_BIT (CUSTOS_N_REQUEST_STATES) - 1);

  for (guint state = 0; state < CUSTOS_N_REQUEST_STATES; state++) {
    if (custos_request_state_is_open (state))
      g_assert_cmphex (custos_request_state_get_next (state, EVERYBODY), !=, 0);
  }
}

/* Released is reached from ready and nowhere else; nobody alone may do nothing. */
static void
test_only_way_out (void)
{
  for (guint state = 0; state < CUSTOS_N_REQUEST_STATES; state++) {
    gboolean releases = (custos_request_state_get_next (state, EVERYBODY) &
                         CUSTOS_REQUEST_BIT (S (RELEASED))) != 0;

    g_assert_cmpint (releases, ==, state == S (READY));
    g_assert_cmphex (custos_request_state_get_next (state, 0), ==, 0);
  }
}

/* The list of next steps and the judgment of one are the same rule. */
static void
test_next_agrees (void)
{
  for (guint from = 0; from < CUSTOS_N_REQUEST_STATES; from++) {
    for (guint to = 0; to < CUSTOS_N_REQUEST_STATES; to++) {
      for (guint actor = 1; actor <= A (OVERRIDES); actor <<= 1) {
        CustosRequestStepFacts facts = { from, to, actor, FALSE, "Because" };
        gboolean listed =
          (custos_request_state_get_next (from, actor) & CUSTOS_REQUEST_BIT (to)) != 0;

        g_assert_cmpint (custos_request_step_judge (&facts) == 0, ==, listed);

        facts.reason = NULL;
        if (listed)
          g_assert_cmpint (custos_request_step_judge (&facts) != 0, ==,
                           custos_request_step_needs_reason (from, to));
      }
    }
  }
}

static void
test_words (void)
{
  for (guint i = 0; i < CUSTOS_N_REQUEST_STATES; i++) {
    CustosRequestState back;

    g_assert_true (custos_request_state_from_word (custos_request_state_to_word (i), &back));
    g_assert_cmpint (back, ==, i);
  }
}

static void
test_waiting (void)
{
  g_assert_true (custos_request_state_is_waiting (S (AWAITING_LEGAL)));
  g_assert_true (custos_request_state_is_waiting (S (AWAITING_PAYMENT)));
  g_assert_false (custos_request_state_is_waiting (S (ON_HOLD)));
  g_assert_false (custos_request_state_is_open (S (CANCELLED)));
  g_assert_true (custos_request_state_is_open (S (RELEASED)));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strconcat ("/rules/request-states/", cases[i].name, NULL);
    g_test_add_data_func (path, &cases[i], test_case);
  }

  g_test_add_func ("/rules/request-states/reachable", test_reachable);
  g_test_add_func ("/rules/request-states/only-way-out", test_only_way_out);
  g_test_add_func ("/rules/request-states/next-agrees", test_next_agrees);
  g_test_add_func ("/rules/request-states/words", test_words);
  g_test_add_func ("/rules/request-states/waiting", test_waiting);

  return g_test_run ();
}
