/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-cli-plan.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "custos-cli-fields.h"
#include "custos-cli-json.h"
#include "custos-cli-text.h"
#include "custos-disclosure-words.h"
#include "custos-form-words.h"
#include "custos-gate.h"

#define INDENT "  "
#define MORE_INDENT "    "

/* @lines: (transfer full): sentences */
static void
print_sentences (FILE *to, char **lines)
{
  g_auto (GStrv) owned = lines;

  for (guint i = 0; owned != NULL && owned[i] != NULL; i++)
    fprintf (to, INDENT "%s\n", owned[i]);
}

/* Why nothing goes, or not all of it. */
void
custos_cli_print_hindrances (CustosReleasePlan *plan)
{
  print_sentences (stderr, custos_words_gate_reasons (plan->reasons));
  print_sentences (stderr, custos_words_authorization_defects (plan->authorization_defects));
  print_sentences (stderr, custos_words_consent_defects (plan->consent_defects));
  print_sentences (stderr, custos_words_evidence_set (plan->missing_evidence));
}

/* What a line calls the record. */
static const char *
find_title (CustosRecord *record)
{
  static const struct {
    const char *kind;
    const char *field;
  } titles[] = {
    { "allergy", "substance" }, { "coverage", "payer" }, { "claim", "services" },
    { "patient", "record_number" },
  };
  const char *kind = custos_record_get_kind (record);

  for (size_t i = 0; i < G_N_ELEMENTS (titles); i++) {
    if (g_str_equal (titles[i].kind, kind))
      return custos_record_peek (record, titles[i].field);
  }

  return custos_record_peek (record, "title");
}

static void
print_items (CustosReleasePlan *plan, gboolean going)
{
  GListModel *items = G_LIST_MODEL (plan->items);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++) {
    g_autoptr (CustosReleaseItem) item = g_list_model_get_item (items, i);

    if (custos_release_item_goes (item) != going)
      continue;

    g_autofree char *title = custos_cli_dup_line (
      find_title (custos_release_item_get_record (item)));
    printf (INDENT "%.10s  %s  %s\n", custos_release_item_get_date (item) ?: "",
            custos_words_item_kind (custos_release_item_get_kind (item)), title);
    if (custos_release_item_is_left_out (item))
      printf (MORE_INDENT "%s\n", _("left out by hand"));

    g_auto (GStrv) reasons = custos_words_gate_reasons (custos_release_item_get_reasons (item));
    for (guint r = 0; !going && reasons[r] != NULL; r++)
      printf (MORE_INDENT "%s\n", reasons[r]);
  }
}

void
custos_cli_print_plan (CustosReleasePlan *plan)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (plan->items));

  /* Translators: how many records may leave the clinic, of how many */
  printf (_("\nWhat goes (%d of %d)\n"), (int) plan->n_go, (int) n_items);
  print_items (plan, TRUE);
  if (plan->n_go < n_items) {
    printf ("\n%s\n", _("What stays"));
    print_items (plan, FALSE);
  }
  if (plan->notices != 0) {
    printf ("\n%s\n", _("Notices that go with it"));
    print_sentences (stdout, custos_words_notices (plan->notices));
  }
  if (!plan->allowed)
    printf ("\n%s\n", _("Nothing may go:"));
  fflush (stdout);
  custos_cli_print_hindrances (plan);
}

void
custos_cli_print_file (CustosRequestFile *file, CustosReleasePlan *plan)
{
  g_autofree char *name = custos_patient_dup_name (file->patient);
  g_autofree char *line = custos_cli_dup_line (name);

  printf ("%s  %s\n", custos_record_peek (CUSTOS_RECORD (file->patient), "record_number") ?: "",
          line);
  custos_cli_print_fields (CUSTOS_RECORD (file->request), INDENT);
  for (guint i = 0; i < file->authorizations->len; i++) {
    printf ("\n%s\n", _("Form"));
    custos_cli_print_fields (file->authorizations->pdata[i], INDENT);
  }
  for (guint i = 0; i < file->disclosures->len; i++) {
    printf ("\n%s\n", _("Released"));
    custos_cli_print_fields (file->disclosures->pdata[i], INDENT);
  }
  if (plan != NULL)
    custos_cli_print_plan (plan);
}

static void
add_words (CustosCliJson *json, const char *name, char **words)
{
  g_auto (GStrv) owned = words;

  custos_cli_json_member (json, name);
  custos_cli_json_begin_array (json);
  for (guint i = 0; owned != NULL && owned[i] != NULL; i++)
    custos_cli_json_text (json, owned[i]);
  custos_cli_json_end_array (json);
}

static void
add_records (CustosCliJson *json, const char *name, GPtrArray *records)
{
  custos_cli_json_member (json, name);
  custos_cli_json_begin_array (json);
  for (guint i = 0; i < records->len; i++)
    custos_cli_json_record (json, records->pdata[i]);
  custos_cli_json_end_array (json);
}

static void
add_items (CustosCliJson *json, CustosReleasePlan *plan)
{
  GListModel *items = G_LIST_MODEL (plan->items);

  custos_cli_json_member (json, "items");
  custos_cli_json_begin_array (json);
  for (guint i = 0; i < g_list_model_get_n_items (items); i++) {
    g_autoptr (CustosReleaseItem) item = g_list_model_get_item (items, i);
    CustosRecord *record = custos_release_item_get_record (item);

    custos_cli_json_begin_object (json);
    custos_cli_json_add_text (json, "kind", custos_record_get_kind (record));
    custos_cli_json_add_text (json, "id", custos_record_get_id (record));
    custos_cli_json_add_text (json, "date", custos_release_item_get_date (item));
    custos_cli_json_add_bool (json, "goes", custos_release_item_goes (item));
    custos_cli_json_add_bool (json, "left_out", custos_release_item_is_left_out (item));
    add_words (
      json, "reasons", custos_words_gate_reasons (custos_release_item_get_reasons (item)));
    custos_cli_json_end_object (json);
  }
  custos_cli_json_end_array (json);
}

void
custos_cli_print_file_json (CustosRequestFile *file, CustosReleasePlan *plan)
{
  g_autoptr (CustosCliJson) json = custos_cli_json_new ();

  custos_cli_json_begin_object (json);
  custos_cli_json_member (json, "request");
  custos_cli_json_record (json, CUSTOS_RECORD (file->request));
  custos_cli_json_add_text (
    json, "record_number", custos_record_peek (CUSTOS_RECORD (file->patient), "record_number"));
  add_records (json, "forms", file->authorizations);
  add_records (json, "released", file->disclosures);
  if (plan != NULL) {
    custos_cli_json_add_bool (json, "allowed", plan->allowed);
    add_words (json, "reasons", custos_words_gate_reasons (plan->reasons));
    add_words (json, "form_defects",
               custos_words_authorization_defects (plan->authorization_defects));
    add_words (json, "notices", custos_words_notices (plan->notices));
    add_items (json, plan);
  }
  custos_cli_json_end_object (json);
  custos_cli_json_print (json);
}
