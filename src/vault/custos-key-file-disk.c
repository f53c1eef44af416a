/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-key-file.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "custos-durable-file.h"
#include "custos-vault-error.h"

static CustosKeyFile *
load (const char *folder, const char *name, GBytes **bytes, GError **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (GBytes) read =
    custos_durable_file_read (folder, name, CUSTOS_KEY_FILE_MOST_BYTES, &reason);

  if (read == NULL) {
    int code = CUSTOS_VAULT_ERROR_FAILED;

    if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
      code = CUSTOS_VAULT_ERROR_NO_KEY_FILE;
    else if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE) ||
             g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE))
      code = CUSTOS_VAULT_ERROR_DAMAGED_KEY_FILE;
    g_set_error (error, CUSTOS_VAULT_ERROR, code, "The key file: %s", reason->message);
    return NULL;
  }

  size_t size;
  const guint8 *data = g_bytes_get_data (read, &size);
  CustosKeyFile *self = custos_key_file_parse (data, size, error);
  if (bytes != NULL)
    *bytes = g_steal_pointer (&read);
  return self;
}

CustosKeyFile *
custos_key_file_load (const char *folder, GError **error)
{
  return load (folder, CUSTOS_KEY_FILE_NAME, NULL, error);
}

static gboolean
fail (GError **error, const char *why)
{
  g_set_error (error, CUSTOS_VAULT_ERROR, CUSTOS_VAULT_ERROR_FAILED,
               "The key file cannot be written: %s", why);
  return FALSE;
}

/* The previous file is copied and not linked: wiping a second name would wipe the first. */
static gboolean
keep_previous (const char *folder, GError **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (GBytes) old = custos_durable_file_read (
    folder, CUSTOS_KEY_FILE_NAME, CUSTOS_KEY_FILE_MOST_BYTES, &reason);

  if (old == NULL && g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return TRUE;
  if (old == NULL) {
    g_propagate_error (error, g_steal_pointer (&reason));
    return FALSE;
  }
  return custos_durable_file_replace (folder, CUSTOS_KEY_FILE_PREVIOUS_NAME,
                                      g_bytes_get_data (old, NULL), g_bytes_get_size (old),
                                      error);
}

/**
 * custos_key_file_save:
 *
 * The file before is kept as `keys.1` until the next good unlock, which wipes it.
 */
gboolean
custos_key_file_save (CustosKeyFile *self,
                      const char *folder,
                      const CustosSecret *data_key,
                      GError **error)
{
  g_autoptr (GBytes) bytes = custos_key_file_serialize (self, data_key);
  g_autoptr (GError) reason = NULL;

  if (keep_previous (folder, &reason) &&
      custos_durable_file_replace (folder, CUSTOS_KEY_FILE_NAME,
                                   g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                   &reason))
    return TRUE;
  return fail (error, reason->message);
}

/**
 * custos_key_file_restore:
 *
 * The way out where the key file is gone or unreadable and the one before is still there.
 * Whoever was added or got a new passphrase in between is as before. The unreadable file is
 * kept as `keys.damaged`.
 *
 * Returns: %FALSE with EXISTS if the key file is in order, or with what is wrong with the one
 *   before
 */
gboolean
custos_key_file_restore (const char *folder, GError **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (CustosKeyFile) now = load (folder, CUSTOS_KEY_FILE_NAME, NULL, &reason);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (CustosKeyFile) before = NULL;

  if (now != NULL || g_error_matches (reason, CUSTOS_VAULT_ERROR, CUSTOS_VAULT_ERROR_TOO_NEW)) {
    g_set_error_literal (error, CUSTOS_VAULT_ERROR, CUSTOS_VAULT_ERROR_EXISTS,
                         "The key file is in order");
    return FALSE;
  }
  before = load (folder, CUSTOS_KEY_FILE_PREVIOUS_NAME, &bytes, error);
  if (before == NULL)
    return FALSE;

  g_autofree char *path = g_build_filename (folder, CUSTOS_KEY_FILE_NAME, NULL);
  g_autofree char *aside = g_build_filename (folder, CUSTOS_KEY_FILE_DAMAGED_NAME, NULL);
  if (g_rename (path, aside) != 0 && errno != ENOENT)
    return fail (error, g_strerror (errno));
  g_clear_error (&reason);
  return custos_durable_file_replace (folder, CUSTOS_KEY_FILE_NAME,
                                      g_bytes_get_data (bytes, NULL),
                                      g_bytes_get_size (bytes), &reason) ||
         fail (error, reason->message);
}
