/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-canonical.h"
#include "custos-database.h"

G_BEGIN_DECLS

/* Rows outside an import have this batch; it is always finished. */
#define CUSTOS_NO_BATCH 0

/* One kind of record and its table: said once, in a file of the feature. The SQL is whole, so
 * that it can be read and searched for. */
typedef struct {
  const char *kind;
  GType (*get_type)(void);
  const char *add_sql;     /* a parameter for each field, and :batch */
  const char *get_sql;     /* :id, :version */
  const char *current_sql; /* :id */
  const char *list_sql;    /* nullable; :patient, where the kind has patients */
  const char *sweep_sql;   /* :id, :version, :batch; what an unfinished import left */

  /* Nullable; called once a version is to be seen by others, to bring indexes up to it. */
  gboolean (*shown)(CustosDatabase *db, CustosRecord *record, GError **error);

  gboolean of_clinic; /* belongs to no patient; rights guard it, not sensitivities */
} CustosItemTable;

const CustosItemTable *const *custos_item_tables_get_all (guint *n_tables);
const CustosItemTable *custos_item_table_find (const char *kind);

GPtrArray *custos_item_table_list (const CustosItemTable *self,
                                   CustosDatabase *db,
                                   const CustosViewer *viewer,
                                   const char *patient_id,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;
CustosRecord *custos_item_table_get (const CustosItemTable *self,
                                     CustosDatabase *db,
                                     const CustosViewer *viewer,
                                     const char *id,
                                     gint64 version,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
CustosRecord *custos_item_table_get_current (const CustosItemTable *self,
                                             CustosDatabase *db,
                                             const CustosViewer *viewer,
                                             const char *id,
                                             GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean custos_item_add (CustosDatabase *db,
                          CustosRecord *record,
                          gint64 batch,
                          GError **error);

G_END_DECLS
