/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-database.h"

G_BEGIN_DECLS

/* What can be told of a record file without reading what is in it. */
typedef struct {
  char *name;
  char *value;       /* nullable: as it is read back */
  gboolean is_right;
} CustosExaminedSetting;

typedef struct {
  char *sqlite_version;
  char *cipher_version;
  guint schema;          /* migrations that were done */
  gint64 n_bytes;
  GPtrArray *settings;   /* of CustosExaminedSetting */
  char *damage;          /* nullable: what SQLite says is wrong; pages and names of indexes */
  guint n_loose_ends;    /* rows that refer to rows that are not there */
} CustosExamination;

CustosExamination *custos_examination_new (void) G_GNUC_WARN_UNUSED_RESULT;
void custos_examination_free (CustosExamination *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CustosExamination, custos_examination_free)

gboolean custos_examination_read_settings (CustosExamination *self,
                                           CustosDatabase *db,
                                           GError **error);
gboolean custos_examination_check_pages (CustosExamination *self,
                                         CustosDatabase *db,
                                         GError **error);
gboolean custos_examination_check_references (CustosExamination *self,
                                              CustosDatabase *db,
                                              GError **error);

G_END_DECLS
