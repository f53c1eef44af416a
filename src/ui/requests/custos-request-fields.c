/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-request-fields.h"

#include <glib/gi18n.h>

#include "custos-words.h"

/* Words on file of what has no enum: how a request came, how somebody was known, and what of
 * the patient was told. They are this page's own; no rule looks into them. */
static const struct {
  const char *word;
  const char *text;
} channels[] = {
  { NULL, N_("Not told") }, { "in-person", N_("In person") }, { "letter", N_("Letter") },
  { "fax", N_("Fax") }, { "phone", N_("Phone") }, { "email", N_("Email") },
  { "portal", N_("Portal") }, { "court", N_("Served by a court") },
}, checks[] = {
  { NULL, N_("Not checked yet") }, { "photo-id", N_("Photo identification seen") },
  { "known", N_("Known to us") }, { "letterhead", N_("Letterhead of the office") },
  { "call-back", N_("Called back at a known number") },
  { "signature", N_("Signature compared with the one on file") },
}, authorities[] = {
  { NULL, N_("Not checked yet") }, { "self", N_("Asks for their own records") },
  { "authorization", N_("The signed form names them") },
  { "guardianship", N_("Papers of a guardian or parent seen") },
  { "power-of-attorney", N_("Power of attorney seen") },
  { "estate", N_("Papers of the estate seen") },
  { "official", N_("Badge or letter of the office seen") },
  { "treats", N_("Treats the patient") },
}, identifiers[] = {
  { NULL, N_("None") }, { "name", N_("Name") }, { "birth-date", N_("Birth date") },
  { "record-number", N_("Record number") }, { "address", N_("Address") },
  { "phone", N_("Phone") }, { "member-number", N_("Insurance number") },
};

#define TABLE(name) \
  static const char * \
  name ## _word (guint i) \
  { \
    return name[i].word; \
  } \
\
  static const char * \
    name ## _text (guint i) \
  { \
    return _(name[i].text); \
  } \
\
  static const CustosFormWords name ## _words = { \
    G_N_ELEMENTS (name), name ## _word, name ## _text, \
  };

TABLE (channels)
TABLE (checks)
TABLE (authorities)
TABLE (identifiers)

#define ENUM(name, n, to_word, to_text) \
  static const char * \
  name ## _word (guint i) \
  { \
    return to_word (i); \
  } \
\
  static const char * \
    name ## _text (guint i) \
  { \
    return to_text (i); \
  } \
\
  static const CustosFormWords name ## _words = { n, name ## _word, name ## _text };

ENUM (requesters, CUSTOS_N_REQUESTERS, custos_requester_to_word, custos_words_requester_kind)
ENUM (purposes, CUSTOS_N_PURPOSES, custos_purpose_to_word, custos_words_purpose)
ENUM (kinds, CUSTOS_N_ITEM_KINDS, custos_item_kind_to_word, custos_words_item_kind)
ENUM (bases, CUSTOS_N_BASES, custos_basis_to_word, custos_words_basis)
ENUM (signers, CUSTOS_N_SIGNERS, custos_signer_to_word, custos_words_signer)
ENUM (expirations, CUSTOS_N_EXPIRATIONS, custos_expiration_to_word, custos_words_expiration)
ENUM (recipients, CUSTOS_N_PART2_RECIPIENTS, custos_part2_recipient_to_word,
      custos_words_part2_recipient)
ENUM (sensitivities, CUSTOS_N_SENSITIVITIES, custos_sensitivity_to_word,
      custos_words_sensitivity)

/* Evidence has no "not told", which forms begin with. */
#define evidence_at(i) ((i) > 0 ? custos_evidence_to_word ((i) - 1) : NULL)
#define evidence_said(i) ((i) > 0 ? custos_words_evidence ((i) - 1) : NULL)
ENUM (evidence, CUSTOS_N_EVIDENCE + 1, evidence_at, evidence_said)

static const CustosFormField asks[] = {
  { .title = N_("Who asks") },
  { "requester-kind", CUSTOS_FORM_CHOICE, N_("Who asks"), NULL, &requesters_words },
  { "requester", CUSTOS_FORM_TEXT, N_("Name of the person") },
  { "organization", CUSTOS_FORM_TEXT, N_("Office or organization (receives the records)") },
  { "purpose", CUSTOS_FORM_CHOICE, N_("What for"), NULL, &purposes_words },
  { "purpose-text", CUSTOS_FORM_TEXT, N_("What for, in their words") },
  { .title = N_("How we know them") },
  { "identity-check", CUSTOS_FORM_CHOICE, N_("How we know who asks"), NULL, &checks_words },
  { "authority-check", CUSTOS_FORM_CHOICE, N_("Why they may ask"), NULL, &authorities_words },
  { "identifiers", CUSTOS_FORM_SET, N_("What they told of the patient, and agrees"),
    N_("At least two."), &identifiers_words },
  { .title = N_("How it came") },
  { "channel", CUSTOS_FORM_CHOICE, N_("How it came"), NULL, &channels_words },
  { "received", CUSTOS_FORM_DAY, N_("Received on (month/day/year)") },
  { .title = N_("Where it goes") },
  { "address-line", CUSTOS_FORM_TEXT, N_("Street") },
  { "city", CUSTOS_FORM_TEXT, N_("City") },
  { "region", CUSTOS_FORM_TEXT, N_("State") },
  { "postal-code", CUSTOS_FORM_TEXT, N_("ZIP code") },
  { "phone", CUSTOS_FORM_TEXT, N_("Phone") },
  { "fax", CUSTOS_FORM_TEXT, N_("Fax") },
  { "kinds", CUSTOS_FORM_SET, N_("What is asked for"), NULL, &kinds_words },
  { .title = N_("Of which dates") },
  { "from-date", CUSTOS_FORM_DATE, N_("From (month/day/year)") },
  { "to-date", CUSTOS_FORM_DATE, N_("To (month/day/year)") },
  { "entire-record", CUSTOS_FORM_YES, N_("The whole record"),
    N_("Only where that much is needed; say why.") },
  { "justification", CUSTOS_FORM_TEXT, N_("Why the whole record is needed") },
};

static const CustosFormField right[] = {
  { .title = N_("By what right") },
  { "basis", CUSTOS_FORM_CHOICE, N_("Right"), NULL, &bases_words },
  { "evidence", CUSTOS_FORM_SET, N_("What this right asks for"),
    N_("Mark what was seen, told or judged."), &evidence_words },
};

static const CustosFormField authorization[] = {
  { .title = N_("What the form says") },
  { "discloser", CUSTOS_FORM_TEXT, N_("Who may give it out") },
  { "description", CUSTOS_FORM_TEXT, N_("What information") },
  { "recipient", CUSTOS_FORM_TEXT, N_("Who may receive it") },
  { "covers-from", CUSTOS_FORM_DATE, N_("Records from (month/day/year)") },
  { "covers-to", CUSTOS_FORM_DATE, N_("Records to (month/day/year)") },
  { "kinds", CUSTOS_FORM_SET, N_("Kinds of records on the form"), NULL, &kinds_words },
  { "purposes", CUSTOS_FORM_SET, N_("What for, on the form"), NULL, &purposes_words },
  { "named", CUSTOS_FORM_SET, N_("Sensitive records that the form names"), NULL,
    &sensitivities_words },
  { .title = N_("When it ends") },
  { "expiration", CUSTOS_FORM_CHOICE, N_("It ends"), NULL, &expirations_words },
  { "expires-on", CUSTOS_FORM_DATE, N_("On (month/day/year)") },
  { "expiration-event", CUSTOS_FORM_TEXT, N_("At this event") },
  { "event-occurred-on", CUSTOS_FORM_DATE, N_("The event happened on (month/day/year)") },
  { .title = N_("The signature") },
  { "is-signed", CUSTOS_FORM_YES, N_("It is signed") },
  { "signed-on", CUSTOS_FORM_DATE, N_("Signed on (month/day/year)") },
  { "signer", CUSTOS_FORM_CHOICE, N_("Signed by"), NULL, &signers_words },
  { "authority", CUSTOS_FORM_TEXT, N_("Why they may sign for the patient") },
  { "authority-on-file", CUSTOS_FORM_YES, N_("The paper that shows it was seen and kept") },
  { .title = N_("What must stand on it") },
  { "states-revocation", CUSTOS_FORM_YES, N_("It may be taken back, and how") },
  { "states-conditioning", CUSTOS_FORM_YES, N_("Treatment does not depend on it") },
  { "states-redisclosure", CUSTOS_FORM_YES, N_("Who receives it may pass it on") },
  { .title = N_("What is known of it") },
  { "for-psychotherapy", CUSTOS_FORM_YES, N_("It is for psychotherapy notes") },
  { "for-other-records", CUSTOS_FORM_YES, N_("It is for other records") },
  { "revoked-on", CUSTOS_FORM_DATE, N_("Taken back on (month/day/year)") },
  { "combined", CUSTOS_FORM_YES, N_("It is joined with another paper") },
  { "conditioned", CUSTOS_FORM_YES, N_("Care was made to depend on signing it") },
  { "known-false", CUSTOS_FORM_YES, N_("Something on it is known to be false") },
  { "clinic-sought", CUSTOS_FORM_YES, N_("We asked for it") },
  { "copy-given", CUSTOS_FORM_YES, N_("The patient was given a copy") },
};

static const CustosFormField consent[] = {
  { .title = N_("What the consent says") },
  { "discloser", CUSTOS_FORM_TEXT, N_("Who may give it out") },
  { "description", CUSTOS_FORM_TEXT, N_("What information") },
  { "recipient", CUSTOS_FORM_TEXT, N_("Who may receive it") },
  { "recipient-kind", CUSTOS_FORM_CHOICE, N_("How it names who receives"), NULL,
    &recipients_words },
  { "intermediary-members", CUSTOS_FORM_TEXT, N_("Members of the exchange") },
  { "members-treat", CUSTOS_FORM_YES, N_("Only members who treat the patient") },
  { "recipient-is-covered", CUSTOS_FORM_YES,
    N_("They are a provider, a health plan, or work for one") },
  { "covers-from", CUSTOS_FORM_DATE, N_("Records from (month/day/year)") },
  { "covers-to", CUSTOS_FORM_DATE, N_("Records to (month/day/year)") },
  { "kinds", CUSTOS_FORM_SET, N_("Kinds of records on the consent"), NULL, &kinds_words },
  { "purposes", CUSTOS_FORM_SET, N_("What for, on the consent"), NULL, &purposes_words },
  { "named", CUSTOS_FORM_SET, N_("Sensitive records that the consent names"), NULL,
    &sensitivities_words },
  { .title = N_("When it ends") },
  { "expiration", CUSTOS_FORM_CHOICE, N_("It ends"), NULL, &expirations_words },
  { "expires-on", CUSTOS_FORM_DATE, N_("On (month/day/year)") },
  { "expiration-event", CUSTOS_FORM_TEXT, N_("At this event") },
  { "event-occurred-on", CUSTOS_FORM_DATE, N_("The event happened on (month/day/year)") },
  { .title = N_("The signature") },
  { "is-signed", CUSTOS_FORM_YES, N_("It is signed") },
  { "signed-on", CUSTOS_FORM_DATE, N_("Signed on (month/day/year)") },
  { "signer", CUSTOS_FORM_CHOICE, N_("Signed by"), NULL, &signers_words },
  { "authority", CUSTOS_FORM_TEXT, N_("Why they may sign for the patient") },
  { .title = N_("What must stand on it") },
  { "states-revocation", CUSTOS_FORM_YES, N_("It may be taken back, and how") },
  { "states-redisclosure", CUSTOS_FORM_YES, N_("What those who receive it may pass on") },
  { "states-loss-of-protection", CUSTOS_FORM_YES,
    N_("Records that are passed on may lose their protection") },
  { "states-refusal", CUSTOS_FORM_YES, N_("What follows from not signing") },
  { "fundraising-opt-out", CUSTOS_FORM_YES, N_("Fundraising may be refused") },
  { .title = N_("What is known of it") },
  { "for-counseling", CUSTOS_FORM_YES, N_("It is for counseling notes") },
  { "for-other-records", CUSTOS_FORM_YES, N_("It is for other records") },
  { "revoked-on", CUSTOS_FORM_DATE, N_("Taken back on (month/day/year)") },
  { "conditioned", CUSTOS_FORM_YES, N_("Care was made to depend on signing it") },
  { "known-false", CUSTOS_FORM_YES, N_("Something on it is known to be false") },
};

#define GETTER(name) \
  const CustosFormField * \
  custos_request_fields_get_ ## name (guint *n) \
  { \
    *n = G_N_ELEMENTS (name); \
    return name; \
  }

GETTER (asks)
GETTER (right)
GETTER (authorization)
GETTER (consent)

/* Returns: (nullable): how it came, in words; NULL: not told */
const char *
custos_request_channel_to_text (const char *word)
{
  for (size_t i = 1; i < G_N_ELEMENTS (channels); i++) {
    if (g_strcmp0 (channels[i].word, word) == 0)
      return _(channels[i].text);
  }

  return NULL;
}
