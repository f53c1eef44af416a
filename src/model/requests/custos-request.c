/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-request.h"

/**
 * CustosRequest:
 *
 * Somebody asks for records: who, for what, by what right, and how far it has come.
 */
struct _CustosRequest {
  CustosRecord parent_instance;

  char *number;
  char *state;
  char *requester_kind;
  char *requester;
  char *organization;
  char *address_line;
  char *city;
  char *region;
  char *postal_code;
  char *phone;
  char *fax;
  char *email;
  char *channel;
  char *received;
  char *purpose;
  char *purpose_text;
  char *basis;
  char *evidence;
  char *relationship;
  char *identity_check;
  char *authority_check;
  char *identifiers;
  CustosDate *from_date;
  CustosDate *to_date;
  char *kinds;
  gboolean entire_record;
  char *justification;
  char *due;
  char *extended_to;
  char *delivery;
  char *assigned;
  char *assembled_by;
  char *checked_by;
  char *checked_digest;
  char *released;
  char *note;
  char *left_out;
  char *confirmed;
  char *override_reason;
};

G_DEFINE_FINAL_TYPE (CustosRequest, custos_request, CUSTOS_TYPE_RECORD)

static const CustosField fields[] = {
  CUSTOS_STRING_FIELD (16, CustosRequest, number),
  CUSTOS_STRING_FIELD (17, CustosRequest, state),
  CUSTOS_STRING_FIELD (18, CustosRequest, requester_kind),
  CUSTOS_STRING_FIELD (19, CustosRequest, requester),
  CUSTOS_STRING_FIELD (20, CustosRequest, organization),
  CUSTOS_STRING_FIELD (21, CustosRequest, address_line),
  CUSTOS_STRING_FIELD (22, CustosRequest, city),
  CUSTOS_STRING_FIELD (23, CustosRequest, region),
  CUSTOS_STRING_FIELD (24, CustosRequest, postal_code),
  CUSTOS_STRING_FIELD (25, CustosRequest, phone),
  CUSTOS_STRING_FIELD (26, CustosRequest, fax),
  CUSTOS_STRING_FIELD (27, CustosRequest, email),
  CUSTOS_STRING_FIELD (28, CustosRequest, channel),
  CUSTOS_STRING_FIELD (29, CustosRequest, received),
  CUSTOS_STRING_FIELD (30, CustosRequest, purpose),
  CUSTOS_STRING_FIELD (31, CustosRequest, purpose_text),
  CUSTOS_STRING_FIELD (32, CustosRequest, basis),
  CUSTOS_TEXT_FIELD (33, CustosRequest, evidence),
  CUSTOS_STRING_FIELD (34, CustosRequest, relationship),
  CUSTOS_STRING_FIELD (35, CustosRequest, identity_check),
  CUSTOS_STRING_FIELD (36, CustosRequest, authority_check),
  CUSTOS_STRING_FIELD (37, CustosRequest, identifiers),
  CUSTOS_DATE_FIELD (38, CustosRequest, from_date),
  CUSTOS_DATE_FIELD (39, CustosRequest, to_date),
  CUSTOS_TEXT_FIELD (40, CustosRequest, kinds),
  CUSTOS_BOOL_FIELD (41, CustosRequest, entire_record),
  CUSTOS_TEXT_FIELD (42, CustosRequest, justification),
  CUSTOS_STRING_FIELD (43, CustosRequest, due),
  CUSTOS_STRING_FIELD (44, CustosRequest, extended_to),
  CUSTOS_STRING_FIELD (45, CustosRequest, delivery),
  CUSTOS_STRING_FIELD (46, CustosRequest, assigned),
  CUSTOS_STRING_FIELD (47, CustosRequest, assembled_by),
  CUSTOS_STRING_FIELD (48, CustosRequest, checked_by),
  CUSTOS_STRING_FIELD (49, CustosRequest, checked_digest),
  CUSTOS_STRING_FIELD (50, CustosRequest, released),
  CUSTOS_TEXT_FIELD (51, CustosRequest, note),
  CUSTOS_TEXT_FIELD (52, CustosRequest, left_out),
  CUSTOS_TEXT_FIELD (53, CustosRequest, confirmed),
  CUSTOS_STRING_FIELD (54, CustosRequest, override_reason),
};

static void
custos_request_class_init (CustosRequestClass *klass)
{
  custos_record_class_install_fields (
    CUSTOS_RECORD_CLASS (klass), "request", fields, G_N_ELEMENTS (fields));
}

static void
custos_request_init (CustosRequest *self)
{
}
