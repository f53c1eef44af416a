/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>

#include "custos-clinic-private.h"
#include "custos-clinic-settings-cases.h"
#include "custos-opening-private.h"
#include "custos-passphrase-facts.h"
#include "custos-uuid.h"

#define DEFAULT_IDLE_MINUTES 10

/* RULES section 3.2: what the designated record set holds unless the clinic says otherwise. */
#define DEFAULT_RECORD_SET \
  "demographics encounter note problem medication allergy observation report immunization " \
  "procedure care-plan device image document coverage claim letter"

typedef struct {
  CustosWorkPool *pool;
  char *folder;
  char *clinic_name;
  char *account;
  char *display_name;
  CustosSecret *passphrase;
  gboolean without_keyring;
  gboolean demonstration;
} Request;

typedef struct {
  CustosSession *session;
  CustosSecret *recovery_key;
} Answer;

static void
free_request (gpointer data)
{
  Request *self = data;

  g_clear_object (&self->pool);
  g_clear_pointer (&self->passphrase, custos_secret_free);
  g_free (self->folder);
  g_free (self->clinic_name);
  g_free (self->account);
  g_free (self->display_name);
  g_free (self);
}

static void
free_answer (gpointer data)
{
  Answer *self = data;

  g_clear_object (&self->session);
  g_clear_pointer (&self->recovery_key, custos_secret_free);
  g_free (self);
}

static CustosClinicSettings *
new_settings (const Request *self)
{
  return g_object_new (CUSTOS_TYPE_CLINIC_SETTINGS,
                       "id", CUSTOS_CLINIC_SETTINGS_ID,
                       "name", self->clinic_name,
                       "idle-minutes", (gint64) DEFAULT_IDLE_MINUTES,
                       "record-set-kinds", DEFAULT_RECORD_SET,
                       "paper", "letter",
                       "demonstration", self->demonstration,
                       NULL);
}

/* The first person holds every role, as in a practice of one; the more there are, the more the
 * administrator takes away. */
static CustosAccount *
new_founder (const Request *self, const char *id)
{
  g_autofree char *roles = custos_roles_to_words ((1u << CUSTOS_N_ROLES) - 1);

  return g_object_new (CUSTOS_TYPE_ACCOUNT,
                       "id", id,
                       "name", self->account,
                       "display-name", self->display_name ?: self->account,
                       "roles", roles,
                       NULL);
}

/* A clinic that could not be made whole leaves nothing: its recovery key was never shown. */
static void
take_back (const Request *self, const char *database)
{
  static const char *const names[] = {
    "keys", "keys.1", "records.db", "records.db-wal", "records.db-shm",
  };
  guint8 uuid[CUSTOS_UUID_SIZE];

  for (size_t i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *path = g_build_filename (self->folder, names[i], NULL);
    g_unlink (path);
  }

  if (!self->without_keyring && custos_uuid_parse (database, uuid))
    custos_keyring_forget (uuid, NULL, NULL);
}

static gpointer
found (gpointer data, GCancellable *cancellable, GError **error)
{
  const Request *self = data;
  g_autofree char *id = g_uuid_string_random ();
  const CustosKeyCost quick = CUSTOS_KEY_COST_FLOOR;
  const CustosVaultFounder founder = {
    .name = self->account,
    .account_id = id,
    .passphrase = self->passphrase,
    .use_keyring = !self->without_keyring,
    .cost = self->demonstration ? &quick : NULL,
  };
  g_autoptr (CustosRecoveryKey) recovery = NULL;

  if (!custos_passphrase_is_good (self->passphrase, self->account, self->display_name,
                                  self->clinic_name, error))
    return NULL;

  CustosVault *vault =
    custos_vault_create (self->folder, &founder, &recovery, cancellable, error);

  if (vault == NULL)
    return NULL;

  g_autofree char *database = g_strdup (custos_vault_get_database_uuid (vault));
  g_auto (CustosOpeningCheck) check = {
    .settings = new_settings (self),
    .founder = new_founder (self, id),
  };
  CustosSession *session = custos_opening_finish (
    vault, &check, self->pool, self->folder, self->account, error);

  if (session == NULL) {
    take_back (self, database);
    return NULL;
  }

  Answer *answer = g_new (Answer, 1);
  *answer = (Answer) { session, custos_recovery_key_to_text (recovery) };
  return answer;
}

/* A folder that has a clinic already is left as it is: CUSTOS_CLINIC_ERROR_EXISTS. */
void
custos_clinic_found_async (CustosWorkPool *pool,
                           const CustosFounding *founding,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_return_if_fail (founding->account != NULL && founding->passphrase != NULL);

  Request *request = g_new0 (Request, 1);

  *request = (Request) {
    g_object_ref (pool),
    g_strdup (founding->folder),
    g_strdup (founding->clinic_name),
    g_strdup (founding->account),
    g_strdup (founding->display_name),
    custos_secret_copy (founding->passphrase),
    founding->without_keyring,
    founding->demonstration,
  };
  custos_opening_run (pool, request, free_request, found, free_answer,
                      custos_clinic_found_async, cancellable, callback, user_data);
}

/**
 * custos_clinic_found_finish:
 * @recovery_key: (out) (transfer full): as it is to be printed, once; its size tells its end
 *
 * Returns: (transfer full): the first account, at work
 */
CustosSession *
custos_clinic_found_finish (GAsyncResult *result, CustosSecret **recovery_key, GError **error)
{
  Answer *answer = custos_opening_propagate (result, custos_clinic_found_async, error);

  if (answer == NULL)
    return NULL;

  CustosSession *session = g_steal_pointer (&answer->session);
  *recovery_key = g_steal_pointer (&answer->recovery_key);
  free_answer (answer);
  return session;
}
