/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-opening-check.h"

#include <string.h>

#include "custos-account-table.h"
#include "custos-audit-table.h"
#include "custos-boot-clock.h"
#include "custos-clinic-error.h"
#include "custos-text.h"

/* Whoever opens with the recovery key is nobody in particular. */
#define NOBODY "recovery-key"

static const char *
get_account_id (const CustosOpeningCheck *self)
{
  return custos_vault_get_account_id (self->vault) ?: NOBODY;
}

static gboolean
append (CustosOpeningCheck *self, CustosDatabase *db, CustosAuditEntry *entry, GError **error)
{
  entry->at = custos_now_utc ();
  entry->boot_time = custos_boot_clock_get ();
  entry->boot_id = custos_boot_clock_dup_boot_id ();
  entry->account = g_strdup (get_account_id (self));
  entry->os_user = g_strdup (g_get_user_name ());
  entry->outcome = g_strdup ("done");
  if (!custos_audit_table_append (db, self->audit_key, entry, error))
    return FALSE;

  self->head_seq = entry->seq;
  memcpy (self->head_hash, entry->hash, sizeof self->head_hash);
  return TRUE;
}

static gboolean
note (CustosOpeningCheck *self,
      CustosDatabase *db,
      const char *what,
      const char *reason,
      GError **error)
{
  g_auto (CustosAuditEntry) entry = { 0 };

  entry.use_case = g_strdup (what);
  entry.reason = g_strdup (reason);
  return append (self, db, &entry, error);
}

/* The keyring's anchor must be an ancestor of the trail's head: the head itself may be newer,
 * since a program that was killed had no time to tell. */
static gboolean
check_anchor (CustosOpeningCheck *self, CustosDatabase *db, GError **error)
{
  const CustosAnchor *anchor = custos_vault_get_anchor (self->vault);
  gboolean has = TRUE;

  if (anchor == NULL || anchor->audit_seq == 0)
    return TRUE;
  if (!custos_audit_table_has (db, anchor->audit_seq, anchor->audit_head, &has, error))
    return FALSE;
  if (has)
    return TRUE;

  if (!self->accept_rollback) {
    g_set_error_literal (error, CUSTOS_CLINIC_ERROR, CUSTOS_CLINIC_ERROR_ROLLED_BACK,
                         "The record file is older than the keyring remembers");
    return FALSE;
  }

  g_autofree char *reason =
    g_strdup_printf ("the keyring remembered row %" G_GINT64_FORMAT, anchor->audit_seq);
  return note (self, db, "opening.accept-rollback", reason, error);
}

/* A record of the new clinic itself: filed and told like every other change. */
static gboolean
file_first (CustosOpeningCheck *self, CustosDatabase *db, gpointer record, GError **error)
{
  g_auto (CustosAuditEntry) entry = { 0 };
  g_autofree char *now = custos_now_utc ();

  g_object_set (record,
                "version", (gint64) 1,
                "sensitivity", CUSTOS_SENSITIVITY_NORMAL,
                "recorded", now,
                "recorded-by", get_account_id (self),
                NULL);
  if (!custos_item_add (db, record, CUSTOS_NO_BATCH, error))
    return FALSE;

  entry.use_case = g_strdup ("opening.found");
  entry.item_kind = g_strdup (custos_record_get_kind (record));
  entry.item_id = g_strdup (custos_record_get_id (record));
  entry.version = 1;
  entry.has_digest = TRUE;
  custos_record_digest (record, self->audit_key, entry.digest);
  return append (self, db, &entry, error);
}

static gboolean
find_account (CustosOpeningCheck *self, CustosDatabase *db, GError **error)
{
  const CustosViewer opener = { NOBODY, 0 };
  const char *id = custos_vault_get_account_id (self->vault);
  g_autoptr (GError) failure = NULL;

  if (id == NULL)
    return TRUE;

  self->account =
    custos_item_table_get_current (&custos_account_table, db, &opener, id, &failure);
  if (failure != NULL) {
    g_propagate_error (error, g_steal_pointer (&failure));
    return FALSE;
  }

  if (self->account != NULL && !custos_record_peek_bool (self->account, "disabled"))
    return TRUE;

  g_set_error_literal (error, CUSTOS_CLINIC_ERROR, CUSTOS_CLINIC_ERROR_DISABLED,
                       "The account is closed");
  return FALSE;
}

static gboolean
note_opening (CustosOpeningCheck *self, CustosDatabase *db, GError **error)
{
  guint guesses = custos_vault_get_failed_guesses (self->vault);
  g_autofree char *reason =
    guesses > 0 ? g_strdup_printf ("%u wrong passphrases before", guesses) : NULL;
  const char *how = custos_vault_get_account_id (self->vault) == NULL
                    ? "opening.unlock-with-recovery-key"
                    : "opening.unlock";

  return note (self, db, how, reason, error);
}

/* A CustosStoreCheck: all of it is one transaction. */
gboolean
custos_opening_check_run (CustosDatabase *db, gpointer data, GError **error)
{
  CustosOpeningCheck *self = data;

  if (!check_anchor (self, db, error))
    return FALSE;
  if (self->settings != NULL && !file_first (self, db, self->settings, error))
    return FALSE;
  if (self->founder != NULL && !file_first (self, db, self->founder, error))
    return FALSE;

  return find_account (self, db, error) && note_opening (self, db, error);
}

void
custos_opening_check_clear (CustosOpeningCheck *self)
{
  g_clear_pointer (&self->audit_key, custos_secret_free);
  g_clear_object (&self->settings);
  g_clear_object (&self->founder);
  g_clear_object (&self->account);
}
