/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "custos-basis.h"

typedef struct {
  const char *name;
  CustosBasis basis;
  CustosEvidenceSet evidence;
  CustosEvidenceSet missing;
  CustosEvidenceSet forbidden;
} Case;

#define B(basis_) CUSTOS_BASIS_ ## basis_
#define E(evidence_) CUSTOS_EVIDENCE_BIT (CUSTOS_EVIDENCE_ ## evidence_)

static const Case cases[] = {
  { "law", B (REQ_BY_LAW), E (CITATION) },
  { "law-uncited", B (REQ_BY_LAW), 0, E (CITATION) },
  { "public-health", B (PUBLIC_HEALTH), E (AUTHORITY_NAME) | E (CITATION) },
  { "public-health-unnamed", B (PUBLIC_HEALTH), E (CITATION), E (AUTHORITY_NAME) },
  { "abuse-agrees", B (ABUSE_NEGLECT), E (AUTHORITY_NAME) | E (INDIVIDUAL_AGREES) },
  { "abuse-law", B (ABUSE_NEGLECT), E (AUTHORITY_NAME) | E (REQUIRED_BY_LAW) | E (CITATION) },
  { "abuse-allowed-by-law", B (ABUSE_NEGLECT),
    E (AUTHORITY_NAME) | E (AUTHORIZED_BY_LAW) | E (CITATION) | E (PREVENTS_HARM) },
  { "abuse-allowed-no-harm", B (ABUSE_NEGLECT),
    E (AUTHORITY_NAME) | E (AUTHORIZED_BY_LAW) | E (CITATION), E (PREVENTS_HARM) },
  { "abuse-incapacitated", B (ABUSE_NEGLECT),
    E (AUTHORITY_NAME) | E (AUTHORIZED_BY_LAW) | E (CITATION) | E (INCAPACITATED) |
    E (NOT_AGAINST_VICTIM) | E (CANNOT_WAIT) },
  { "oversight", B (OVERSIGHT), E (AUTHORITY_NAME) | E (ACTIVITY) },
  { "oversight-of-patient", B (OVERSIGHT),
    E (AUTHORITY_NAME) | E (ACTIVITY) | E (INDIVIDUAL_IS_SUBJECT), 0,
    E (INDIVIDUAL_IS_SUBJECT) },
  { "court-order-unseen", B (COURT_ORDER), 0, E (ORDER_COPY) },
  { "wound-by-abuse", B (LE_REQUIRED), E (CITATION) | E (CAUSED_BY_ABUSE), 0,
    E (CAUSED_BY_ABUSE) },
  { "warrant", B (LE_PROCESS), E (JUDICIAL_PROCESS) },
  { "grand-jury", B (LE_PROCESS), E (GRAND_JURY) },
  { "administrative", B (LE_PROCESS),
    E (RELEVANT) | E (SPECIFIC) | E (DEIDENTIFIED_UNUSABLE) },
  { "administrative-two-of-three", B (LE_PROCESS), E (RELEVANT) | E (SPECIFIC),
    E (DEIDENTIFIED_UNUSABLE) },
  { "process-untold", B (LE_PROCESS), 0, E (JUDICIAL_PROCESS) },
  { "T17-victim-best-interest-empty", B (LE_VICTIM),
    E (OFFICIAL_REQUEST) | E (INCAPACITATED) | E (NOT_AGAINST_VICTIM) | E (CANNOT_WAIT),
    E (BEST_INTEREST) },
  { "victim-incapacitated", B (LE_VICTIM),
    E (OFFICIAL_REQUEST) | E (INCAPACITATED) | E (NOT_AGAINST_VICTIM) | E (CANNOT_WAIT) |
    E (BEST_INTEREST) },
  { "victim-one-representation", B (LE_VICTIM),
    E (OFFICIAL_REQUEST) | E (INCAPACITATED) | E (NOT_AGAINST_VICTIM) | E (BEST_INTEREST),
    E (CANNOT_WAIT) },
  { "off-site-abuse", B (LE_EMERGENCY), E (OFF_SITE_EMERGENCY) | E (CAUSED_BY_ABUSE), 0,
    E (CAUSED_BY_ABUSE) },
  { "research-waiver", B (RESEARCH), E (WAIVER) },
  { "research-nothing", B (RESEARCH), 0, E (WAIVER) },
  { "threat", B (SERIOUS_THREAT), E (GOOD_FAITH) | E (IMMINENT_THREAT) | E (CAN_PREVENT) },
  { "threat-not-imminent", B (SERIOUS_THREAT), E (GOOD_FAITH) | E (CAN_PREVENT),
    E (IMMINENT_THREAT) },
  { "T17-admission-in-treatment", B (SERIOUS_THREAT),
    E (GOOD_FAITH) | E (ADMITTED_CRIME) | E (LEARNED_IN_TREATMENT), 0,
    E (LEARNED_IN_TREATMENT) },
  { "imminent-told-in-treatment", B (SERIOUS_THREAT),
    E (GOOD_FAITH) | E (IMMINENT_THREAT) | E (CAN_PREVENT) | E (LEARNED_IN_TREATMENT) },
  { "T17-nics-setting-off", B (NICS), 0, E (CLINIC_QUALIFIES) },
  { "inmate", B (CORRECTIONAL), E (IN_CUSTODY) | E (NECESSITY) },
  { "inmate-on-parole", B (CORRECTIONAL),
    E (IN_CUSTODY) | E (NECESSITY) | E (RELEASED_FROM_CUSTODY), 0, E (RELEASED_FROM_CUSTODY) },
  { "family", B (FAMILY), E (INVOLVED_IN_CARE) | E (INDIVIDUAL_AGREES) },
  { "family-objected", B (FAMILY),
    E (INVOLVED_IN_CARE) | E (INDIVIDUAL_AGREES) | E (OBJECTED), 0, E (OBJECTED) },
  { "emergency", B (PART2_EMERGENCY), E (MEDICAL_EMERGENCY), E (CONSENT_UNOBTAINABLE) },
  { "tpo-needs-none", B (TPO), 0 },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;

  g_assert_cmphex (custos_basis_get_missing (c->basis, c->evidence), ==, c->missing);
  g_assert_cmphex (custos_basis_get_forbidden (c->basis, c->evidence), ==, c->forbidden);
}

typedef struct {
  const char *word;
  gboolean accountable;
} Account;

/* The last column of RULES §2, and what 164.528(a)(1) leaves out. */
static const Account accounts[] = {
  { "internal", FALSE },       { "individual", FALSE },         { "authorization", FALSE },
  { "tpo", FALSE },            { "family", FALSE },             { "req-by-law", TRUE },
  { "public-health", TRUE },   { "abuse-neglect", TRUE },       { "oversight", TRUE },
  { "court-order", TRUE },     { "subpoena-notice", TRUE },     { "subpoena-qpo", TRUE },
  { "le-required", TRUE },     { "le-process", TRUE },          { "le-locate", TRUE },
  { "le-victim", TRUE },       { "le-decedent", TRUE },         { "le-premises", TRUE },
  { "le-emergency", TRUE },    { "coroner-funeral", TRUE },     { "organ", TRUE },
  { "research", TRUE },        { "serious-threat", TRUE },      { "military", TRUE },
  { "protective", TRUE },      { "medical-suitability", TRUE }, { "benefits", TRUE },
  { "nics", TRUE },            { "national-security", FALSE },  { "correctional", FALSE },
  { "workers-comp", TRUE },
};

static void
test_account (gconstpointer data)
{
  const Account *c = data;
  CustosBasis basis;

  g_assert_true (custos_basis_from_word (c->word, &basis));
  g_assert_cmpint (custos_basis_get_row (basis)->accountable, ==, c->accountable);
}

static void
test_table (void)
{
  for (guint i = 0; i < CUSTOS_N_BASES; i++) {
    const CustosBasisRow *row = custos_basis_get_row (i);
    CustosBasis back;

    g_assert_cmpint (row->basis, ==, i);
    g_assert_true (custos_basis_from_word (custos_basis_to_word (i), &back));
    g_assert_cmpint (back, ==, i);
    g_assert_true (i == CUSTOS_BASIS_UNSET || row->cite[0] != '\0');
    /* All that can be told is enough, whichever way it goes. */
    g_assert_cmphex (custos_basis_get_missing (i, ~G_GUINT64_CONSTANT (0)), ==, 0);
  }

  for (guint i = 0; i < CUSTOS_N_EVIDENCE; i++) {
    CustosEvidence back;

    g_assert_true (custos_evidence_from_word (custos_evidence_to_word (i), &back));
    g_assert_cmpint (back, ==, i);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strconcat ("/rules/basis/", cases[i].name, NULL);
    g_test_add_data_func (path, &cases[i], test_case);
  }

  for (size_t i = 0; i < G_N_ELEMENTS (accounts); i++) {
    g_autofree char *path = g_strconcat ("/rules/basis/accountable/", accounts[i].word, NULL);
    g_test_add_data_func (path, &accounts[i], test_account);
  }

  g_test_add_func ("/rules/basis/table", test_table);

  return g_test_run ();
}
