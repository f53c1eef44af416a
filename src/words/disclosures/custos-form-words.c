/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-form-words.h"

#include <glib/gi18n-lib.h>

#include "custos-words-private.h"

static const char *const signers[CUSTOS_N_SIGNERS] = {
  [CUSTOS_SIGNER_UNSET] = N_("Not told who signed"),
  [CUSTOS_SIGNER_PATIENT] = N_("The patient"),
  [CUSTOS_SIGNER_PARENT] = N_("A parent"),
  [CUSTOS_SIGNER_GUARDIAN] = N_("A guardian"),
  [CUSTOS_SIGNER_HEALTH_CARE_AGENT] = N_("A health care agent"),
  [CUSTOS_SIGNER_EXECUTOR] = N_("The executor or administrator of the estate"),
};

static const char *const expirations[CUSTOS_N_EXPIRATIONS] = {
  [CUSTOS_EXPIRATION_UNSET] = N_("Not told when it ends"),
  [CUSTOS_EXPIRATION_DATE] = N_("On a date"),
  [CUSTOS_EXPIRATION_EVENT] = N_("At an event"),
  [CUSTOS_EXPIRATION_NONE] = N_("“None”"),
  [CUSTOS_EXPIRATION_END_OF_STUDY] = N_("At the end of the research study"),
  [CUSTOS_EXPIRATION_END_OF_TREATMENT] = N_("At the end of the treatment"),
};

static const char *const part2_recipients[CUSTOS_N_PART2_RECIPIENTS] = {
  [CUSTOS_PART2_RECIPIENT_UNSET] = N_("Not told who receives"),
  [CUSTOS_PART2_RECIPIENT_NAMED] = N_("A person or office named in the consent"),
  [CUSTOS_PART2_RECIPIENT_TPO_CLASS] =
    N_("My treating providers, health plans and those who help run the program"),
  [CUSTOS_PART2_RECIPIENT_INTERMEDIARY] = N_("An exchange or other intermediary"),
};

static const char *const objections_words[CUSTOS_N_OBJECTIONS] = {
  [CUSTOS_OBJECTIONS_UNSET] = N_("Not told whether the patient objected"),
  [CUSTOS_OBJECTIONS_NONE] = N_("No objection"),
  [CUSTOS_OBJECTIONS_RESOLVED] = N_("Objections resolved for the request"),
  [CUSTOS_OBJECTIONS_OPEN] = N_("Objection not resolved"),
};

static const char *const qpo_routes[CUSTOS_N_QPO_ROUTES] = {
  [CUSTOS_QPO_UNSET] = N_("No protective order told of"),
  [CUSTOS_QPO_AGREED_AND_PRESENTED] = N_("Agreed by the parties and presented to the court"),
  [CUSTOS_QPO_REQUESTED] = N_("Asked for in court by the requester"),
};

/* In the order of the bits. */
static const char *const authorization_defects[CUSTOS_N_AUTHORIZATION_DEFECTS] = {
  N_("The authorization does not say which information it covers."),
  N_("The authorization does not say who may disclose."),
  N_("The authorization does not name a recipient."),
  N_("The authorization does not state a purpose."),
  N_("The authorization has no expiration date or event."),
  N_("The authorization says that it never expires; that is valid for research only."),
  N_("The expiration event has nothing to do with the patient or the purpose."),
  N_("The authorization is not signed."),
  N_("It is not clear who signed the authorization."),
  N_("The date of the signature is missing or incomplete."),
  N_("The date of the signature lies in the future."),
  N_("The authorization was signed after the patient died, but not for the estate."),
  N_("The representative’s authority to sign is not described."),
  N_("No document shows the representative’s authority. Ask for a copy."),
  N_("The representative’s authority had ended before the form was signed."),
  N_("The patient was a minor when signing. A parent or guardian must sign."),
  N_("The patient was an adult by then, so a parent could not sign."),
  N_("The authorization does not state the right to revoke it."),
  N_("The authorization does not state whether care depends on signing it."),
  N_("The authorization does not state that the recipient may pass the information on."),
  N_("The authorization does not state that money is paid for the disclosure."),
  N_("This authorization has expired. Ask for a new one."),
  N_("The event that ends this authorization has happened. Ask for a new one."),
  N_("The patient revoked this authorization."),
  N_("One form covers psychotherapy notes and other records. Ask for two separate forms."),
  N_("The authorization is combined with another document. Ask for a form of its own."),
  N_("Care was made to depend on signing this form. Such a form is not valid."),
  N_("Something material on the authorization is known to be false."),
  N_("The clinic asked for this authorization, so the patient must be given a copy."),
};

static const char *const consent_defects[CUSTOS_N_PART2_CONSENT_DEFECTS] = {
  N_("The consent does not name the patient."),
  N_("The consent does not say who may disclose."),
  N_("The consent does not describe the information it covers."),
  N_("The consent does not name a recipient."),
  N_("The consent names an exchange or intermediary, but not its members."),
  N_("The consent lets an intermediary pass records to members who do not treat the patient."),
  N_("“My treating providers, health plans …” is enough only for treatment, payment and "
     "operations. Ask for the recipient’s name."),
  N_("The consent does not say what the recipient may pass on under the privacy rule."),
  N_("The consent does not state a purpose."),
  N_("The consent does not offer the choice to refuse fundraising."),
  N_("The consent does not state the right to revoke it."),
  N_("The consent has no expiration date or event."),
  N_("A consent without an end is valid only for treatment, payment and operations."),
  N_("The consent is not signed."),
  N_("It is not clear who signed the consent."),
  N_("The authority of the person who signed for the patient is not described."),
  N_("The patient was a minor who could not sign this consent alone."),
  N_("The minor could be treated on their own consent, so the minor must sign."),
  N_("The date of the signature is missing or incomplete."),
  N_("The date of the signature lies in the future."),
  N_("The consent bears the patient’s signature of a day after the patient died."),
  N_("The consent does not state that records passed on may lose their protection."),
  N_("The consent does not state what follows from refusing to sign."),
  N_("This consent has expired. Ask for a new one."),
  N_("The event that ends this consent has happened. Ask for a new one."),
  N_("The patient revoked this consent."),
  N_("Something on the consent is known to be false."),
  N_("One consent covers counseling notes and other records. Ask for two separate forms."),
  N_("A service was made to depend on this consent for counseling notes. Such a form is not "
     "valid."),
  N_("A consent for legal proceedings must be for nothing else. Ask for two separate forms."),
};

static const char *const subpoena_defects[CUSTOS_N_SUBPOENA_DEFECTS] = {
  N_("There is no subpoena on file."),
  N_("The requester’s written statement is missing."),
  N_("The documents that support the requester’s statement are missing."),
  N_("It is not on record when the patient was told of the subpoena."),
  N_("It is not on record until when the patient can object."),
  N_("The patient can still object. Wait until the last day is over."),
  N_("It is not on record whether the patient objected."),
  N_("The patient’s objection is not resolved."),
  N_("It is not on record whether a protective order was agreed on or asked for."),
  N_("The agreed protective order has not been presented to the court."),
  N_("The court is not named."),
  N_("The protective order does not limit the use to this case."),
  N_("The protective order does not demand that the copies be returned or destroyed."),
  N_("A copy of the motion for a protective order is missing."),
};

static const char *const order_defects[CUSTOS_N_PART2_ORDER_DEFECTS] = {
  N_("There is no court order on file."),
  N_("An order only allows the disclosure. A subpoena or mandate must come with it."),
  N_("The order does not name the court."),
  N_("The order does not name the case."),
  N_("The date of the order is missing or lies in the future."),
  N_("The order has expired."),
  N_("The findings that the regulation asks for are not recorded in the order."),
  N_("It is not on record that those who must be heard were told."),
  N_("The order does not say which parts of the record it covers."),
};

const char *
custos_words_signer (CustosSigner signer)
{
  return custos_words_at (signers, G_N_ELEMENTS (signers), signer);
}

const char *
custos_words_expiration (CustosExpiration expiration)
{
  return custos_words_at (expirations, G_N_ELEMENTS (expirations), expiration);
}

const char *
custos_words_part2_recipient (CustosPart2Recipient recipient)
{
  return custos_words_at (part2_recipients, G_N_ELEMENTS (part2_recipients), recipient);
}

const char *
custos_words_objections (CustosObjections objections)
{
  return custos_words_at (objections_words, G_N_ELEMENTS (objections_words), objections);
}

const char *
custos_words_qpo_route (CustosQpoRoute route)
{
  return custos_words_at (qpo_routes, G_N_ELEMENTS (qpo_routes), route);
}

const char *
custos_words_authorization_defect (CustosAuthorizationDefects defect)
{
  return custos_words_of_flag (
    authorization_defects, G_N_ELEMENTS (authorization_defects), defect);
}

char **
custos_words_authorization_defects (CustosAuthorizationDefects defects)
{
  return custos_words_of_flags (
    authorization_defects, G_N_ELEMENTS (authorization_defects), defects);
}

const char *
custos_words_consent_defect (CustosPart2ConsentDefects defect)
{
  return custos_words_of_flag (consent_defects, G_N_ELEMENTS (consent_defects), defect);
}

char **
custos_words_consent_defects (CustosPart2ConsentDefects defects)
{
  return custos_words_of_flags (consent_defects, G_N_ELEMENTS (consent_defects), defects);
}

const char *
custos_words_subpoena_defect (CustosSubpoenaDefects defect)
{
  return custos_words_of_flag (subpoena_defects, G_N_ELEMENTS (subpoena_defects), defect);
}

char **
custos_words_subpoena_defects (CustosSubpoenaDefects defects)
{
  return custos_words_of_flags (subpoena_defects, G_N_ELEMENTS (subpoena_defects), defects);
}

const char *
custos_words_order_defect (CustosPart2OrderDefects defect)
{
  return custos_words_of_flag (order_defects, G_N_ELEMENTS (order_defects), defect);
}

char **
custos_words_order_defects (CustosPart2OrderDefects defects)
{
  return custos_words_of_flags (order_defects, G_N_ELEMENTS (order_defects), defects);
}
