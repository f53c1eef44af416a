/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-disclosure-words.h"

#include <glib/gi18n-lib.h>

#include "custos-words-private.h"

static const char *const requesters[CUSTOS_N_REQUESTERS] = {
  [CUSTOS_REQUESTER_UNSET] = N_("Not told who asks"),
  [CUSTOS_REQUESTER_INDIVIDUAL] = N_("The patient"),
  [CUSTOS_REQUESTER_REPRESENTATIVE] = N_("A personal representative"),
  [CUSTOS_REQUESTER_FAMILY] = N_("Family or a friend involved in the care"),
  [CUSTOS_REQUESTER_PROVIDER] = N_("A doctor, hospital or other provider"),
  [CUSTOS_REQUESTER_HEALTH_PLAN] = N_("A health plan"),
  [CUSTOS_REQUESTER_ATTORNEY] = N_("An attorney"),
  [CUSTOS_REQUESTER_COURT] = N_("A court"),
  [CUSTOS_REQUESTER_LAW_ENFORCEMENT] = N_("Law enforcement"),
  [CUSTOS_REQUESTER_PUBLIC_HEALTH] = N_("A public health authority"),
  [CUSTOS_REQUESTER_OVERSIGHT] = N_("A health oversight agency"),
  [CUSTOS_REQUESTER_CORONER] = N_("A coroner or medical examiner"),
  [CUSTOS_REQUESTER_FUNERAL_DIRECTOR] = N_("A funeral director"),
  [CUSTOS_REQUESTER_ORGAN_BANK] = N_("An organ or tissue bank"),
  [CUSTOS_REQUESTER_EMPLOYER] = N_("An employer"),
  [CUSTOS_REQUESTER_INSURER] = N_("A life, disability or liability insurer"),
  [CUSTOS_REQUESTER_WORKERS_COMP] = N_("A workers’ compensation carrier"),
  [CUSTOS_REQUESTER_BENEFITS_AGENCY] = N_("A benefits agency"),
  [CUSTOS_REQUESTER_SCHOOL] = N_("A school"),
  [CUSTOS_REQUESTER_RESEARCHER] = N_("A researcher"),
  [CUSTOS_REQUESTER_BUSINESS_ASSOCIATE] = N_("A business associate"),
  [CUSTOS_REQUESTER_WORKFORCE] = N_("Somebody who works here"),
  [CUSTOS_REQUESTER_OTHER] = N_("Somebody else"),
};

static const char *const purposes[CUSTOS_N_PURPOSES] = {
  [CUSTOS_PURPOSE_UNSET] = N_("Not told what for"),
  [CUSTOS_PURPOSE_AT_REQUEST] = N_("At the request of the patient"),
  [CUSTOS_PURPOSE_TREATMENT] = N_("Treatment"),
  [CUSTOS_PURPOSE_PAYMENT] = N_("Payment"),
  [CUSTOS_PURPOSE_OPERATIONS] = N_("Health care operations"),
  [CUSTOS_PURPOSE_PROCEEDINGS] = N_("A legal proceeding"),
  [CUSTOS_PURPOSE_INSURANCE] = N_("Insurance"),
  [CUSTOS_PURPOSE_BENEFITS] = N_("Disability or other benefits"),
  [CUSTOS_PURPOSE_EMPLOYMENT] = N_("Employment"),
  [CUSTOS_PURPOSE_SCHOOL] = N_("School"),
  [CUSTOS_PURPOSE_RESEARCH] = N_("Research"),
  [CUSTOS_PURPOSE_MARKETING] = N_("Marketing"),
  [CUSTOS_PURPOSE_SALE] = N_("Sale"),
  [CUSTOS_PURPOSE_FUNDRAISING] = N_("Fundraising"),
  [CUSTOS_PURPOSE_PUBLIC_HEALTH] = N_("Public health"),
  [CUSTOS_PURPOSE_OVERSIGHT] = N_("Health oversight"),
  [CUSTOS_PURPOSE_LAW_ENFORCEMENT] = N_("Law enforcement"),
  [CUSTOS_PURPOSE_SAFETY] = N_("Safety"),
  [CUSTOS_PURPOSE_OTHER] = N_("Another purpose"),
};

static const char *const item_kinds[CUSTOS_N_ITEM_KINDS] = {
  [CUSTOS_ITEM_UNSET] = N_("Of no known kind"),
  [CUSTOS_ITEM_DEMOGRAPHICS] = N_("Name, address and contacts"),
  [CUSTOS_ITEM_ENCOUNTER] = N_("Visits"),
  [CUSTOS_ITEM_NOTE] = N_("Notes"),
  [CUSTOS_ITEM_PROBLEM] = N_("Problems"),
  [CUSTOS_ITEM_MEDICATION] = N_("Medications"),
  [CUSTOS_ITEM_ALLERGY] = N_("Allergies"),
  [CUSTOS_ITEM_OBSERVATION] = N_("Results and vital signs"),
  [CUSTOS_ITEM_REPORT] = N_("Reports"),
  [CUSTOS_ITEM_IMMUNIZATION] = N_("Vaccines"),
  [CUSTOS_ITEM_PROCEDURE] = N_("Procedures"),
  [CUSTOS_ITEM_CARE_PLAN] = N_("Care plan"),
  [CUSTOS_ITEM_DEVICE] = N_("Devices"),
  [CUSTOS_ITEM_IMAGE] = N_("Images"),
  [CUSTOS_ITEM_DOCUMENT] = N_("Documents"),
  [CUSTOS_ITEM_APPOINTMENT] = N_("Appointments"),
  [CUSTOS_ITEM_REFERRAL] = N_("Referrals"),
  [CUSTOS_ITEM_COVERAGE] = N_("Insurance coverage"),
  [CUSTOS_ITEM_CLAIM] = N_("Claims and charges"),
  [CUSTOS_ITEM_LETTER] = N_("Letters"),
};

static const char *const bases[CUSTOS_N_BASES] = {
  [CUSTOS_BASIS_UNSET] = N_("No legal basis chosen"),
  [CUSTOS_BASIS_INTERNAL] = N_("Use inside the clinic"),
  [CUSTOS_BASIS_INDIVIDUAL] = N_("The patient’s right to their own record"),
  [CUSTOS_BASIS_AUTHORIZATION] = N_("A signed authorization"),
  [CUSTOS_BASIS_PART2_CONSENT] = N_("A signed consent for substance use records"),
  [CUSTOS_BASIS_TPO] = N_("Treatment, payment or health care operations"),
  [CUSTOS_BASIS_FAMILY] = N_("Involvement in the care or its payment"),
  [CUSTOS_BASIS_HHS] = N_("An inquiry of the Department of Health and Human Services"),
  [CUSTOS_BASIS_REQ_BY_LAW] = N_("Required by law"),
  [CUSTOS_BASIS_PUBLIC_HEALTH] = N_("Public health activity"),
  [CUSTOS_BASIS_ABUSE_NEGLECT] = N_("Report of abuse, neglect or domestic violence"),
  [CUSTOS_BASIS_OVERSIGHT] = N_("Oversight of health care"),
  [CUSTOS_BASIS_COURT_ORDER] = N_("A court order"),
  [CUSTOS_BASIS_SUBPOENA_NOTICE] = N_("A subpoena with notice to the patient"),
  [CUSTOS_BASIS_SUBPOENA_QPO] = N_("A subpoena with a qualified protective order"),
  [CUSTOS_BASIS_LE_REQUIRED] = N_("Police: reporting of wounds required by law"),
  [CUSTOS_BASIS_LE_PROCESS] = N_("Police: warrant, grand jury or administrative request"),
  [CUSTOS_BASIS_LE_LOCATE] = N_("Police: to identify or find a person"),
  [CUSTOS_BASIS_LE_VICTIM] = N_("Police: about the victim of a crime"),
  [CUSTOS_BASIS_LE_DECEDENT] = N_("Police: a death that a crime may have caused"),
  [CUSTOS_BASIS_LE_PREMISES] = N_("Police: a crime on our premises"),
  [CUSTOS_BASIS_LE_EMERGENCY] = N_("Police: a crime met in emergency care elsewhere"),
  [CUSTOS_BASIS_CORONER_FUNERAL] = N_("Coroner, medical examiner or funeral director"),
  [CUSTOS_BASIS_ORGAN] = N_("Organ, eye or tissue donation"),
  [CUSTOS_BASIS_RESEARCH] = N_("Research with a waiver or representations"),
  [CUSTOS_BASIS_SERIOUS_THREAT] = N_("A serious threat to health or safety"),
  [CUSTOS_BASIS_MILITARY] = N_("Military command authority"),
  [CUSTOS_BASIS_PROTECTIVE] = N_("Protection of the President and others"),
  [CUSTOS_BASIS_MEDICAL_SUITABILITY] = N_("Medical suitability for the State Department"),
  [CUSTOS_BASIS_BENEFITS] = N_("Government benefit program"),
  [CUSTOS_BASIS_NICS] = N_("Background check system for firearms (NICS)"),
  [CUSTOS_BASIS_NATIONAL_SECURITY] = N_("National security and intelligence"),
  [CUSTOS_BASIS_CORRECTIONAL] = N_("Correctional institution or lawful custody"),
  [CUSTOS_BASIS_WORKERS_COMP] = N_("Workers’ compensation law"),
  [CUSTOS_BASIS_PART2_EMERGENCY] = N_("Medical emergency (substance use records)"),
  [CUSTOS_BASIS_PART2_AUDIT] = N_("Audit or evaluation of a substance use program"),
};

static const char *const evidence_words[CUSTOS_N_EVIDENCE] = {
  [CUSTOS_EVIDENCE_CITATION] = N_("The statute, regulation or order is cited."),
  [CUSTOS_EVIDENCE_AUTHORITY_NAME] = N_("The authority or office is named."),
  [CUSTOS_EVIDENCE_ACTIVITY] = N_("The oversight activity is described."),
  [CUSTOS_EVIDENCE_ORDER_COPY] = N_("A copy of the court order is on file."),
  [CUSTOS_EVIDENCE_OFFICIAL_REQUEST] = N_("A law enforcement official asked for it."),
  [CUSTOS_EVIDENCE_JUDICIAL_PROCESS] =
    N_("An order, warrant, subpoena or summons of a judicial officer is on file."),
  [CUSTOS_EVIDENCE_GRAND_JURY] = N_("A grand jury subpoena is on file."),
  [CUSTOS_EVIDENCE_RELEVANT] = N_("It is relevant and material to a lawful inquiry."),
  [CUSTOS_EVIDENCE_SPECIFIC] = N_("The request is specific and limited."),
  [CUSTOS_EVIDENCE_DEIDENTIFIED_UNUSABLE] =
    N_("Records without the identity could not be used."),
  [CUSTOS_EVIDENCE_REQUIRED_BY_LAW] = N_("The report is required by law."),
  [CUSTOS_EVIDENCE_AUTHORIZED_BY_LAW] = N_("A statute or regulation expressly allows it."),
  [CUSTOS_EVIDENCE_INDIVIDUAL_AGREES] = N_("The patient agrees."),
  [CUSTOS_EVIDENCE_INCAPACITATED] = N_("The patient cannot agree."),
  [CUSTOS_EVIDENCE_NOT_AGAINST_VICTIM] =
    N_("The official states that it will not be used against the victim."),
  [CUSTOS_EVIDENCE_CANNOT_WAIT] = N_("The official states that waiting would do harm."),
  [CUSTOS_EVIDENCE_BEST_INTEREST] =
    N_("In our own judgment it is in the patient’s best interest."),
  [CUSTOS_EVIDENCE_PREVENTS_HARM] = N_("It is needed to prevent serious harm."),
  [CUSTOS_EVIDENCE_TELLING_ENDANGERS] = N_("Telling the patient could cause serious harm."),
  [CUSTOS_EVIDENCE_SUSPECTED_CRIME] = N_("We suspect that a crime caused the death."),
  [CUSTOS_EVIDENCE_GOOD_FAITH] = N_("We believe it in good faith."),
  [CUSTOS_EVIDENCE_OFF_SITE_EMERGENCY] =
    N_("It was emergency care away from our own premises."),
  [CUSTOS_EVIDENCE_IMMINENT_THREAT] = N_("The threat is serious and imminent."),
  [CUSTOS_EVIDENCE_CAN_PREVENT] = N_("The recipient can prevent or lessen the threat."),
  [CUSTOS_EVIDENCE_ADMITTED_CRIME] = N_("The patient admitted a violent crime."),
  [CUSTOS_EVIDENCE_ESCAPED] = N_("The person appears to have escaped from custody."),
  [CUSTOS_EVIDENCE_WAIVER] =
    N_("The waiver of a review board or privacy board is on file."),
  [CUSTOS_EVIDENCE_PREPARATORY] =
    N_("The researcher’s statement on preparing research is on file."),
  [CUSTOS_EVIDENCE_DECEDENT_RESEARCH] =
    N_("The researcher’s statement on research about the dead is on file."),
  [CUSTOS_EVIDENCE_PUBLISHED_PURPOSE] =
    N_("The purpose is published in the Federal Register."),
  [CUSTOS_EVIDENCE_CLINIC_QUALIFIES] =
    N_("This clinic is set up as an entity to which this rule applies."),
  [CUSTOS_EVIDENCE_IN_CUSTODY] = N_("The patient is an inmate or in lawful custody."),
  [CUSTOS_EVIDENCE_NECESSITY] = N_("The institution states why it is necessary."),
  [CUSTOS_EVIDENCE_INVOLVED_IN_CARE] =
    N_("The person is involved in the care or its payment."),
  [CUSTOS_EVIDENCE_MEDICAL_EMERGENCY] = N_("There is a true medical emergency."),
  [CUSTOS_EVIDENCE_CONSENT_UNOBTAINABLE] = N_("The patient’s consent cannot be had first."),
  [CUSTOS_EVIDENCE_WRITTEN_AGREEMENT] = N_("A written agreement is on file."),
  [CUSTOS_EVIDENCE_OVERSEES_ORIGINATOR] = N_("It is oversight of the person who wrote it."),
  [CUSTOS_EVIDENCE_INDIVIDUAL_IS_SUBJECT] =
    N_("The patient is the one investigated, and not for health care or its claims."),
  [CUSTOS_EVIDENCE_CAUSED_BY_ABUSE] = N_("Abuse, neglect or domestic violence caused it."),
  [CUSTOS_EVIDENCE_LEARNED_IN_TREATMENT] =
    N_("It was learned in treatment or counseling for that conduct."),
  [CUSTOS_EVIDENCE_RELEASED_FROM_CUSTODY] = N_("The patient is no longer in custody."),
  [CUSTOS_EVIDENCE_OBJECTED] = N_("The patient objected."),
};

const char *
custos_words_requester_kind (CustosRequesterKind kind)
{
  return custos_words_at (requesters, G_N_ELEMENTS (requesters), kind);
}

const char *
custos_words_purpose (CustosPurpose purpose)
{
  return custos_words_at (purposes, G_N_ELEMENTS (purposes), purpose);
}

const char *
custos_words_item_kind (CustosItemKind kind)
{
  return custos_words_at (item_kinds, G_N_ELEMENTS (item_kinds), kind);
}

const char *
custos_words_basis (CustosBasis basis)
{
  return custos_words_at (bases, G_N_ELEMENTS (bases), basis);
}

const char *
custos_words_evidence (CustosEvidence evidence)
{
  return custos_words_at (evidence_words, G_N_ELEMENTS (evidence_words), evidence);
}

char **
custos_words_evidence_set (CustosEvidenceSet evidence)
{
  return custos_words_of_flags (evidence_words, G_N_ELEMENTS (evidence_words), evidence);
}
