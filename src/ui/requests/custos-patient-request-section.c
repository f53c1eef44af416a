/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-patient-request-section.h"

#include <glib/gi18n.h>

#include "custos-date-words.h"
#include "custos-disclosure-terms.h"
#include "custos-disclosure-words.h"
#include "custos-moment.h"
#include "custos-request-states.h"
#include "custos-request-words.h"
#include "custos-text.h"

static CustosRequestState
get_state (gpointer item)
{
  CustosRequestState state = CUSTOS_REQUEST_UNSET;
  const char *word = custos_record_peek (item, "state");

  if (word == NULL || !custos_request_state_from_word (word, &state))
    return CUSTOS_REQUEST_UNSET;
  return state;
}

/* Whether somebody still waits for an answer. */
gboolean
custos_request_is_open (gpointer request)
{
  const CustosRequestState state = get_state (request);

  return !custos_chart_item_is_in_error (request) && state != CUSTOS_REQUEST_DENIED &&
         state < CUSTOS_REQUEST_RELEASED;
}

static char *
describe_state (gpointer item, CustosChartItems *items)
{
  return g_strdup (custos_words_request_state (get_state (item)));
}

/* Returns: (transfer full) (nullable): the day that the answer is due */
static CustosDate *
find_due (gpointer item)
{
  const char *due = custos_record_peek (item, "extended_to") ?:
                    custos_record_peek (item, "due");
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autofree char *day = custos_moment_dup_local_date (due, zone);

  return day != NULL ? custos_date_parse (day) : NULL;
}

static CustosDate *
find_today (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autofree char *now = custos_now_utc ();
  g_autofree char *day = custos_moment_dup_local_date (now, zone);

  return custos_date_parse (day);
}

static char *
describe_due (gpointer item, CustosChartItems *items)
{
  g_autoptr (CustosDate) due = custos_request_is_open (item) ? find_due (item) : NULL;
  g_autoptr (CustosDate) today = find_today ();

  return due != NULL && custos_date_is_full (due) ? custos_words_due (due, today)
                                                  : g_strdup ("");
}

static const char *
get_due_style (gpointer item)
{
  g_autoptr (CustosDate) due = custos_request_is_open (item) ? find_due (item) : NULL;
  g_autoptr (CustosDate) today = find_today ();

  if (due == NULL || custos_date_compare (due, today) > 0)
    return NULL;
  return custos_date_compare (due, today) < 0 ? "danger" : "attention";
}

static char *
describe_purpose (gpointer item, CustosChartItems *items)
{
  CustosPurpose purpose;
  const char *word = custos_record_peek (item, "purpose");

  return g_strdup (word != NULL && custos_purpose_from_word (word, &purpose)
                   ? custos_words_purpose (purpose) : "");
}

static const CustosRecordColumn requests_columns[] = {
  CUSTOS_FIELD_COLUMN (N_("Number"), "number", TEXT, 9, CUSTOS_COLUMN_NUMERIC),
  CUSTOS_FIELD_COLUMN (N_("Asked by"), "requester", TEXT, 0, CUSTOS_COLUMN_PLAIN),
  { N_("State"), describe_state, 18 },
  { N_("Due"), describe_due, 14, CUSTOS_COLUMN_NUMERIC, get_due_style },
  CUSTOS_FIELD_COLUMN (N_("Received"), "received", MOMENT, 10, CUSTOS_COLUMN_NUMERIC),
  { N_("Purpose"), describe_purpose, 18, CUSTOS_COLUMN_DIM | CUSTOS_COLUMN_GIVES_WAY },
};

static const CustosRecordGroup requests = {
  .kind = "request",
  .title = N_("Requests"),
  .icon = "custos-requests-symbolic",
  .none = N_("Nobody has asked for these records"),
  .stands = custos_request_is_open,
  .columns = requests_columns,
  .n_columns = G_N_ELEMENTS (requests_columns),
};

static const CustosRecordGroup *const groups[] = { &requests };

const CustosRecordSection custos_patient_request_section = {
  N_("Requests"), groups, G_N_ELEMENTS (groups),
};
