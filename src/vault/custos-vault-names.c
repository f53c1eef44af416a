/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-vault-private.h"

#include <string.h>

/* Only names that still have a slot; the tags tell. */
void
custos_vault_prune_names (const CustosKeyFile *file, CustosKeyringItem *item)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (size_t i = 0; item->names[i] != NULL; i++)
    if (custos_key_file_find_name (file, item->names[i]) != NULL)
      g_strv_builder_add (builder, item->names[i]);

  g_strfreev (item->names);
  item->names = g_strv_builder_end (builder);
}

/**
 * custos_vault_learn_name:
 *
 * Returns: whether it is new; "ana" is no news where "Ana" is known
 */
gboolean
custos_vault_learn_name (const CustosKeyFile *file, CustosKeyringItem *item, const char *name)
{
  g_autofree char *stripped = g_strstrip (g_strdup (name));
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  const CustosKeySlot *slot = custos_key_file_find_name (file, stripped);

  if (!custos_vault_check_name (stripped, NULL))
    return FALSE;
  for (size_t i = 0; item->names[i] != NULL; i++) {
    if (slot != NULL && custos_key_file_find_name (file, item->names[i]) == slot)
      return FALSE;
    g_strv_builder_add (builder, item->names[i]);
  }

  g_strv_builder_add (builder, stripped);
  g_strfreev (item->names);
  item->names = g_strv_builder_end (builder);
  return TRUE;
}

static gboolean
belongs_to (const CustosKeyFile *file, const CustosSecret *device)
{
  GPtrArray *slots = custos_key_file_get_slots (file);
  guint8 id[CUSTOS_DEVICE_ID_SIZE];

  custos_device_id_of (device, id);
  for (guint i = 0; i < slots->len; i++) {
    const CustosKeySlot *slot = g_ptr_array_index (slots, i);

    if (memcmp (slot->device_id, id, sizeof id) == 0)
      return TRUE;
  }
  return FALSE;
}

static gboolean
needs_keyring (const CustosKeyFile *file)
{
  GPtrArray *slots = custos_key_file_get_slots (file);

  for (guint i = 0; i < slots->len; i++)
    if (custos_key_slot_has_device (g_ptr_array_index (slots, i)))
      return TRUE;
  return FALSE;
}

/**
 * custos_vault_list_names:
 *
 * The names that this desktop knows, for the unlock page; where the keyring cannot give them,
 * its state is the error, so that the page can say so before anybody types.
 *
 * Returns: (transfer full) (array zero-terminated=1): empty in a clinic without a keyring
 */
char **
custos_vault_list_names (const char *folder, GCancellable *cancellable, GError **error)
{
  g_autoptr (CustosKeyFile) file = custos_key_file_load (folder, error);

  if (file == NULL)
    return NULL;
  if (!needs_keyring (file))
    return g_new0 (char *, 1);

  g_autoptr (CustosKeyringItem) item =
    custos_keyring_load (custos_key_file_get_database (file), cancellable, error);
  if (item == NULL)
    return NULL;
  if (!belongs_to (file, item->device)) {
    g_set_error_literal (error, CUSTOS_VAULT_ERROR, CUSTOS_VAULT_ERROR_OTHER_INSTALLATION,
                         "The keyring's secret is that of another installation");
    return NULL;
  }
  custos_vault_prune_names (file, item);
  return g_steal_pointer (&item->names);
}

/**
 * custos_vault_unlock_keyring:
 *
 * Lets the desktop ask for the keyring's password and waits for the answer.
 */
gboolean
custos_vault_unlock_keyring (const char *folder, GCancellable *cancellable, GError **error)
{
  g_autoptr (CustosKeyFile) file = custos_key_file_load (folder, error);

  return file != NULL &&
         custos_keyring_unlock (custos_key_file_get_database (file), cancellable, error);
}
