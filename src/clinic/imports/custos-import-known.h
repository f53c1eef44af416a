/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-fhir-item.h"

G_BEGIN_DECLS

/* What stands here for a resource from outside. */
typedef struct {
  char *kind;       /* of the item */
  char *item_id;
  char *type;       /* FHIR's */
  gint64 version;   /* last taken in; 0: not on file yet */
  char *patient_id; /* nullable; whose chart */
  char *name;       /* nullable */
  CustosSensitivity sensitivity;
  guint8 digest[32];
  gboolean is_other_person; /* nothing may be filed under it in this run */
} CustosKnown;

CustosKnown *custos_known_new (void) G_GNUC_WARN_UNUSED_RESULT;
CustosKnown *custos_known_ref (CustosKnown *self);
void custos_known_unref (CustosKnown *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CustosKnown, custos_known_unref)

/* Which are known already, so that the record file is asked once. One thread at a time. */
typedef struct _CustosKnownTable CustosKnownTable;

CustosKnownTable *custos_known_table_new (void) G_GNUC_WARN_UNUSED_RESULT;
void custos_known_table_free (CustosKnownTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CustosKnownTable, custos_known_table_free)

void custos_known_table_add (CustosKnownTable *self,
                             const CustosFhirKey *key,
                             CustosKnown *known);
void custos_known_table_remove (CustosKnownTable *self, const CustosFhirKey *key);
CustosKnown *custos_known_table_find (CustosKnownTable *self, const CustosFhirKey *key);
void custos_known_table_take_all (CustosKnownTable *self, CustosKnownTable *from);

G_END_DECLS
