/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "custos-key.h"
#include "custos-uuid.h"

G_BEGIN_DECLS

/* What the desktop's keyring remembers of a database so that an exchanged or an older one is
 * seen: SECURITY sections 3 and 7. */
typedef struct {
  guint32 generation;
  guint8 data_key_id[CUSTOS_KEY_SIZE];
  gint64 audit_seq;
  guint8 audit_head[CUSTOS_KEY_SIZE];
} CustosAnchor;

/* The one item that a database has in the keyring of each desktop user who may open it. */
typedef struct {
  CustosSecret *device; /* the workstation's secret; without it no passphrase opens anything */
  CustosAnchor anchor;
  char **names; /* of the accounts, for the unlock page */
} CustosKeyringItem;

/* SECURITY section 4: locked is not absent, and absent is never a reason to make a secret. */
typedef enum {
  CUSTOS_KEYRING_PRESENT,
  CUSTOS_KEYRING_LOCKED,
  CUSTOS_KEYRING_NO_COLLECTION,
  CUSTOS_KEYRING_NO_SERVICE,
  CUSTOS_KEYRING_ABSENT,
} CustosKeyringState;

CustosKeyringItem *custos_keyring_item_new (void) G_GNUC_WARN_UNUSED_RESULT;
void custos_keyring_item_free (CustosKeyringItem *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CustosKeyringItem, custos_keyring_item_free)

CustosSecret *custos_keyring_item_write (const CustosKeyringItem *self)
G_GNUC_WARN_UNUSED_RESULT;
CustosKeyringItem *custos_keyring_item_read (const guint8 *bytes,
                                             size_t size) G_GNUC_WARN_UNUSED_RESULT;

gboolean custos_keyring_look (const guint8 database[CUSTOS_UUID_SIZE],
                              CustosKeyringState *state,
                              GCancellable *cancellable,
                              GError **error);
CustosKeyringItem *custos_keyring_load (const guint8 database[CUSTOS_UUID_SIZE],
                                        GCancellable *cancellable,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean custos_keyring_store (const guint8 database[CUSTOS_UUID_SIZE],
                               const CustosKeyringItem *item,
                               GCancellable *cancellable,
                               GError **error);
gboolean custos_keyring_forget (const guint8 database[CUSTOS_UUID_SIZE],
                                GCancellable *cancellable,
                                GError **error);
gboolean custos_keyring_unlock (const guint8 database[CUSTOS_UUID_SIZE],
                                GCancellable *cancellable,
                                GError **error);

gboolean custos_keyring_is_blank (const char *data_folder);

G_END_DECLS
