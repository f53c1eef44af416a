/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-basis.h"

#include "custos-word.h"

/* Source: 45 CFR 164.502, 164.506, 164.508, 164.510(b), 164.512, 164.524 and 42 CFR 2.31, 2.51,
 * 2.53 (RULES §2). */

#define E(evidence) CUSTOS_EVIDENCE_BIT (CUSTOS_EVIDENCE_ ## evidence)

static const CustosBasisRow rows[CUSTOS_N_BASES] = {
  { CUSTOS_BASIS_UNSET, "unset", "", FALSE },
  { CUSTOS_BASIS_INTERNAL, "internal", "45 CFR 164.514(d)(2)", FALSE },
  { CUSTOS_BASIS_INDIVIDUAL, "individual", "45 CFR 164.524", FALSE },
  { CUSTOS_BASIS_AUTHORIZATION, "authorization", "45 CFR 164.508", FALSE },
  { CUSTOS_BASIS_PART2_CONSENT, "part2-consent", "42 CFR 2.31", FALSE },
  { CUSTOS_BASIS_TPO, "tpo", "45 CFR 164.506", FALSE },
  { CUSTOS_BASIS_FAMILY, "family", "45 CFR 164.510(b)", FALSE, E (INVOLVED_IN_CARE),
    { E (INDIVIDUAL_AGREES), E (BEST_INTEREST) }, E (OBJECTED) },
  { CUSTOS_BASIS_HHS, "hhs", "45 CFR 164.502(a)(2)(ii)", TRUE, E (AUTHORITY_NAME) },
  { CUSTOS_BASIS_REQ_BY_LAW, "req-by-law", "45 CFR 164.512(a)", TRUE, E (CITATION) },
  { CUSTOS_BASIS_PUBLIC_HEALTH, "public-health", "45 CFR 164.512(b)", TRUE,
    E (AUTHORITY_NAME) | E (CITATION) },
  { CUSTOS_BASIS_ABUSE_NEGLECT, "abuse-neglect", "45 CFR 164.512(c)", TRUE, E (AUTHORITY_NAME),
    { E (REQUIRED_BY_LAW) | E (CITATION), E (INDIVIDUAL_AGREES),
      E (AUTHORIZED_BY_LAW) | E (CITATION) | E (PREVENTS_HARM),
      E (AUTHORIZED_BY_LAW) | E (CITATION) | E (INCAPACITATED) | E (NOT_AGAINST_VICTIM) |
      E (CANNOT_WAIT) } },
  { CUSTOS_BASIS_OVERSIGHT, "oversight", "45 CFR 164.512(d)", TRUE,
    E (AUTHORITY_NAME) | E (ACTIVITY), .forbids = E (INDIVIDUAL_IS_SUBJECT) },
  { CUSTOS_BASIS_COURT_ORDER, "court-order", "45 CFR 164.512(e)(1)(i)", TRUE, E (ORDER_COPY) },
  { CUSTOS_BASIS_SUBPOENA_NOTICE, "subpoena-notice", "45 CFR 164.512(e)(1)(ii)(A)", TRUE },
  { CUSTOS_BASIS_SUBPOENA_QPO, "subpoena-qpo", "45 CFR 164.512(e)(1)(ii)(B)", TRUE },
  { CUSTOS_BASIS_LE_REQUIRED, "le-required", "45 CFR 164.512(f)(1)(i)", TRUE, E (CITATION),
    .forbids = E (CAUSED_BY_ABUSE) },
  { CUSTOS_BASIS_LE_PROCESS, "le-process", "45 CFR 164.512(f)(1)(ii)", TRUE, 0,
    { E (JUDICIAL_PROCESS), E (GRAND_JURY),
      E (RELEVANT) | E (SPECIFIC) | E (DEIDENTIFIED_UNUSABLE) } },
  { CUSTOS_BASIS_LE_LOCATE, "le-locate", "45 CFR 164.512(f)(2)", TRUE, E (OFFICIAL_REQUEST) },
  { CUSTOS_BASIS_LE_VICTIM, "le-victim", "45 CFR 164.512(f)(3)", TRUE, E (OFFICIAL_REQUEST),
    { E (INDIVIDUAL_AGREES),
      E (INCAPACITATED) | E (NOT_AGAINST_VICTIM) | E (CANNOT_WAIT) | E (BEST_INTEREST) } },
  { CUSTOS_BASIS_LE_DECEDENT, "le-decedent", "45 CFR 164.512(f)(4)", TRUE,
    E (SUSPECTED_CRIME) },
  { CUSTOS_BASIS_LE_PREMISES, "le-premises", "45 CFR 164.512(f)(5)", TRUE, E (GOOD_FAITH) },
  { CUSTOS_BASIS_LE_EMERGENCY, "le-emergency", "45 CFR 164.512(f)(6)", TRUE,
    E (OFF_SITE_EMERGENCY), .forbids = E (CAUSED_BY_ABUSE) },
  { CUSTOS_BASIS_CORONER_FUNERAL, "coroner-funeral", "45 CFR 164.512(g)", TRUE,
    E (AUTHORITY_NAME) },
  { CUSTOS_BASIS_ORGAN, "organ", "45 CFR 164.512(h)", TRUE, E (AUTHORITY_NAME) },
  { CUSTOS_BASIS_RESEARCH, "research", "45 CFR 164.512(i)", TRUE, 0,
    { E (WAIVER), E (PREPARATORY), E (DECEDENT_RESEARCH) } },
  { CUSTOS_BASIS_SERIOUS_THREAT, "serious-threat", "45 CFR 164.512(j)", TRUE, E (GOOD_FAITH),
    { E (IMMINENT_THREAT) | E (CAN_PREVENT), E (ADMITTED_CRIME), E (ESCAPED) } },
  { CUSTOS_BASIS_MILITARY, "military", "45 CFR 164.512(k)(1)", TRUE,
    E (AUTHORITY_NAME) | E (PUBLISHED_PURPOSE) },
  { CUSTOS_BASIS_PROTECTIVE, "protective", "45 CFR 164.512(k)(3)", TRUE, E (AUTHORITY_NAME) },
  { CUSTOS_BASIS_MEDICAL_SUITABILITY, "medical-suitability", "45 CFR 164.512(k)(4)", TRUE,
    E (CLINIC_QUALIFIES) },
  { CUSTOS_BASIS_BENEFITS, "benefits", "45 CFR 164.512(k)(6)", TRUE, E (CLINIC_QUALIFIES) },
  { CUSTOS_BASIS_NICS, "nics", "45 CFR 164.512(k)(7)", TRUE, E (CLINIC_QUALIFIES) },
  { CUSTOS_BASIS_NATIONAL_SECURITY, "national-security", "45 CFR 164.512(k)(2)", FALSE,
    E (AUTHORITY_NAME) },
  { CUSTOS_BASIS_CORRECTIONAL, "correctional", "45 CFR 164.512(k)(5)", FALSE,
    E (IN_CUSTODY) | E (NECESSITY), .forbids = E (RELEASED_FROM_CUSTODY) },
  { CUSTOS_BASIS_WORKERS_COMP, "workers-comp", "45 CFR 164.512(l)", TRUE, E (CITATION) },
  { CUSTOS_BASIS_PART2_EMERGENCY, "part2-emergency", "42 CFR 2.51", TRUE,
    E (MEDICAL_EMERGENCY) | E (CONSENT_UNOBTAINABLE) },
  { CUSTOS_BASIS_PART2_AUDIT, "part2-audit", "42 CFR 2.53", TRUE,
    E (AUTHORITY_NAME) | E (WRITTEN_AGREEMENT) },
};

static const char *const evidence_words[CUSTOS_N_EVIDENCE] = {
  [CUSTOS_EVIDENCE_CITATION] = "citation",
  [CUSTOS_EVIDENCE_AUTHORITY_NAME] = "authority-name",
  [CUSTOS_EVIDENCE_ACTIVITY] = "activity",
  [CUSTOS_EVIDENCE_ORDER_COPY] = "order-copy",
  [CUSTOS_EVIDENCE_OFFICIAL_REQUEST] = "official-request",
  [CUSTOS_EVIDENCE_JUDICIAL_PROCESS] = "judicial-process",
  [CUSTOS_EVIDENCE_GRAND_JURY] = "grand-jury",
  [CUSTOS_EVIDENCE_RELEVANT] = "relevant",
  [CUSTOS_EVIDENCE_SPECIFIC] = "specific",
  [CUSTOS_EVIDENCE_DEIDENTIFIED_UNUSABLE] = "deidentified-unusable",
  [CUSTOS_EVIDENCE_REQUIRED_BY_LAW] = "required-by-law",
  [CUSTOS_EVIDENCE_AUTHORIZED_BY_LAW] = "authorized-by-law",
  [CUSTOS_EVIDENCE_INDIVIDUAL_AGREES] = "individual-agrees",
  [CUSTOS_EVIDENCE_INCAPACITATED] = "incapacitated",
  [CUSTOS_EVIDENCE_NOT_AGAINST_VICTIM] = "not-against-victim",
  [CUSTOS_EVIDENCE_CANNOT_WAIT] = "cannot-wait",
  [CUSTOS_EVIDENCE_BEST_INTEREST] = "best-interest",
  [CUSTOS_EVIDENCE_PREVENTS_HARM] = "prevents-harm",
  [CUSTOS_EVIDENCE_TELLING_ENDANGERS] = "telling-endangers",
  [CUSTOS_EVIDENCE_SUSPECTED_CRIME] = "suspected-crime",
  [CUSTOS_EVIDENCE_GOOD_FAITH] = "good-faith",
  [CUSTOS_EVIDENCE_OFF_SITE_EMERGENCY] = "off-site-emergency",
  [CUSTOS_EVIDENCE_IMMINENT_THREAT] = "imminent-threat",
  [CUSTOS_EVIDENCE_CAN_PREVENT] = "can-prevent",
  [CUSTOS_EVIDENCE_ADMITTED_CRIME] = "admitted-crime",
  [CUSTOS_EVIDENCE_ESCAPED] = "escaped",
  [CUSTOS_EVIDENCE_WAIVER] = "waiver",
  [CUSTOS_EVIDENCE_PREPARATORY] = "preparatory",
  [CUSTOS_EVIDENCE_DECEDENT_RESEARCH] = "decedent-research",
  [CUSTOS_EVIDENCE_PUBLISHED_PURPOSE] = "published-purpose",
  [CUSTOS_EVIDENCE_CLINIC_QUALIFIES] = "clinic-qualifies",
  [CUSTOS_EVIDENCE_IN_CUSTODY] = "in-custody",
  [CUSTOS_EVIDENCE_NECESSITY] = "necessity",
  [CUSTOS_EVIDENCE_INVOLVED_IN_CARE] = "involved-in-care",
  [CUSTOS_EVIDENCE_MEDICAL_EMERGENCY] = "medical-emergency",
  [CUSTOS_EVIDENCE_CONSENT_UNOBTAINABLE] = "consent-unobtainable",
  [CUSTOS_EVIDENCE_WRITTEN_AGREEMENT] = "written-agreement",
  [CUSTOS_EVIDENCE_OVERSEES_ORIGINATOR] = "oversees-originator",
  [CUSTOS_EVIDENCE_INDIVIDUAL_IS_SUBJECT] = "individual-is-subject",
  [CUSTOS_EVIDENCE_CAUSED_BY_ABUSE] = "caused-by-abuse",
  [CUSTOS_EVIDENCE_LEARNED_IN_TREATMENT] = "learned-in-treatment",
  [CUSTOS_EVIDENCE_RELEASED_FROM_CUSTODY] = "released-from-custody",
  [CUSTOS_EVIDENCE_OBJECTED] = "objected",
};

const CustosBasisRow *
custos_basis_get_row (CustosBasis basis)
{
  return &rows[(guint) basis < CUSTOS_N_BASES ? basis : CUSTOS_BASIS_UNSET];
}

const char *
custos_basis_to_word (CustosBasis basis)
{
  return custos_basis_get_row (basis)->word;
}

/**
 * custos_basis_from_word:
 * @basis: (out): untouched if there is no such word
 *
 * Returns: whether @word is one of ours
 */
gboolean
custos_basis_from_word (const char *word, CustosBasis *basis)
{
  for (guint i = 0; i < CUSTOS_N_BASES; i++) {
    if (g_strcmp0 (word, rows[i].word) == 0) {
      *basis = rows[i].basis;
      return TRUE;
    }
  }

  return FALSE;
}

static guint
count_bits (CustosEvidenceSet set)
{
  return __builtin_popcountll (set);
}

/* Returns: what must still be told. Of several ways to the same right it follows the one that
 * lacks least, and of those the one that most was told of. */
CustosEvidenceSet
custos_basis_get_missing (CustosBasis basis, CustosEvidenceSet evidence)
{
  const CustosBasisRow *row = custos_basis_get_row (basis);
  CustosEvidenceSet best = row->either[0];

  for (guint i = 1; i < G_N_ELEMENTS (row->either) && row->either[i] != 0; i++) {
    guint lacking = count_bits (row->either[i] & ~evidence);
    guint least = count_bits (best & ~evidence);

    if (lacking < least ||
        (lacking == least && count_bits (row->either[i]) > count_bits (best)))
      best = row->either[i];
  }

  return (row->needs | best) & ~evidence;
}

/* Returns: what was told that closes this way. A crime admitted in treatment does so only where
 * the admission is the ground, 164.512(j)(2). */
CustosEvidenceSet
custos_basis_get_forbidden (CustosBasis basis, CustosEvidenceSet evidence)
{
  CustosEvidenceSet forbids = custos_basis_get_row (basis)->forbids;

  if (basis == CUSTOS_BASIS_SERIOUS_THREAT && (evidence & E (ADMITTED_CRIME)) != 0)
    forbids |= E (LEARNED_IN_TREATMENT);

  return forbids & evidence;
}

const char *
custos_evidence_to_word (CustosEvidence evidence)
{
  return custos_word_at (evidence_words, G_N_ELEMENTS (evidence_words), evidence);
}

gboolean
custos_evidence_from_word (const char *word, CustosEvidence *evidence)
{
  return custos_word_find (evidence_words, G_N_ELEMENTS (evidence_words), word, evidence);
}
