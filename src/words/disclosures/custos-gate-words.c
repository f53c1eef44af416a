/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-disclosure-words.h"

#include <glib/gi18n-lib.h>

#include "custos-words-private.h"

/* What stands in the way, and what to do about it. */
static const char *const reasons[CUSTOS_N_GATE_REASONS] = {
  [CUSTOS_GATE_NO_REQUESTER] = N_("Nobody is named as asking. Choose who asks."),
  [CUSTOS_GATE_IDENTITY_NOT_VERIFIED] =
    N_("It was not checked who asks. Record how you know the person or office."),
  [CUSTOS_GATE_IDENTIFIERS_DIFFER] =
    N_("Two identifiers must match the patient’s record, and none may differ. Ask for name "
       "and birth date, or another one."),
  [CUSTOS_GATE_AUTHORITY_NOT_VERIFIED] =
    N_("It was not checked that this person may ask. Record the badge, letter or document."),
  [CUSTOS_GATE_ACTOR_MAY_NOT_RELEASE] =
    N_("Your account may not release records. Hand the request to somebody who may."),
  [CUSTOS_GATE_NO_BASIS] = N_("No legal basis is chosen. Nothing can leave without one."),
  [CUSTOS_GATE_BASIS_NOT_FOR_REQUESTER] =
    N_("This legal basis does not fit who is asking. Choose another basis."),
  [CUSTOS_GATE_BASIS_NOT_FOR_THIS_CLINIC] =
    N_("This legal basis is only for special government entities. This clinic is not set up as "
       "one."),
  [CUSTOS_GATE_EVIDENCE_MISSING] =
    N_("What this legal basis asks for is not all on record. See the list beside it."),
  [CUSTOS_GATE_EVIDENCE_AGAINST] =
    N_("Something on record rules this legal basis out. See the list beside it."),
  [CUSTOS_GATE_AUTHORIZATION_MISSING] =
    N_("There is no signed authorization for this. Ask for one."),
  [CUSTOS_GATE_AUTHORIZATION_DEFECTIVE] =
    N_("The authorization is not valid. Send the letter that lists what is missing."),
  [CUSTOS_GATE_PART2_CONSENT_MISSING] =
    N_("There is no signed consent for substance use records. Ask for one."),
  [CUSTOS_GATE_PART2_CONSENT_DEFECTIVE] =
    N_("The consent for substance use records is not valid. Send the letter that lists what is "
       "missing."),
  [CUSTOS_GATE_LEGAL_PROCESS_INSUFFICIENT] =
    N_("The legal papers are not sufficient. Send the letter that says what is needed."),
  [CUSTOS_GATE_DIRECTIVE_INCOMPLETE] =
    N_("To send the record to somebody else the patient must ask in writing, sign, and say to "
       "whom and where."),
  [CUSTOS_GATE_DIRECTIVE_ONLY_ELECTRONIC] =
    N_("The patient may direct only an electronic copy to somebody else. For paper ask for an "
       "authorization."),
  [CUSTOS_GATE_NO_RECIPIENT] = N_("No recipient is named. Write down who receives this."),
  [CUSTOS_GATE_NO_PURPOSE] = N_("No purpose is given. Write down what this is for."),
  [CUSTOS_GATE_NO_ITEMS] = N_("No records are chosen."),
  [CUSTOS_GATE_RECIPIENT_NOT_NAMED] =
    N_("The signed form names another recipient. Ask for a form that names this one."),
  [CUSTOS_GATE_RECIPIENT_NEARLY_NAMED] =
    N_("The recipient’s name is not quite the one on the signed form. The privacy officer "
       "can confirm that they are the same."),
  [CUSTOS_GATE_RECIPIENT_BY_CLASS] =
    N_("The consent names a group, not this recipient. The privacy officer can confirm that "
       "they treat the patient or are part of the group."),
  [CUSTOS_GATE_PURPOSE_NOT_COVERED] =
    N_("This purpose is not the one that the signed form or the legal basis allows."),
  [CUSTOS_GATE_KIND_NOT_ASKED_FOR] = N_("Records of this kind were not asked for."),
  [CUSTOS_GATE_KIND_NOT_COVERED] = N_("The signed form does not cover records of this kind."),
  [CUSTOS_GATE_DATE_UNKNOWN] =
    N_("This record has no date, and the request is limited to certain dates."),
  [CUSTOS_GATE_DATE_NOT_ASKED_FOR] = N_("Records of this date were not asked for."),
  [CUSTOS_GATE_DATE_NOT_COVERED] = N_("The signed form does not cover records of this date."),
  [CUSTOS_GATE_NOT_IN_RECORD_SET] =
    N_("This is not part of the designated record set, so the right of access does not reach "
       "it."),
  [CUSTOS_GATE_FOR_LEGAL_PROCEEDINGS] =
    N_("This was put together for a legal proceeding, so the right of access does not reach "
       "it."),
  [CUSTOS_GATE_ONLY_LOCATING_FACTS] =
    N_("On this legal basis only the few facts that identify or find a person may go."),
  [CUSTOS_GATE_BODY_MATTER] =
    N_("DNA, dental records, and tests of body fluids or tissue may not go on this legal "
       "basis."),
  [CUSTOS_GATE_BEYOND_ORDER] = N_("The court order does not expressly cover this."),
  [CUSTOS_GATE_SENSITIVITY_UNKNOWN] =
    N_("Nobody has said yet how sensitive this is. Choose its sensitivity first."),
  [CUSTOS_GATE_PSYCHOTHERAPY_NEEDS_OWN_FORM] =
    N_("Psychotherapy notes need an authorization of their own."),
  [CUSTOS_GATE_PSYCHOTHERAPY_NOT_IN_ACCESS] =
    N_("Psychotherapy notes are not part of the patient’s right of access."),
  [CUSTOS_GATE_PSYCHOTHERAPY_WRITER_ONLY] =
    N_("Only the therapist who wrote a psychotherapy note may print it."),
  [CUSTOS_GATE_PART2_PROGRAM_NOT_SET] =
    N_("The settings do not say yet whether this clinic is a substance use (Part 2) program. "
       "Until they do, no substance use record can leave."),
  [CUSTOS_GATE_PART2_NEEDS_CONSENT] =
    N_("Substance use records need a consent that meets 42 CFR Part 2. A general authorization "
       "is not enough."),
  [CUSTOS_GATE_PART2_NEEDS_ORDER] =
    N_("Substance use records need a court order under 42 CFR Part 2 and a subpoena or mandate "
       "beside it."),
  [CUSTOS_GATE_PART2_ORDER_DEFECTIVE] =
    N_("The court order does not meet what 42 CFR Part 2 asks for."),
  [CUSTOS_GATE_PART2_NOT_FOR_PROCEEDINGS] =
    N_("Substance use records may go into a proceeding against the patient only with a consent "
       "for just that, or a court order."),
  [CUSTOS_GATE_PART2_NOT_ON_THIS_BASIS] =
    N_("42 CFR Part 2 does not let substance use records go on this legal basis."),
  [CUSTOS_GATE_PART2_REPRESENTATIVE] =
    N_("It is not on record that this representative may act for substance use records."),
  [CUSTOS_GATE_COUNSELING_NEEDS_OWN_FORM] =
    N_("Substance use counseling notes need a consent of their own."),
  [CUSTOS_GATE_COUNSELING_NOT_IN_ACCESS] =
    N_("Substance use counseling notes are not part of the patient’s right of access."),
  [CUSTOS_GATE_COUNSELING_WRITER_ONLY] =
    N_("Only the counselor who wrote a substance use counseling note may print it."),
  [CUSTOS_GATE_SELF_PAY_TO_PLAN] =
    N_("The patient paid for this in full and asked that the health plan not learn of it."),
  [CUSTOS_GATE_HIV_NOT_NAMED] =
    N_("HIV-related records need a form or order that names them."),
  [CUSTOS_GATE_REPRODUCTIVE_NOT_NAMED] =
    N_("Records of reproductive care need a form or order that names them."),
  [CUSTOS_GATE_MINOR_CONSENTED] =
    N_("The minor consented to this care alone, so only the minor can let it go."),
  [CUSTOS_GATE_RESTRICTED] =
    N_("This record is restricted. It can go for treatment, or when the patient signs for it."),
  [CUSTOS_GATE_NO_REDISCLOSURE] =
    N_("The sender of this record forbade passing it on without the patient’s consent."),
  [CUSTOS_GATE_RESTRICTION_AGREED] =
    N_("The clinic agreed with the patient not to disclose this."),
  [CUSTOS_GATE_RESTRICTION_NOTED] =
    N_("The clinic agreed to restrict this, but the restriction does not bind here."),
  [CUSTOS_GATE_ENTIRE_RECORD_UNJUSTIFIED] =
    N_("The entire record needs a written reason why less would not do."),
  [CUSTOS_GATE_ENTERED_IN_ERROR] = N_("This was marked as entered in error."),
  [CUSTOS_GATE_IDENTITY_IN_QUESTION] =
    N_("It is not settled that this belongs to the patient. Finish the identity review first."),
  [CUSTOS_GATE_QUALITY_CHECK_MISSING] = N_("The packet has not passed the second check."),
  [CUSTOS_GATE_QUALITY_CHECK_BY_ASSEMBLER] =
    N_("The person who put the packet together may not do the second check."),
  [CUSTOS_GATE_OVERRIDE_NOT_VALID] =
    N_("Only the privacy officer may confirm this, with a reason of at least 20 characters."),
  [CUSTOS_GATE_NOTHING_LEFT] = N_("None of the chosen records may go."),
};

static const char *const notices[CUSTOS_N_NOTICES] = {
  N_("The statement that 42 CFR Part 2 protects these records goes with the packet."),
  N_("A copy of the consent goes with the packet."),
  N_("The cover letter says that the recipient may not be bound by privacy law."),
  N_("The cover letter says that some information may be withheld by law."),
  N_("The recipient is asked not to use or pass this on further."),
  N_("The patient must be told of this report promptly."),
  N_("The emergency disclosure must be written into the record at once."),
  N_("The answer must neither confirm nor deny that the person is a patient."),
};

const char *
custos_words_gate_reason (CustosGateReason reason)
{
  return custos_words_at (reasons, G_N_ELEMENTS (reasons), reason);
}

char **
custos_words_gate_reasons (CustosGateReasons set)
{
  return custos_words_of_flags (reasons, G_N_ELEMENTS (reasons), set);
}

const char *
custos_words_notice (CustosNotices notice)
{
  return custos_words_of_flag (notices, G_N_ELEMENTS (notices), notice);
}

char **
custos_words_notices (CustosNotices set)
{
  return custos_words_of_flags (notices, G_N_ELEMENTS (notices), set);
}
