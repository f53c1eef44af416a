/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-database.h"

G_BEGIN_DECLS

/* Resources kept as they came, and which item stands for which. */

#define CUSTOS_RESOURCE_KEPT "kept"           /* the kind of one without a home */
#define CUSTOS_RESOURCE_SET_ASIDE "set-aside" /* of one that was not taken in */

typedef struct {
  gint64 id; /* given by custos_resource_table_get_last_id() and counted on */
  gint64 batch;
  char *source;
  char *type;
  char *foreign_id;
  char *kind;
  char *item_id;
  gint64 version;
  char *patient_id; /* nullable */
  CustosSensitivity sensitivity;
  char *name; /* nullable */
  guint n_homeless;
  guint8 digest[CUSTOS_HASH_SIZE];
  gsize size;
  GBytes *packed; /* NULL where it was only looked up */
} CustosResource;

void custos_resource_clear (CustosResource *self);
void custos_resource_free (CustosResource *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CustosResource, custos_resource_free)

gint64 custos_resource_table_get_last_id (CustosDatabase *db,
                                          const CustosViewer *viewer,
                                          GError **error);
gboolean custos_resource_table_add (CustosDatabase *db,
                                    const CustosResource *resource,
                                    GError **error);
gboolean custos_resource_table_add_identifier (CustosDatabase *db,
                                               const CustosResource *resource,
                                               const char *system,
                                               const char *value,
                                               GError **error);

CustosResource *custos_resource_table_find (CustosDatabase *db,
                                            const CustosViewer *viewer,
                                            const char *source,
                                            const char *type,
                                            const char *foreign_id,
                                            GError **error) G_GNUC_WARN_UNUSED_RESULT;
CustosResource *
custos_resource_table_find_identifier (CustosDatabase *db,
                                       const CustosViewer *viewer,
                                       const char *system,
                                       const char *type,
                                       const char *value,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;
CustosResource *custos_resource_table_get (CustosDatabase *db,
                                           const CustosViewer *viewer,
                                           const char *kind,
                                           const char *item_id,
                                           GError **error) G_GNUC_WARN_UNUSED_RESULT;

void custos_resource_hash (const CustosResource *resource, CustosHash *hash);
gboolean custos_resource_table_hash (CustosDatabase *db,
                                     const CustosViewer *viewer,
                                     gint64 batch,
                                     CustosHash *hash,
                                     guint *n_resources,
                                     GError **error);

G_END_DECLS
