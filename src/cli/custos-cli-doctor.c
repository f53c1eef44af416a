/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "custos-cli-commands.h"
#include "custos-cli-json.h"
#include "custos-cli-text.h"
#include "custos-clinic-examination.h"

#define N_COLUMNS 3
#define INDENT "  "
#define LEAST_FREE (256 * 1024 * 1024) /* bytes; below it a migration or backup may fail */

/* Returns: free bytes where the clinic lies, or -1: nobody can tell */
static gint64
read_free_space (const char *folder)
{
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  g_autoptr (GFileInfo) info = g_file_query_filesystem_info (
    file, G_FILE_ATTRIBUTE_FILESYSTEM_FREE, NULL, NULL);

  return info != NULL
    ? (gint64) g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_FILESYSTEM_FREE) : -1;
}

static void
add_row (CustosCliTable *table, const char *name, const char *value, gboolean is_right)
{
  custos_cli_table_add (table, name);
  custos_cli_table_add (table, value);
  custos_cli_table_add (table, is_right ? "" : _("WRONG"));
}

static void
add_settings (CustosCliTable *table, CustosClinicExamination *examination)
{
  for (guint i = 0; i < custos_clinic_examination_get_n_settings (examination); i++) {
    const char *value;
    gboolean is_right;
    const char *name =
      custos_clinic_examination_get_setting (examination, i, &value, &is_right);

    add_row (table, name, value, is_right);
  }
}

static void
print_findings (CustosCli *self, CustosClinicExamination *examination, gint64 n_free)
{
  g_autoptr (CustosCliTable) table = custos_cli_table_new (N_COLUMNS);
  guint n_loose_ends = custos_clinic_examination_get_n_loose_ends (examination);
  const char *damage = custos_clinic_examination_get_damage (examination);
  g_autofree char *schema = g_strdup_printf (
    "%u", custos_clinic_examination_get_schema (examination));
  g_autofree char *size = g_format_size (custos_clinic_examination_get_size (examination));
  g_autofree char *room = n_free >= 0 ? g_format_size (n_free) : g_strdup ("?");
  g_autofree char *loose = g_strdup_printf ("%u", n_loose_ends);

  add_row (table, _("Custos"), CUSTOS_VERSION, TRUE);
  add_row (
    table, _("SQLite"), custos_clinic_examination_get_sqlite_version (examination), TRUE);
  add_row (
    table, _("SQLCipher"), custos_clinic_examination_get_cipher_version (examination), TRUE);
  add_row (table, _("Clinic"), self->folder, TRUE);
  add_row (table, _("Schema"), schema, TRUE);
  add_row (table, _("Record file"), size, TRUE);
  add_row (table, _("Free space"), room, n_free < 0 || n_free >= LEAST_FREE);
  add_row (table, _("Keyring"),
           custos_clinic_examination_uses_keyring (examination) ? _("in use") : _("not used"),
           TRUE);
  add_row (table, _("Pages"), damage ?: _("whole"), damage == NULL);
  add_row (table, _("Loose ends"), loose, n_loose_ends == 0);
  custos_cli_table_print (table, "");

  g_autoptr (CustosCliTable) settings = custos_cli_table_new (N_COLUMNS);
  printf ("\n%s\n", _("Settings of the record file, as read back"));
  add_settings (settings, examination);
  custos_cli_table_print (settings, INDENT);
}

static void
print_json (CustosCli *self, CustosClinicExamination *examination, gint64 n_free)
{
  g_autoptr (CustosCliJson) json = custos_cli_json_new ();

  custos_cli_json_begin_object (json);
  custos_cli_json_add_text (json, "custos", CUSTOS_VERSION);
  custos_cli_json_add_text (
    json, "sqlite", custos_clinic_examination_get_sqlite_version (examination));
  custos_cli_json_add_text (
    json, "sqlcipher", custos_clinic_examination_get_cipher_version (examination));
  custos_cli_json_add_int (json, "schema", custos_clinic_examination_get_schema (examination));
  custos_cli_json_add_int (json, "bytes", custos_clinic_examination_get_size (examination));
  custos_cli_json_add_int (json, "free_bytes", n_free);
  custos_cli_json_add_bool (
    json, "keyring", custos_clinic_examination_uses_keyring (examination));
  custos_cli_json_add_text (
    json, "damage", custos_clinic_examination_get_damage (examination));
  custos_cli_json_add_int (
    json, "loose_ends", custos_clinic_examination_get_n_loose_ends (examination));
  custos_cli_json_member (json, "settings");
  custos_cli_json_begin_array (json);
  for (guint i = 0; i < custos_clinic_examination_get_n_settings (examination); i++) {
    const char *value;
    gboolean is_right;
    const char *name =
      custos_clinic_examination_get_setting (examination, i, &value, &is_right);

    custos_cli_json_begin_object (json);
    custos_cli_json_add_text (json, "name", name);
    custos_cli_json_add_text (json, "value", value);
    custos_cli_json_add_bool (json, "right", is_right);
    custos_cli_json_end_object (json);
  }
  custos_cli_json_end_array (json);
  custos_cli_json_end_object (json);
  custos_cli_json_print (json);
}

CustosExit
custos_cli_doctor (CustosCli *self)
{
  CustosExit status = custos_cli_begin (self, NULL, 0, 0);
  g_autoptr (GError) error = NULL;

  if (status != CUSTOS_EXIT_DONE)
    return status;

  custos_clinic_examine_async (
    self->session, self->cancellable, custos_cli_answered_cb, self);
  g_autoptr (CustosClinicExamination) examination = custos_clinic_examine_finish (
    self->session, custos_cli_wait (self), &error);
  if (examination == NULL)
    return custos_cli_fail (self, error);

  gint64 n_free = read_free_space (self->folder);
  if (self->json)
    print_json (self, examination, n_free);
  else
    print_findings (self, examination, n_free);
  return custos_clinic_examination_is_good (examination) ? CUSTOS_EXIT_DONE
                                                         : CUSTOS_EXIT_MACHINE;
}
