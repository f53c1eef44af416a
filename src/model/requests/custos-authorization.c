/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-authorization.h"

/**
 * CustosAuthorization:
 *
 * A signed form that lets records go: an authorization, or a consent under Part 2.
 */
struct _CustosAuthorization {
  CustosRecord parent_instance;

  char *request_id;
  char *form;
  char *description;
  char *discloser;
  char *recipient;
  char *purposes;
  char *purpose_text;
  char *kinds;
  CustosDate *covers_from;
  CustosDate *covers_to;
  char *named;
  char *expiration;
  CustosDate *expires_on;
  char *expiration_event;
  gboolean event_is_unrelated;
  gboolean is_signed;
  CustosDate *signed_on;
  char *signer;
  char *authority;
  gboolean authority_on_file;
  CustosDate *authority_expires;
  gboolean states_revocation;
  gboolean states_conditioning;
  gboolean states_redisclosure;
  gboolean states_remuneration;
  gboolean is_paid_for;
  CustosDate *event_occurred_on;
  CustosDate *revoked_on;
  gboolean known_false;
  gboolean conditioned;
  gboolean combined;
  gboolean for_psychotherapy;
  gboolean for_counseling;
  gboolean for_other_records;
  gboolean clinic_sought;
  gboolean copy_given;
  char *recipient_kind;
  char *intermediary_members;
  gboolean members_treat;
  gboolean recipient_is_covered;
  gboolean fundraising_opt_out;
  gboolean states_loss_of_protection;
  gboolean states_refusal;
  char *document_id;
};

G_DEFINE_FINAL_TYPE (CustosAuthorization, custos_authorization, CUSTOS_TYPE_RECORD)

static const CustosField fields[] = {
  CUSTOS_STRING_FIELD (16, CustosAuthorization, request_id),
  CUSTOS_STRING_FIELD (17, CustosAuthorization, form),
  CUSTOS_STRING_FIELD (18, CustosAuthorization, description),
  CUSTOS_STRING_FIELD (19, CustosAuthorization, discloser),
  CUSTOS_STRING_FIELD (20, CustosAuthorization, recipient),
  CUSTOS_STRING_FIELD (21, CustosAuthorization, purposes),
  CUSTOS_STRING_FIELD (22, CustosAuthorization, purpose_text),
  CUSTOS_TEXT_FIELD (23, CustosAuthorization, kinds),
  CUSTOS_DATE_FIELD (24, CustosAuthorization, covers_from),
  CUSTOS_DATE_FIELD (25, CustosAuthorization, covers_to),
  CUSTOS_STRING_FIELD (26, CustosAuthorization, named),
  CUSTOS_STRING_FIELD (27, CustosAuthorization, expiration),
  CUSTOS_DATE_FIELD (28, CustosAuthorization, expires_on),
  CUSTOS_STRING_FIELD (29, CustosAuthorization, expiration_event),
  CUSTOS_BOOL_FIELD (30, CustosAuthorization, event_is_unrelated),
  CUSTOS_BOOL_FIELD (31, CustosAuthorization, is_signed),
  CUSTOS_DATE_FIELD (32, CustosAuthorization, signed_on),
  CUSTOS_STRING_FIELD (33, CustosAuthorization, signer),
  CUSTOS_STRING_FIELD (34, CustosAuthorization, authority),
  CUSTOS_BOOL_FIELD (35, CustosAuthorization, authority_on_file),
  CUSTOS_DATE_FIELD (36, CustosAuthorization, authority_expires),
  CUSTOS_BOOL_FIELD (37, CustosAuthorization, states_revocation),
  CUSTOS_BOOL_FIELD (38, CustosAuthorization, states_conditioning),
  CUSTOS_BOOL_FIELD (39, CustosAuthorization, states_redisclosure),
  CUSTOS_BOOL_FIELD (40, CustosAuthorization, states_remuneration),
  CUSTOS_BOOL_FIELD (41, CustosAuthorization, is_paid_for),
  CUSTOS_DATE_FIELD (42, CustosAuthorization, event_occurred_on),
  CUSTOS_DATE_FIELD (43, CustosAuthorization, revoked_on),
  CUSTOS_BOOL_FIELD (44, CustosAuthorization, known_false),
  CUSTOS_BOOL_FIELD (45, CustosAuthorization, conditioned),
  CUSTOS_BOOL_FIELD (46, CustosAuthorization, combined),
  CUSTOS_BOOL_FIELD (47, CustosAuthorization, for_psychotherapy),
  CUSTOS_BOOL_FIELD (48, CustosAuthorization, for_counseling),
  CUSTOS_BOOL_FIELD (49, CustosAuthorization, for_other_records),
  CUSTOS_BOOL_FIELD (50, CustosAuthorization, clinic_sought),
  CUSTOS_BOOL_FIELD (51, CustosAuthorization, copy_given),
  CUSTOS_STRING_FIELD (52, CustosAuthorization, recipient_kind),
  CUSTOS_STRING_FIELD (53, CustosAuthorization, intermediary_members),
  CUSTOS_BOOL_FIELD (54, CustosAuthorization, members_treat),
  CUSTOS_BOOL_FIELD (55, CustosAuthorization, recipient_is_covered),
  CUSTOS_BOOL_FIELD (56, CustosAuthorization, fundraising_opt_out),
  CUSTOS_BOOL_FIELD (57, CustosAuthorization, states_loss_of_protection),
  CUSTOS_BOOL_FIELD (58, CustosAuthorization, states_refusal),
  CUSTOS_STRING_FIELD (59, CustosAuthorization, document_id),
};

static void
custos_authorization_class_init (CustosAuthorizationClass *klass)
{
  custos_record_class_install_fields (
    CUSTOS_RECORD_CLASS (klass), "authorization", fields, G_N_ELEMENTS (fields));
}

static void
custos_authorization_init (CustosAuthorization *self)
{
}
