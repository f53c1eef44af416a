/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "custos-coverage.h"
#include "custos-legal-process-rule.h"
#include "custos-part2-consent-rule.h"

typedef struct {
  const char *name;
  const char *covered;
  const char *told;
  CustosMatch expect;
} Name;

static const Name names[] = {
  { "T19-punctuation", "ST MARYS CLINIC",      "St. Mary's Clinic",      CUSTOS_MATCH_EXACT },
  { "T19-west",        "St. Mary's Clinic",    "St. Mary's Clinic West", CUSTOS_MATCH_NEAR  },
  { "accents",         "Clínica Peña",         "clinica pena",           CUSTOS_MATCH_EXACT },
  { "ampersand",       "Marsh & Hale LLP",     "Marsh and Hale, L.L.P.", CUSTOS_MATCH_EXACT },
  { "hyphen",          "North-West Health",    "North West  Health",     CUSTOS_MATCH_EXACT },
  { "typing-error",    "Riverside Hospital",   "Riverisde Hospital",     CUSTOS_MATCH_NEAR  },
  { "another",         "Riverside Hospital",   "Lakeside Hospital",      CUSTOS_MATCH_NONE  },
  { "short",           "Ann Lee",              "Ann Li",                 CUSTOS_MATCH_NONE  },
  { "alias",           "Riverside Hospital",   "RSH Records",            CUSTOS_MATCH_EXACT },
  { "near-alias",      "Riverside Hospital",   "RSH Record",             CUSTOS_MATCH_NONE  },
  { "empty",           "Riverside Hospital",   "",                       CUSTOS_MATCH_NONE  },
  { "both-empty",      ".",                    "'",                      CUSTOS_MATCH_NONE  },
  { "none",            "Riverside Hospital",   NULL,                     CUSTOS_MATCH_NONE  },
};

typedef struct {
  const char *name;
  CustosPurpose covered;
  const char *covered_text;
  CustosPurpose told;
  const char *told_text;
  gboolean expect;
} Purpose;

#define P(purpose) CUSTOS_PURPOSE_ ## purpose

static const Purpose purposes[] = {
  { "same",               P (PAYMENT),    NULL,         P (PAYMENT),     NULL,       TRUE  },
  { "another",            P (PAYMENT),    NULL,         P (TREATMENT),   NULL,       FALSE },
  { "not-told",           P (AT_REQUEST), NULL,         P (UNSET),       NULL,       FALSE },
  { "at-request",         P (AT_REQUEST), NULL,         P (PROCEEDINGS), NULL,       TRUE  },
  { "at-request-sale",    P (AT_REQUEST), NULL,         P (SALE),        NULL,       FALSE },
  { "other-same",         P (OTHER),      "Adoption",   P (OTHER),       "adoption", TRUE  },
  { "other-another",      P (OTHER),      "Adoption",   P (OTHER),       "Custody",  FALSE },
  { "other-untold",       P (OTHER),      "Adoption",   P (OTHER),       NULL,       FALSE },
  { "other-at-request",   P (AT_REQUEST), NULL,         P (OTHER),       "Custody",  TRUE  },
};

typedef struct {
  const char *name;
  const char *from;
  const char *to;
  const char *date;
  gboolean expect;
} Range;

static const Range ranges[] = {
  { "open",            NULL,         NULL,         "2026-05-03", TRUE  },
  { "open-undated",    NULL,         NULL,         NULL,         TRUE  },
  { "undated",         "2026-01-01", NULL,         NULL,         FALSE },
  { "first",           "2026-01-01", "2026-12-31", "2026-01-01", TRUE  },
  { "last",            "2026-01-01", "2026-12-31", "2026-12-31", TRUE  },
  { "before",          "2026-01-01", "2026-12-31", "2025-12-31", FALSE },
  { "after",           "2026-01-01", "2026-12-31", "2027-01-01", FALSE },
  { "month-within",    "2026-01-01", "2026-12-31", "2026-05",    TRUE  },
  { "month-half-in",   "2026-05-02", "2026-12-31", "2026-05",    FALSE },
  { "year-half-in",    "2026-01-01", "2026-06-30", "2026",       FALSE },
  { "range-of-months", "2026-05",    "2026-06",    "2026-06-30", TRUE  },
  { "range-of-years",  "2025",       "2025",       "2025",       TRUE  },
};

static void
test_name (gconstpointer data)
{
  static const char *const aliases[] = { "R.S.H. Records", NULL };
  const Name *c = data;
  CustosCoverage coverage = { .recipient = c->covered, .aliases = aliases };

  g_assert_cmpint (custos_match_recipient (&coverage, c->told), ==, c->expect);
}

static void
test_purpose (gconstpointer data)
{
  const Purpose *c = data;
  CustosCoverage coverage = {
    .purposes = CUSTOS_PURPOSE_BIT (c->covered), .purpose_text = c->covered_text,
  };

  gboolean has = custos_coverage_has_purpose (&coverage, c->told, c->told_text);
  g_assert_cmpint (has, ==, c->expect);
}

static void
test_range (gconstpointer data)
{
  const Range *c = data;
  g_autoptr (CustosDate) from = custos_date_parse (c->from);
  g_autoptr (CustosDate) to = custos_date_parse (c->to);
  g_autoptr (CustosDate) date = custos_date_parse (c->date);

  g_assert_cmpint (custos_coverage_has_date (from, to, date), ==, c->expect);
}

/* No words on file may be lost or stand for two things. */
#define CHECK_WORDS(n, to_word, from_word)                                                     \
  for (guint i = 0; i < (n); i++) {                                                            \
    guint back = G_MAXUINT;                                                                    \
    g_assert_nonnull (to_word (i));                                                            \
    g_assert_true (from_word (to_word (i), &back));                                            \
    g_assert_cmpuint (back, ==, i);                                                            \
  }

static void
test_words (void)
{
  CHECK_WORDS (CUSTOS_N_REQUESTERS, custos_requester_to_word, custos_requester_from_word)
  CHECK_WORDS (CUSTOS_N_PURPOSES, custos_purpose_to_word, custos_purpose_from_word)
  CHECK_WORDS (CUSTOS_N_ITEM_KINDS, custos_item_kind_to_word, custos_item_kind_from_word)
  CHECK_WORDS (CUSTOS_N_SIGNERS, custos_signer_to_word, custos_signer_from_word)
  CHECK_WORDS (CUSTOS_N_EXPIRATIONS, custos_expiration_to_word, custos_expiration_from_word)
  CHECK_WORDS (CUSTOS_N_OBJECTIONS, custos_objections_to_word, custos_objections_from_word)
  CHECK_WORDS (CUSTOS_N_QPO_ROUTES, custos_qpo_route_to_word, custos_qpo_route_from_word)
  CHECK_WORDS (CUSTOS_N_PART2_RECIPIENTS,
               custos_part2_recipient_to_word,
               custos_part2_recipient_from_word)
}

#define ADD(group, rows, function)                                                             \
  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++) {                                           \
    g_autofree char *path = g_strconcat ("/rules/coverage/", group, "/", rows[i].name, NULL);  \
    g_test_add_data_func (path, &rows[i], function);                                           \
  }

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("recipient", names, test_name)
  ADD ("purpose", purposes, test_purpose)
  ADD ("dates", ranges, test_range)
  g_test_add_func ("/rules/coverage/words", test_words);

  return g_test_run ();
}
