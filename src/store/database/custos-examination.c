/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-examination.h"

#include "custos-query.h"
#include "custos-sqlite.h"

static const char pages_sql[] = "PRAGMA integrity_check(1)";

static const char references_sql[] = "PRAGMA foreign_key_check";

static const char versions_sql[] = "SELECT sqlite_version()";

static void
free_setting (gpointer data)
{
  CustosExaminedSetting *self = data;

  g_free (self->name);
  g_free (self->value);
  g_free (self);
}

CustosExamination *
custos_examination_new (void)
{
  CustosExamination *self = g_new0 (CustosExamination, 1);

  self->settings = g_ptr_array_new_with_free_func (free_setting);
  return self;
}

void
custos_examination_free (CustosExamination *self)
{
  g_free (self->sqlite_version);
  g_free (self->cipher_version);
  g_free (self->damage);
  g_ptr_array_unref (self->settings);
  g_free (self);
}

static void
add_setting (const char *name, const char *value, const char *expect, gpointer data)
{
  CustosExamination *self = data;
  CustosExaminedSetting *setting = g_new (CustosExaminedSetting, 1);

  *setting = (CustosExaminedSetting) {
    g_strdup (name), g_strdup (value), g_strcmp0 (value, expect) == 0,
  };
  g_ptr_array_add (self->settings, setting);
}

static gboolean
read_sqlite_version (CustosExamination *self, CustosDatabase *db, GError **error)
{
  g_autoptr (CustosQuery) query = custos_query_new (db, versions_sql);

  if (custos_query_next (query))
    self->sqlite_version = g_strdup (custos_query_get_text (query, 0));
  return custos_query_end (query, error);
}

/* The settings of this connection, as they are read back now. */
gboolean
custos_examination_read_settings (CustosExamination *self, CustosDatabase *db, GError **error)
{
  return read_sqlite_version (self, db, error) &&
         custos_sqlite_read_version (db, &self->schema, error) &&
         custos_sqlite_read_back (
    db, &self->cipher_version, &self->n_bytes, add_setting, self, error);
}

/* Reads every page. One statement, which a cancellable stops: nobody else need wait, since
 * only custosctl asks for it. */
gboolean
custos_examination_check_pages (CustosExamination *self, CustosDatabase *db, GError **error)
{
  g_autoptr (CustosQuery) query = custos_query_new (db, pages_sql);

  if (custos_query_next (query)) {
    const char *found = custos_query_get_text (query, 0);

    if (g_strcmp0 (found, "ok") != 0)
      self->damage = g_strdup (found);
  }
  return custos_query_end (query, error);
}

gboolean
custos_examination_check_references (CustosExamination *self,
                                     CustosDatabase *db,
                                     GError **error)
{
  g_autoptr (CustosQuery) query = custos_query_new (db, references_sql);

  while (custos_query_next (query))
    self->n_loose_ends++;
  return custos_query_end (query, error);
}
