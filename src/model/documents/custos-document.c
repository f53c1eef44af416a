/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-document.h"

/**
 * CustosDocument:
 *
 * A note, letter, scan or form; its bytes are a content of their own.
 */
struct _CustosDocument {
  CustosRecord parent_instance;

  char *status;
  char *kind;
  char *code;
  char *code_system;
  char *title;
  char *authored;
  char *author;
  char *custodian;
  char *content_type;
  char *content_id;
  CustosInt size;
  CustosInt n_pages;
  char *signed_by;
  char *signed_on;
  char *note;
};

G_DEFINE_FINAL_TYPE (CustosDocument, custos_document, CUSTOS_TYPE_RECORD)

static const CustosField fields[] = {
  CUSTOS_STRING_FIELD (16, CustosDocument, status),
  CUSTOS_STRING_FIELD (17, CustosDocument, kind),
  CUSTOS_STRING_FIELD (18, CustosDocument, code),
  CUSTOS_STRING_FIELD (19, CustosDocument, code_system),
  CUSTOS_STRING_FIELD (20, CustosDocument, title),
  CUSTOS_STRING_FIELD (21, CustosDocument, authored),
  CUSTOS_STRING_FIELD (22, CustosDocument, author),
  CUSTOS_STRING_FIELD (23, CustosDocument, custodian),
  CUSTOS_STRING_FIELD (24, CustosDocument, content_type),
  CUSTOS_STRING_FIELD (25, CustosDocument, content_id),
  CUSTOS_INT_FIELD (26, CustosDocument, size),
  CUSTOS_INT_FIELD (27, CustosDocument, n_pages),
  CUSTOS_STRING_FIELD (28, CustosDocument, signed_by),
  CUSTOS_STRING_FIELD (29, CustosDocument, signed_on),
  CUSTOS_TEXT_FIELD (30, CustosDocument, note),
};

static void
custos_document_class_init (CustosDocumentClass *klass)
{
  custos_record_class_install_fields (
    CUSTOS_RECORD_CLASS (klass), "document", fields, G_N_ELEMENTS (fields));
}

static void
custos_document_init (CustosDocument *self)
{
}
