/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-disclosure.h"

/**
 * CustosDisclosure:
 *
 * What left the clinic: to whom, by what right, and the very bytes.
 */
struct _CustosDisclosure {
  CustosRecord parent_instance;

  char *request_id;
  char *number;
  char *released;
  char *released_by;
  char *recipient;
  char *recipient_address;
  char *requester_kind;
  char *basis;
  char *purpose;
  char *description;
  gboolean hipaa_accountable;
  gboolean part2_accountable;
  char *notices;
  CustosInt n_pages;
  char *first_page_number;
  char *last_page_number;
  char *content_id;
  CustosInt size;
  gboolean encrypted;
  char *audit_anchor;
  char *certified_by;
  char *checked_by;
  char *accepted;
  char *override_reason;
};

G_DEFINE_FINAL_TYPE (CustosDisclosure, custos_disclosure, CUSTOS_TYPE_RECORD)

static const CustosField fields[] = {
  CUSTOS_STRING_FIELD (16, CustosDisclosure, request_id),
  CUSTOS_STRING_FIELD (17, CustosDisclosure, number),
  CUSTOS_STRING_FIELD (18, CustosDisclosure, released),
  CUSTOS_STRING_FIELD (19, CustosDisclosure, released_by),
  CUSTOS_STRING_FIELD (20, CustosDisclosure, recipient),
  CUSTOS_STRING_FIELD (21, CustosDisclosure, recipient_address),
  CUSTOS_STRING_FIELD (22, CustosDisclosure, requester_kind),
  CUSTOS_STRING_FIELD (23, CustosDisclosure, basis),
  CUSTOS_STRING_FIELD (24, CustosDisclosure, purpose),
  CUSTOS_TEXT_FIELD (25, CustosDisclosure, description),
  CUSTOS_BOOL_FIELD (26, CustosDisclosure, hipaa_accountable),
  CUSTOS_BOOL_FIELD (27, CustosDisclosure, part2_accountable),
  CUSTOS_TEXT_FIELD (28, CustosDisclosure, notices),
  CUSTOS_INT_FIELD (29, CustosDisclosure, n_pages),
  CUSTOS_STRING_FIELD (30, CustosDisclosure, first_page_number),
  CUSTOS_STRING_FIELD (31, CustosDisclosure, last_page_number),
  CUSTOS_STRING_FIELD (32, CustosDisclosure, content_id),
  CUSTOS_INT_FIELD (33, CustosDisclosure, size),
  CUSTOS_BOOL_FIELD (34, CustosDisclosure, encrypted),
  CUSTOS_STRING_FIELD (35, CustosDisclosure, audit_anchor),
  CUSTOS_STRING_FIELD (36, CustosDisclosure, certified_by),
  CUSTOS_STRING_FIELD (37, CustosDisclosure, checked_by),
  CUSTOS_TEXT_FIELD (38, CustosDisclosure, accepted),
  CUSTOS_STRING_FIELD (39, CustosDisclosure, override_reason),
};

static void
custos_disclosure_class_init (CustosDisclosureClass *klass)
{
  custos_record_class_install_fields (
    CUSTOS_RECORD_CLASS (klass), "disclosure", fields, G_N_ELEMENTS (fields));
}

static void
custos_disclosure_init (CustosDisclosure *self)
{
}
