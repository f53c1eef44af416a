/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-account.h"

/**
 * CustosAccount:
 *
 * Who may work with the clinic's records, and in which roles.
 */
struct _CustosAccount {
  CustosRecord parent_instance;

  char *name;
  char *display_name;
  char *roles;
  char *signing_key;
  gboolean disabled;
};

G_DEFINE_FINAL_TYPE (CustosAccount, custos_account, CUSTOS_TYPE_RECORD)

static const CustosField fields[] = {
  CUSTOS_STRING_FIELD (16, CustosAccount, name),
  CUSTOS_STRING_FIELD (17, CustosAccount, display_name),
  CUSTOS_STRING_FIELD (18, CustosAccount, roles),
  CUSTOS_STRING_FIELD (19, CustosAccount, signing_key),
  CUSTOS_BOOL_FIELD (20, CustosAccount, disabled),
};

static void
custos_account_class_init (CustosAccountClass *klass)
{
  custos_record_class_install_fields (
    CUSTOS_RECORD_CLASS (klass), "account", fields, G_N_ELEMENTS (fields));
}

static void
custos_account_init (CustosAccount *self)
{
}
