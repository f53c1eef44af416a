/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "custos-words.h"

/* Every value of every rule has words, and no two of a family share them. */

typedef const char *(*Words) (guint value);

typedef struct {
  const char *name;
  Words words;
  guint n;
  gboolean is_flags;
  guint first; /* the first value that has words */
} Family;

#define FAMILY(name, function, n) { name, (Words) function, n, FALSE, 0 }
#define FLAGS(name, function, n) { name, (Words) function, n, TRUE, 0 }

static const Family families[] = {
  FAMILY ("sensitivity", custos_words_sensitivity, CUSTOS_N_SENSITIVITIES),
  FAMILY ("requester", custos_words_requester_kind, CUSTOS_N_REQUESTERS),
  FAMILY ("purpose", custos_words_purpose, CUSTOS_N_PURPOSES),
  FAMILY ("item-kind", custos_words_item_kind, CUSTOS_N_ITEM_KINDS),
  FAMILY ("basis", custos_words_basis, CUSTOS_N_BASES),
  FAMILY ("evidence", custos_words_evidence, CUSTOS_N_EVIDENCE),
  FAMILY ("gate-reason", custos_words_gate_reason, CUSTOS_N_GATE_REASONS),
  FLAGS ("notice", custos_words_notice, CUSTOS_N_NOTICES),
  FAMILY ("signer", custos_words_signer, CUSTOS_N_SIGNERS),
  FAMILY ("expiration", custos_words_expiration, CUSTOS_N_EXPIRATIONS),
  FAMILY ("part2-recipient", custos_words_part2_recipient, CUSTOS_N_PART2_RECIPIENTS),
  FAMILY ("objections", custos_words_objections, CUSTOS_N_OBJECTIONS),
  FAMILY ("qpo-route", custos_words_qpo_route, CUSTOS_N_QPO_ROUTES),
  FAMILY ("limit", custos_words_limit, CUSTOS_N_LIMITS),
  FLAGS ("authorization", custos_words_authorization_defect, CUSTOS_N_AUTHORIZATION_DEFECTS),
  FLAGS ("consent", custos_words_consent_defect, CUSTOS_N_PART2_CONSENT_DEFECTS),
  FLAGS ("subpoena", custos_words_subpoena_defect, CUSTOS_N_SUBPOENA_DEFECTS),
  FLAGS ("order", custos_words_order_defect, CUSTOS_N_PART2_ORDER_DEFECTS),
  FAMILY ("import-reason", custos_words_import_reason, CUSTOS_N_IMPORT_REASONS),
  FAMILY ("request-state", custos_words_request_state, CUSTOS_N_REQUEST_STATES),
  { "request-step", (Words) custos_words_request_step, CUSTOS_N_REQUEST_STATES, FALSE, 1 },
  FLAGS ("step", custos_words_request_step_defect, CUSTOS_N_REQUEST_STEP_DEFECTS),
  FAMILY ("clock", custos_words_clock, CUSTOS_N_CLOCKS),
  FAMILY ("time-left", custos_words_time_left, CUSTOS_N_TIMES_LEFT),
  FLAGS ("passphrase", custos_words_passphrase, CUSTOS_N_PASSPHRASE_DEFECTS),
  FAMILY ("strength", custos_words_strength, CUSTOS_N_STRENGTHS),
  FLAGS ("extension", custos_words_extension_defect, CUSTOS_N_EXTENSION_DEFECTS),
};

static void
test_family (gconstpointer data)
{
  const Family *c = data;
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = c->first; i < c->n; i++) {
    const char *words = c->words (c->is_flags ? 1u << i : i);

    g_assert_nonnull (words);
    g_assert_cmpstr (words, !=, "");
    g_assert_true (g_utf8_validate (words, -1, NULL));
    g_assert_true (g_hash_table_add (seen, (gpointer) words));
  }

  g_assert_null (c->words (c->is_flags ? 1u << c->n : c->n));
  if (c->is_flags)
    g_assert_null (c->words (0));
}

/* One line a flag, none for a set of none. */
static void
test_lists (void)
{
  g_auto (GStrv) none = custos_words_authorization_defects (0);
  g_auto (GStrv) two = custos_words_authorization_defects (
    CUSTOS_AUTHORIZATION_EXPIRED | CUSTOS_AUTHORIZATION_NO_DESCRIPTION);
  g_auto (GStrv) all = custos_words_gate_reasons (
    CUSTOS_GATE_BIT (CUSTOS_GATE_NOTHING_LEFT) | CUSTOS_GATE_BIT (CUSTOS_GATE_NO_REQUESTER));

  g_assert_cmpuint (g_strv_length (none), ==, 0);
  g_assert_cmpuint (g_strv_length (two), ==, 2);
  g_assert_cmpstr (
    two[0], ==, custos_words_authorization_defect (CUSTOS_AUTHORIZATION_NO_DESCRIPTION));
  g_assert_cmpstr (two[1], ==, "This authorization has expired. Ask for a new one.");
  g_assert_cmpuint (g_strv_length (all), ==, 2);
  g_assert_cmpstr (all[1], ==, custos_words_gate_reason (CUSTOS_GATE_NOTHING_LEFT));
}

/* The bits of the tables without names beside them are where they should be. */
static void
test_bits (void)
{
  g_assert_cmpstr (custos_words_authorization_defect (CUSTOS_AUTHORIZATION_REVOKED),
                   ==,
                   "The patient revoked this authorization.");
  g_assert_cmpstr (custos_words_authorization_defect (CUSTOS_AUTHORIZATION_PARENT_OF_ADULT),
                   ==,
                   "The patient was an adult by then, so a parent could not sign.");
  g_assert_cmpstr (custos_words_consent_defect (CUSTOS_PART2_CONSENT_REVOKED),
                   ==,
                   "The patient revoked this consent.");
  g_assert_cmpstr (custos_words_consent_defect (CUSTOS_PART2_CONSENT_NO_SIGNATURE),
                   ==,
                   "The consent is not signed.");
  g_assert_cmpstr (custos_words_subpoena_defect (CUSTOS_SUBPOENA_NO_COURT),
                   ==,
                   "The court is not named.");
  g_assert_cmpstr (custos_words_order_defect (CUSTOS_PART2_ORDER_EXPIRED),
                   ==,
                   "The order has expired.");
  g_assert_cmpstr (custos_words_extension_defect (CUSTOS_EXTENSION_NO_NEW_DATE),
                   ==,
                   "The letter must tell the new date.");
  g_assert_cmpstr (custos_words_notice (CUSTOS_NOTICE_PART2_CONSENT_COPY),
                   ==,
                   "A copy of the consent goes with the packet.");
}

typedef struct {
  const char *name;
  const char *date;
  const char *brief;
  const char *full;
} Date;

static const Date dates[] = {
  { "day",   "1981-03-14", "03/14/1981", "Mar 14, 1981" },
  { "first", "2026-01-01", "01/01/2026", "Jan 1, 2026"  },
  { "month", "1981-12",    "12/1981",    "Dec 1981"     },
  { "year",  "1981",       "1981",       "1981"         },
  { "none",  NULL,         "",           ""             },
};

typedef struct {
  const char *name;
  const char *birth;
  const char *expect;
} Age;

/* On 2026-11-22. */
static const Age ages[] = {
  { "years",       "1962-11-22", "64 years"  },
  { "tomorrow-64", "1962-11-23", "63 years"  },
  { "two-years",   "2024-11-22", "2 years"   },
  { "months",      "2024-11-23", "23 months" },
  { "two-months",  "2026-09-22", "2 months"  },
  { "days",        "2026-09-23", "60 days"   },
  { "one-day",     "2026-11-21", "1 day"     },
  { "today",       "2026-11-22", "0 days"    },
  { "year-alone",  "1962",       "63 years"  },
  { "this-year",   "2026",       "0 years"   },
  { "future",      "2026-11-23", ""          },
  { "none",        NULL,         ""          },
};

/* On 2026-11-22. */
static const Age dues[] = {
  { "left",      "2026-12-03", "11 days left" },
  { "one-left",  "2026-11-23", "1 day left"   },
  { "due-today", "2026-11-22", "Due today"    },
  { "one-late",  "2026-11-21", "1 day late"   },
  { "late",      "2026-11-20", "2 days late"  },
  { "none",      NULL,         ""             },
};

static void
test_date (gconstpointer data)
{
  const Date *c = data;
  g_autoptr (CustosDate) date = custos_date_parse (c->date);
  g_autofree char *brief = custos_words_date_short (date);
  g_autofree char *full = custos_words_date_long (date);

  g_assert_cmpstr (brief, ==, c->brief);
  g_assert_cmpstr (full, ==, c->full);
}

static void
test_age (gconstpointer data)
{
  const Age *c = data;
  g_autoptr (CustosDate) today = custos_date_parse ("2026-11-22");
  g_autoptr (CustosDate) birth = custos_date_parse (c->birth);
  g_autofree char *age = custos_words_age (birth, today);

  g_assert_cmpstr (age, ==, c->expect);
}

static void
test_due (gconstpointer data)
{
  const Age *c = data;
  g_autoptr (CustosDate) today = custos_date_parse ("2026-11-22");
  g_autoptr (CustosDate) due = custos_date_parse (c->birth);
  g_autofree char *words = custos_words_due (due, today);

  g_assert_cmpstr (words, ==, c->expect);
}

#define ADD(group, rows, function)                                                             \
  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++) {                                           \
    g_autofree char *path = g_strconcat ("/words/", group, "/", rows[i].name, NULL);           \
    g_test_add_data_func (path, &rows[i], function);                                           \
  }

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("family", families, test_family)
  ADD ("date", dates, test_date)
  ADD ("age", ages, test_age)
  ADD ("due", dues, test_due)
  g_test_add_func ("/words/lists", test_lists);
  g_test_add_func ("/words/bits", test_bits);

  return g_test_run ();
}
