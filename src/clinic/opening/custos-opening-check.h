/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-account.h"
#include "custos-clinic-settings.h"
#include "custos-database.h"
#include "custos-vault.h"

G_BEGIN_DECLS

/* What is looked at, and written, when a record file opens and before anybody works with it:
 * SECURITY section 5, steps 2 and 7. On the opener's thread. */
typedef struct {
  const CustosVault *vault;
  CustosSecret *audit_key;
  gboolean accept_rollback;

  /* Of a new clinic: what is filed first */
  CustosClinicSettings *settings; /* nullable */
  CustosAccount *founder;         /* nullable */

  /* What was found */
  CustosRecord *account; /* owned; of whoever was let in; NULL with a recovery key */
  gint64 head_seq;
  guint8 head_hash[CUSTOS_HASH_SIZE];
} CustosOpeningCheck;

gboolean custos_opening_check_run (CustosDatabase *db, gpointer data, GError **error);
void custos_opening_check_clear (CustosOpeningCheck *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CustosOpeningCheck, custos_opening_check_clear)

G_END_DECLS
