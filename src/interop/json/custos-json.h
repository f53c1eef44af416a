/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "custos-import-reason.h"

G_BEGIN_DECLS

#define CUSTOS_JSON_MAX_DEPTH 64

typedef enum {
  CUSTOS_JSON_NULL,
  CUSTOS_JSON_BOOL,
  CUSTOS_JSON_NUMBER,
  CUSTOS_JSON_STRING,
  CUSTOS_JSON_ARRAY,
  CUSTOS_JSON_OBJECT,
} CustosJsonType;

typedef struct _CustosJson CustosJson;
typedef struct _CustosJsonNode CustosJsonNode;

/* One value and all that is in it, with the bytes it was made from. */
CustosJson *custos_json_parse (GBytes *bytes,
                               CustosImportFault *fault) G_GNUC_WARN_UNUSED_RESULT;
CustosJson *custos_json_read (GInputStream *stream,
                              CustosImportFault *fault,
                              GCancellable *cancellable,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;
void custos_json_free (CustosJson *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CustosJson, custos_json_free)

CustosJsonNode *custos_json_get_root (CustosJson *self);
GBytes *custos_json_get_bytes (CustosJson *self);

/* Every node may be NULL: nothing is in nothing. */
CustosJsonType custos_json_node_get_type (const CustosJsonNode *self);
gboolean custos_json_node_is (const CustosJsonNode *self, CustosJsonType type);
const char *custos_json_node_get_key (const CustosJsonNode *self);
CustosJsonNode *custos_json_node_get_parent (const CustosJsonNode *self);
CustosJsonNode *custos_json_node_get_first (const CustosJsonNode *self);
CustosJsonNode *custos_json_node_get_next (const CustosJsonNode *self);
CustosJsonNode *custos_json_node_find (const CustosJsonNode *self, const char *key);
const char *custos_json_node_peek_text (const CustosJsonNode *self);
gsize custos_json_node_get_length (const CustosJsonNode *self);
gsize custos_json_node_get_start (const CustosJsonNode *self);
gsize custos_json_node_get_end (const CustosJsonNode *self);

/* Whoever uses a value says so; what nobody used has no home. */
void custos_json_node_mark_read (CustosJsonNode *self);
gboolean custos_json_node_is_read (const CustosJsonNode *self);
guint custos_json_node_count_unread (const CustosJsonNode *self);

char *custos_json_node_dup_place (const CustosJsonNode *self,
                                  const CustosJsonNode *above) G_GNUC_WARN_UNUSED_RESULT;
void custos_json_append_key (GString *place, const char *key, gsize length);

G_END_DECLS
