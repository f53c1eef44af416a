/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-set-aside.h"

/**
 * CustosSetAside:
 *
 * Something from outside that was not taken in: what, where it stood, and why.
 *
 * Its bytes are kept; once the same resource is taken in after all, it is settled.
 */
struct _CustosSetAside {
  CustosRecord parent_instance;

  char *source;        /* whose the foreign id is */
  char *resource_type;
  char *foreign_id;
  char *reason;        /* a word of CustosImportReason */
  char *place;
  char *file;          /* its name, without folders */
  char *digest;        /* of the resource, in hexadecimal */
  char *settled;       /* `taken-in`; NULL: it waits */
};

G_DEFINE_FINAL_TYPE (CustosSetAside, custos_set_aside, CUSTOS_TYPE_RECORD)

static const CustosField fields[] = {
  CUSTOS_STRING_FIELD (16, CustosSetAside, source),
  CUSTOS_STRING_FIELD (17, CustosSetAside, resource_type),
  CUSTOS_STRING_FIELD (18, CustosSetAside, foreign_id),
  CUSTOS_STRING_FIELD (19, CustosSetAside, reason),
  CUSTOS_STRING_FIELD (20, CustosSetAside, place),
  CUSTOS_STRING_FIELD (21, CustosSetAside, file),
  CUSTOS_STRING_FIELD (22, CustosSetAside, digest),
  CUSTOS_STRING_FIELD (23, CustosSetAside, settled),
};

static void
custos_set_aside_class_init (CustosSetAsideClass *klass)
{
  custos_record_class_install_fields (
    CUSTOS_RECORD_CLASS (klass), "set-aside", fields, G_N_ELEMENTS (fields));
}

static void
custos_set_aside_init (CustosSetAside *self)
{
}

CustosImportReason
custos_set_aside_get_reason (CustosSetAside *self)
{
  CustosImportReason reason = CUSTOS_IMPORT_REASON_NONE;

  g_return_val_if_fail (CUSTOS_IS_SET_ASIDE (self), CUSTOS_IMPORT_REASON_NONE);

  if (!custos_import_reason_from_word (self->reason, &reason))
    return CUSTOS_IMPORT_REASON_BAD_VALUE;
  return reason;
}
