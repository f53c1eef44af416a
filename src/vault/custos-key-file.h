/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-key-slot.h"

G_BEGIN_DECLS

#define CUSTOS_KEY_FILE_NAME "keys"
#define CUSTOS_KEY_FILE_PREVIOUS_NAME "keys.1"
#define CUSTOS_KEY_FILE_DAMAGED_NAME "keys.damaged"
#define CUSTOS_KEY_FILE_MOST_BYTES (1024 * 1024)
#define CUSTOS_KEY_FILE_HEADER_SIZE 36
#define CUSTOS_KEY_FILE_MAC_SIZE 32

/* All ways to one database's data key, in the file `keys` beside it. */
typedef struct _CustosKeyFile CustosKeyFile;

CustosKeyFile *custos_key_file_new (const guint8 database[CUSTOS_UUID_SIZE],
                                    guint32 generation) G_GNUC_WARN_UNUSED_RESULT;
CustosKeyFile *custos_key_file_parse (const guint8 *bytes,
                                      size_t size,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;
CustosKeyFile *custos_key_file_load (const char *folder,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
CustosKeyFile *custos_key_file_copy (const CustosKeyFile *self) G_GNUC_WARN_UNUSED_RESULT;
void custos_key_file_free (CustosKeyFile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CustosKeyFile, custos_key_file_free)

const guint8 *custos_key_file_get_database (const CustosKeyFile *self);
guint32 custos_key_file_get_generation (const CustosKeyFile *self);
GPtrArray *custos_key_file_get_slots (const CustosKeyFile *self);

void custos_key_file_tag_name (const CustosKeyFile *self,
                               const char *name,
                               guint8 tag[CUSTOS_ACCOUNT_TAG_SIZE]);
const CustosKeySlot *custos_key_file_find_name (const CustosKeyFile *self, const char *name);
const CustosKeySlot *custos_key_file_find_account (const CustosKeyFile *self,
                                                   const guint8 id[CUSTOS_UUID_SIZE]);
const CustosKeySlot *custos_key_file_find_recovery (const CustosKeyFile *self);

void custos_key_file_put (CustosKeyFile *self, const CustosKeySlot *slot);
gboolean custos_key_file_remove (CustosKeyFile *self, const guint8 id[CUSTOS_UUID_SIZE]);

gboolean custos_key_file_is_genuine (const CustosKeyFile *self, const CustosSecret *data_key);
GBytes *custos_key_file_serialize (CustosKeyFile *self,
                                   const CustosSecret *data_key) G_GNUC_WARN_UNUSED_RESULT;
gboolean custos_key_file_save (CustosKeyFile *self,
                               const char *folder,
                               const CustosSecret *data_key,
                               GError **error);
gboolean custos_key_file_restore (const char *folder, GError **error);

G_END_DECLS
