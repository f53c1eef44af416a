/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-cli-chart.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "custos-cli-commands.h"
#include "custos-cli-json.h"
#include "custos-cli-sections.h"
#include "custos-cli-text.h"
#include "custos-clinic-charts.h"
#include "custos-clinic-patients.h"
#include "custos-clinic-settings-cases.h"

#define NOTES "notes"
#define INDENT "  "

/* A chart being printed, section by section; with JSON, each is a member. */
typedef struct {
  CustosCli *cli;
  CustosPatient *patient;
  GTimeZone *zone;     /* the clinic's */
  CustosCliJson *json; /* NULL: text */
  GError *error;       /* the first failure; nothing is printed after it */
} Printing;

/**
 * custos_cli_find_patient:
 *
 * Returns: (transfer full) (nullable): the patient with that record number
 */
CustosPatient *
custos_cli_find_patient (CustosCli *self, const char *record_number, GError **error)
{
  custos_clinic_find_patient_by_number_async (
    self->session, record_number, self->cancellable, custos_cli_answered_cb, self);
  g_autoptr (CustosPatientHit) hit = custos_clinic_find_patient_by_number_finish (
    self->session, custos_cli_wait (self), error);

  return hit != NULL ? g_object_ref (custos_patient_hit_get_patient (hit)) : NULL;
}

static GTimeZone *
read_zone (CustosCli *self, GError **error)
{
  custos_clinic_get_settings_async (
    self->session, self->cancellable, custos_cli_answered_cb, self);
  g_autoptr (CustosClinicSettings) settings = custos_clinic_get_settings_finish (
    self->session, custos_cli_wait (self), error);

  if (settings == NULL)
    return NULL;

  const char *name = custos_record_peek (CUSTOS_RECORD (settings), "time_zone");
  GTimeZone *zone = name != NULL ? g_time_zone_new_identifier (name) : NULL;
  return zone != NULL ? zone : g_time_zone_new_utc ();
}

/* Returns: (transfer full) (nullable): the records of the section; NULL after a failure */
static GPtrArray *
read_section (Printing *self, const CustosSection *section)
{
  CustosCli *cli = self->cli;

  custos_clinic_list_items_async (
    cli->session, section->kind, custos_record_get_id (CUSTOS_RECORD (self->patient)),
    cli->cancellable, custos_cli_answered_cb, cli);
  g_autoptr (GPtrArray) all = custos_clinic_list_items_finish (
    cli->session, custos_cli_wait (cli), &self->error);
  if (all == NULL)
    return NULL;

  GPtrArray *of_section = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < all->len; i++) {
    if (custos_cli_section_has (section, all->pdata[i]))
      g_ptr_array_add (of_section, g_object_ref (all->pdata[i]));
  }
  return of_section;
}

/* What the line says besides: who may not see it, and that it does not stand. */
static char *
dup_mark (CustosRecord *record)
{
  CustosSensitivity sensitivity = custos_record_get_sensitivity (record);
  g_autoptr (GString) mark = g_string_new (NULL);

  if (sensitivity != CUSTOS_SENSITIVITY_NORMAL)
    g_string_append_printf (mark, "[%s]", custos_sensitivity_to_word (sensitivity));
  if (custos_record_peek (record, "error_reason") != NULL)
    g_string_append_printf (mark, "[%s]", _("entered in error"));
  return g_strdup (mark->str);
}

static void
print_lines (Printing *self, const CustosSection *section, GPtrArray *records)
{
  guint n_cells = 0;

  while (section->cells[n_cells].kind != CUSTOS_CELL_END)
    n_cells++;

  g_autoptr (CustosCliTable) table = custos_cli_table_new (n_cells + 1);
  for (guint i = 0; i < records->len; i++) {
    g_autofree char *mark = dup_mark (records->pdata[i]);

    for (guint cell = 0; cell < n_cells; cell++) {
      g_autofree char *text =
        custos_cli_cell_dup_text (&section->cells[cell], records->pdata[i], self->zone);
      custos_cli_table_add (table, text);
    }
    custos_cli_table_add (table, mark);
  }

  printf ("\n%s\n", _(section->heading));
  custos_cli_table_print (table, INDENT);
}

static void
print_section (Printing *self, const CustosSection *section)
{
  if (self->error != NULL)
    return;

  g_autoptr (GPtrArray) records = read_section (self, section);
  if (records == NULL)
    return;

  if (self->json == NULL) {
    if (records->len > 0)
      print_lines (self, section, records);
    return;
  }

  custos_cli_json_member (self->json, section->name);
  custos_cli_json_begin_array (self->json);
  for (guint i = 0; i < records->len; i++)
    custos_cli_json_record (self->json, records->pdata[i]);
  custos_cli_json_end_array (self->json);
}

/* Returns: (transfer full) (nullable): the bytes; NULL after a failure */
static GBytes *
read_document (Printing *self, CustosDocument *document)
{
  CustosCli *cli = self->cli;

  custos_clinic_read_document_async (
    cli->session, document, cli->cancellable, custos_cli_answered_cb, cli);
  return custos_clinic_read_document_finish (
    cli->session, custos_cli_wait (cli), &self->error);
}

static void
print_note (Printing *self, CustosRecord *note)
{
  g_autoptr (GBytes) bytes = read_document (self, CUSTOS_DOCUMENT (note));

  if (bytes == NULL)
    return;

  size_t size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autofree char *text = g_strndup (data, size);

  if (self->json != NULL) {
    custos_cli_json_begin_object (self->json);
    custos_cli_json_member (self->json, "document");
    custos_cli_json_record (self->json, note);
    custos_cli_json_add_text (self->json, "text", text);
    custos_cli_json_end_object (self->json);
    return;
  }

  g_autofree char *authored =
    custos_cli_dup_local_time (custos_record_peek (note, "authored"), self->zone);
  g_autofree char *title = custos_cli_dup_line (custos_record_peek (note, "title"));
  g_autofree char *mark = dup_mark (note);
  printf ("\n%s  %s  %s\n", authored ?: "", title, mark);
  custos_cli_print_block (text, INDENT);
}

/* The text of the notes; each that is read leaves a row in the audit trail. */
static void
print_notes (Printing *self)
{
  g_autoptr (GPtrArray) documents = read_section (self, custos_cli_find_section ("documents"));

  if (documents == NULL)
    return;
  if (self->json != NULL) {
    custos_cli_json_member (self->json, NOTES);
    custos_cli_json_begin_array (self->json);
  }

  for (guint i = 0; i < documents->len && self->error == NULL; i++) {
    const char *type = custos_record_peek (documents->pdata[i], "content_type");

    if (type != NULL && g_str_has_prefix (type, "text/plain"))
      print_note (self, documents->pdata[i]);
  }

  if (self->json != NULL)
    custos_cli_json_end_array (self->json);
}

static void
print_identity (Printing *self)
{
  static const struct {
    const char *label;
    const char *field;
  } facts[] = {
    { N_("Record"), "record_number" },
    { N_("Called"), "preferred_name" },
    { N_("Pronouns"), "pronouns" },
    { N_("Former names"), "former_names" },
    { N_("Died"), "died_on" },
    { N_("Phone"), "phone" },
    { N_("Address"), "address_line" },
    { N_("City"), "city" },
    { N_("Language"), "language" },
    { N_("Provider"), "provider" },
    { N_("Contact"), "contact_name" },
  };
  CustosRecord *record = CUSTOS_RECORD (self->patient);
  const CustosDate *date = custos_patient_get_birth_date (self->patient);
  g_autofree char *birth = date != NULL ? custos_date_to_text (date) : NULL;
  g_autofree char *name = custos_patient_dup_name (self->patient);
  g_autofree char *line = custos_cli_dup_line (name);
  g_autoptr (CustosCliTable) table = custos_cli_table_new (2);

  custos_cli_table_add (table, _("Born"));
  custos_cli_table_add (table, birth);
  for (size_t i = 0; i < G_N_ELEMENTS (facts); i++) {
    const char *value = custos_record_peek (record, facts[i].field);

    if (value == NULL)
      continue;
    custos_cli_table_add (table, _(facts[i].label));
    custos_cli_table_add (table, value);
  }

  puts (line);
  custos_cli_table_print (table, INDENT);
}

static void
print_chart (Printing *self, const char *name)
{
  guint n_sections;
  const CustosSection *sections = custos_cli_sections_get_all (&n_sections);

  if (self->json != NULL) {
    custos_cli_json_begin_object (self->json);
    custos_cli_json_member (self->json, "patient");
    custos_cli_json_record (self->json, CUSTOS_RECORD (self->patient));
  } else {
    print_identity (self);
  }

  if (g_strcmp0 (name, NOTES) == 0)
    print_notes (self);
  for (guint i = 0; i < n_sections; i++) {
    /* What is asked for by name is refused by the clinic, which leaves a row. */
    if (name == NULL ? custos_session_has_right (self->cli->session, sections[i].right)
                     : g_str_equal (sections[i].name, name))
      print_section (self, &sections[i]);
  }

  if (self->json != NULL && self->error == NULL) {
    custos_cli_json_end_object (self->json);
    custos_cli_json_print (self->json);
  }
}

static CustosExit
refuse_section (CustosCli *self)
{
  g_autoptr (GString) names = g_string_new (NOTES);
  guint n_sections;
  const CustosSection *sections = custos_cli_sections_get_all (&n_sections);

  for (guint i = 0; i < n_sections; i++)
    g_string_append_printf (names, " %s", sections[i].name);

  /* Translators: the names of the parts of a chart */
  g_autofree char *why = g_strdup_printf (_("There is no such section. There are: %s"),
                                          names->str);
  return custos_cli_refuse_usage (self, why);
}

static CustosExit
print_all (CustosCli *self, const char *section)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GTimeZone) zone = read_zone (self, &error);

  if (zone == NULL)
    return custos_cli_fail (self, error);

  g_autoptr (CustosPatient) patient = custos_cli_find_patient (
    self, self->arguments[0], &error);
  if (patient == NULL)
    return custos_cli_fail (self, error);

  g_autoptr (CustosCliJson) json = custos_cli_json_new ();
  Printing printing = {
    .cli = self, .patient = patient, .zone = zone, .json = self->json ? json : NULL,
  };

  print_chart (&printing, section);
  if (printing.error == NULL)
    return CUSTOS_EXIT_DONE;

  CustosExit status = custos_cli_fail (self, printing.error);
  g_clear_error (&printing.error);
  return status;
}

CustosExit
custos_cli_chart (CustosCli *self)
{
  g_autofree char *section = NULL;
  const GOptionEntry entries[] = {
    { "section", 0, 0, G_OPTION_ARG_STRING, &section, N_("Print only this part"), N_("NAME") },
    G_OPTION_ENTRY_NULL,
  };
  CustosExit status = custos_cli_begin (self, entries, 1, 1);

  if (status != CUSTOS_EXIT_DONE)
    return status;
  if (section != NULL && !g_str_equal (section, NOTES) &&
      custos_cli_find_section (section) == NULL)
    return refuse_section (self);

  return print_all (self, section);
}
