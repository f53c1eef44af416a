/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-keyring.h"

#include <libsecret/secret.h>
#include <string.h>

#include "custos-vault-error.h"

#define APPLICATION "org.custos.Custos"
#define BUS_NAME "org.freedesktop.secrets"
#define PATIENCE_MS 2000

/* Its name is not matched: with a name in the search a keyring that was never opened says
 * that it has nothing (libsecret 0.20.5), and locked would look like absent. */
static const SecretSchema schema = {
  APPLICATION, SECRET_SCHEMA_DONT_MATCH_NAME, {
    { "application", SECRET_SCHEMA_ATTRIBUTE_STRING },
    { "database", SECRET_SCHEMA_ATTRIBUTE_STRING },
    { NULL, 0 },
  },
};

/* A connection of one call; the keyring may have been restarted since the last. */
typedef struct {
  SecretService *service;
  GHashTable *attributes;
  SecretItem *item;             /* nullable */
  SecretCollection *collection; /* nullable; the default one */
  CustosKeyringState state;
} Connection;

static void
connection_clear (Connection *self)
{
  g_clear_object (&self->item);
  g_clear_object (&self->collection);
  g_clear_object (&self->service);
  g_clear_pointer (&self->attributes, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Connection, connection_clear)

/* Cancelling is the caller's own doing and stays what it is. */
static gboolean
fail (GError **error, CustosVaultError code, GError *reason)
{
  if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
    g_propagate_error (error, reason);
    return FALSE;
  }
  if (g_error_matches (reason, SECRET_ERROR, SECRET_ERROR_IS_LOCKED))
    code = CUSTOS_VAULT_ERROR_KEYRING_LOCKED;
  g_set_error (error, CUSTOS_VAULT_ERROR, (int) code, "The keyring: %s", reason->message);
  g_error_free (reason);
  return FALSE;
}

static gboolean
says_state (CustosKeyringState state, GError **error)
{
  switch (state) {
  case CUSTOS_KEYRING_PRESENT:
    return TRUE;
  case CUSTOS_KEYRING_LOCKED:
    g_set_error_literal (error, CUSTOS_VAULT_ERROR, CUSTOS_VAULT_ERROR_KEYRING_LOCKED,
                         "The keyring is locked");
    return FALSE;
  case CUSTOS_KEYRING_NO_COLLECTION:
    g_set_error_literal (error, CUSTOS_VAULT_ERROR, CUSTOS_VAULT_ERROR_KEYRING_NO_COLLECTION,
                         "There is no default keyring");
    return FALSE;
  case CUSTOS_KEYRING_NO_SERVICE:
    g_set_error_literal (error, CUSTOS_VAULT_ERROR, CUSTOS_VAULT_ERROR_KEYRING_NO_SERVICE,
                         "There is no keyring service");
    return FALSE;
  case CUSTOS_KEYRING_ABSENT:
    g_set_error_literal (error, CUSTOS_VAULT_ERROR, CUSTOS_VAULT_ERROR_NOT_ENROLLED,
                         "The keyring has no item for this clinic");
    return FALSE;
  default:
    g_assert_not_reached ();
  }
}

/* libsecret waits 25 seconds for a service that hangs. One question with a short patience
 * first, which also starts the service where it can be; a ping would be answered by a thread
 * that never hangs. */
static gboolean
is_there (GCancellable *cancellable, GError **error)
{
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, cancellable, error);

  if (bus == NULL)
    return FALSE;

  /* The shared connection would end the program, drafts and all, along with the bus. */
  g_dbus_connection_set_exit_on_close (bus, FALSE);
  g_autoptr (GVariant) answer =
    g_dbus_connection_call_sync (bus, BUS_NAME, "/org/freedesktop/secrets",
                                 "org.freedesktop.DBus.Properties", "Get",
                                 g_variant_new ("(ss)", "org.freedesktop.Secret.Service",
                                                "Collections"), NULL,
                                 G_DBUS_CALL_FLAGS_NONE, PATIENCE_MS, cancellable, error);
  return answer != NULL;
}

/* The item may lie in another keyring than the default one, so it is looked for first. */
static gboolean
find_item (Connection *self, GCancellable *cancellable, GError **error)
{
  GError *reason = NULL;
  GList *found = secret_service_search_sync (self->service, &schema, self->attributes,
                                             SECRET_SEARCH_ALL, cancellable, &reason);

  if (reason != NULL)
    return fail (error, CUSTOS_VAULT_ERROR_KEYRING_NO_SERVICE, reason);
  for (GList *each = found; each != NULL; each = each->next)
    if (self->item == NULL || secret_item_get_locked (self->item))
      g_set_object (&self->item, each->data);
  g_list_free_full (found, g_object_unref);
  return TRUE;
}

static gboolean
find_state (Connection *self, GCancellable *cancellable, GError **error)
{
  GError *reason = NULL;

  if (!find_item (self, cancellable, error))
    return FALSE;

  self->collection =
    secret_collection_for_alias_sync (self->service, SECRET_COLLECTION_DEFAULT,
                                      SECRET_COLLECTION_NONE, cancellable, &reason);
  if (reason != NULL)
    return fail (error, CUSTOS_VAULT_ERROR_KEYRING_FAILED, reason);

  if (self->item != NULL)
    self->state = secret_item_get_locked (self->item) ? CUSTOS_KEYRING_LOCKED
                                                      : CUSTOS_KEYRING_PRESENT;
  else if (self->collection == NULL)
    self->state = CUSTOS_KEYRING_NO_COLLECTION;
  else if (secret_collection_get_locked (self->collection))
    self->state = CUSTOS_KEYRING_LOCKED;
  else
    self->state = CUSTOS_KEYRING_ABSENT;
  return TRUE;
}

static gboolean
connect_to (Connection *self,
            const guint8 database[CUSTOS_UUID_SIZE],
            GCancellable *cancellable,
            GError **error)
{
  g_autofree char *id = custos_uuid_to_text (database);
  GError *reason = NULL;

  self->state = CUSTOS_KEYRING_NO_SERVICE;
  self->attributes =
    secret_attributes_build (&schema, "application", APPLICATION, "database", id, NULL);
  if (!is_there (cancellable, &reason))
    return fail (error, CUSTOS_VAULT_ERROR_KEYRING_NO_SERVICE, reason);

  self->service = secret_service_open_sync (SECRET_TYPE_SERVICE, NULL,
                                            SECRET_SERVICE_OPEN_SESSION, cancellable, &reason);
  if (self->service == NULL)
    return fail (error, CUSTOS_VAULT_ERROR_KEYRING_NO_SERVICE, reason);
  return find_state (self, cancellable, error);
}

/**
 * custos_keyring_look:
 * @state: (out)
 *
 * Returns: %FALSE only if it was cancelled or the keyring makes no sense
 */
gboolean
custos_keyring_look (const guint8 database[CUSTOS_UUID_SIZE],
                     CustosKeyringState *state,
                     GCancellable *cancellable,
                     GError **error)
{
  g_auto (Connection) connection = { 0 };
  GError *reason = NULL;
  gboolean done = connect_to (&connection, database, cancellable, &reason);

  *state = connection.state;
  if (done || g_error_matches (reason, CUSTOS_VAULT_ERROR,
                               CUSTOS_VAULT_ERROR_KEYRING_NO_SERVICE)) {
    g_clear_error (&reason);
    return TRUE;
  }
  g_propagate_error (error, reason);
  return FALSE;
}

/**
 * custos_keyring_load:
 *
 * Never asks anybody anything: a locked keyring is an error, and custos_keyring_unlock() the
 * way on.
 *
 * Returns: (transfer full): the item, or %NULL with the state as the error
 */
CustosKeyringItem *
custos_keyring_load (const guint8 database[CUSTOS_UUID_SIZE],
                     GCancellable *cancellable,
                     GError **error)
{
  g_auto (Connection) connection = { 0 };
  GError *reason = NULL;

  if (!connect_to (&connection, database, cancellable, error) ||
      !says_state (connection.state, error))
    return NULL;
  if (!secret_item_load_secret_sync (connection.item, cancellable, &reason)) {
    fail (error, CUSTOS_VAULT_ERROR_KEYRING_FAILED, reason);
    return NULL;
  }

  g_autoptr (SecretValue) value = secret_item_get_secret (connection.item);
  gsize size = 0;
  const char *bytes = value != NULL ? secret_value_get (value, &size) : NULL;
  CustosKeyringItem *item =
    bytes != NULL ? custos_keyring_item_read ((const guint8 *) bytes, size) : NULL;
  if (item == NULL)
    g_set_error_literal (error, CUSTOS_VAULT_ERROR, CUSTOS_VAULT_ERROR_KEYRING_FAILED,
                         "The keyring's item for this clinic cannot be read");
  return item;
}

/**
 * custos_keyring_store:
 *
 * Makes the item or replaces what is in it; into a locked keyring nothing is put.
 */
gboolean
custos_keyring_store (const guint8 database[CUSTOS_UUID_SIZE],
                      const CustosKeyringItem *item,
                      GCancellable *cancellable,
                      GError **error)
{
  g_auto (Connection) connection = { 0 };
  g_autoptr (CustosSecret) secret = custos_keyring_item_write (item);
  GError *reason = NULL;
  size_t size;
  const char *bytes = (const char *) custos_secret_read (secret, &size);

  if (!connect_to (&connection, database, cancellable, error))
    return FALSE;
  if (connection.state != CUSTOS_KEYRING_ABSENT && !says_state (connection.state, error))
    return FALSE;

  g_autoptr (SecretValue) value =
    secret_value_new (bytes, (gssize) size, "application/octet-stream");
  gboolean done = connection.item != NULL
    ? secret_item_set_secret_sync (connection.item, value, cancellable, &reason)
    : secret_service_store_sync (connection.service, &schema, connection.attributes,
                                 SECRET_COLLECTION_DEFAULT, "Custos", value, cancellable,
                                 &reason);
  return done || fail (error, CUSTOS_VAULT_ERROR_KEYRING_FAILED, reason);
}

/* Of a database that was not made after all. */
gboolean
custos_keyring_forget (const guint8 database[CUSTOS_UUID_SIZE],
                       GCancellable *cancellable,
                       GError **error)
{
  g_auto (Connection) connection = { 0 };
  GError *reason = NULL;

  if (!connect_to (&connection, database, cancellable, error) ||
      !says_state (connection.state, error))
    return FALSE;
  return secret_item_delete_sync (connection.item, cancellable, &reason) ||
         fail (error, CUSTOS_VAULT_ERROR_KEYRING_FAILED, reason);
}

/**
 * custos_keyring_unlock:
 *
 * The desktop may ask for the keyring's password; this waits for the answer as long as
 * @cancellable lets it. Without a display the service gives up at once.
 */
gboolean
custos_keyring_unlock (const guint8 database[CUSTOS_UUID_SIZE],
                       GCancellable *cancellable,
                       GError **error)
{
  g_auto (Connection) connection = { 0 };
  GError *reason = NULL;
  GList *unlocked = NULL;

  if (!connect_to (&connection, database, cancellable, error))
    return FALSE;
  if (connection.state != CUSTOS_KEYRING_LOCKED)
    return connection.state == CUSTOS_KEYRING_ABSENT || says_state (connection.state, error);

  GList wanted = { connection.item != NULL ? (gpointer) connection.item
                                           : (gpointer) connection.collection, NULL, NULL };
  int n = secret_service_unlock_sync (connection.service, &wanted, cancellable, &unlocked,
                                      &reason);
  g_list_free_full (unlocked, g_object_unref);
  if (reason != NULL)
    return fail (error, CUSTOS_VAULT_ERROR_KEYRING_PROMPT_DISMISSED, reason);
  if (n <= 0)
    g_set_error_literal (error, CUSTOS_VAULT_ERROR, CUSTOS_VAULT_ERROR_KEYRING_PROMPT_DISMISSED,
                         "The keyring stays locked");
  return n > 0;
}
