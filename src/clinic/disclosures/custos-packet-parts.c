/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-packet-parts.h"

#include <stdio.h>

#include "custos-document.h"
#include "custos-moment.h"

/* Scans of letters and forms are made at this resolution unless they say otherwise. */
#define SCAN_DPI 200

/**
 * custos_packet_parts_dup_date:
 * @moment: (nullable): as it stands on file
 *
 * Returns: (transfer full): the day as the packet's language writes it, as precise as known
 */
char *
custos_packet_parts_dup_date (CustosPacketParts *self, const char *moment)
{
  g_autofree char *date = custos_moment_dup_local_date (moment, self->zone);
  int year = 0, month = 0, day = 0;

  if (date == NULL || sscanf (date, "%4d-%2d-%2d", &year, &month, &day) < 1)
    return g_strdup ("");
  if (month == 0)
    return g_strdup (date);

  g_auto (GStrv) months =
    g_strsplit (custos_letters_say (self->letters, "months", "names"), ";", -1);
  g_autofree char *day_text = g_strdup_printf ("%d", day);
  g_autofree char *year_text = g_strdup_printf ("%d", year);

  custos_letters_set (self->letters, "month", months[CLAMP (month, 1, 12) - 1]);
  custos_letters_set (self->letters, "day", day_text);
  custos_letters_set (self->letters, "year", year_text);
  return g_strdup (custos_letters_say (self->letters, "months", day == 0 ? "month" : "full"));
}

/* Returns: (transfer full) (element-type CustosRecord): what goes of one kind, in the order of
 * the chart */
GPtrArray *
custos_packet_parts_find (CustosPacketParts *self, const char *kind)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *items = G_LIST_MODEL (self->plan->items);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++) {
    g_autoptr (CustosReleaseItem) item = g_list_model_get_item (items, i);
    CustosRecord *record = custos_release_item_get_record (item);

    if (custos_release_item_goes (item) &&
        g_str_equal (custos_record_get_kind (record), kind))
      g_ptr_array_add (records, g_object_ref (record));
  }

  return records;
}

/* @section: (transfer full): @records: what stands in it */
void
custos_packet_parts_take (CustosPacketParts *self,
                          CustosPaperSection *section,
                          GPtrArray *records)
{
  self->n_sections++;
  for (guint i = 0; i < records->len; i++)
    g_hash_table_insert (self->places,
                         g_strdup (custos_record_get_id (records->pdata[i])),
                         GINT_TO_POINTER (self->n_sections));
  custos_packet_take_section (self->packet, section);
}

static void
take_one (CustosPacketParts *self, CustosPaperSection *section, CustosRecord *record)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  g_ptr_array_add (records, record);
  custos_packet_parts_take (self, section, records);
}

static CustosPaperSection *
new_section (CustosPacketParts *self,
             const char *group,
             const char *title_key,
             CustosRecord *record,
             const char *date_field,
             const char *source_field)
{
  g_autofree char *date =
    custos_packet_parts_dup_date (self, custos_record_peek (record, date_field));

  return custos_paper_section_new (
    custos_letters_say (self->letters, "groups", group),
    custos_record_peek (record, "title") ?: custos_letters_say (
      self->letters, "sections", title_key),
    date, custos_record_peek (record, source_field));
}

static gboolean
is_type (CustosRecord *document, const char *type)
{
  return g_strcmp0 (custos_record_peek (document, "content_type"), type) == 0;
}

static GBytes *
get_content (CustosPacketParts *self, CustosRecord *document)
{
  return g_hash_table_lookup (self->contents, custos_record_get_id (document));
}

static void
add_note (CustosPacketParts *self, CustosRecord *note)
{
  GBytes *content = get_content (self, note);
  gsize size = 0;
  const char *bytes = content != NULL ? g_bytes_get_data (content, &size) : NULL;
  g_autofree char *text = g_utf8_make_valid (bytes ?: "", size);
  g_autofree char *signature = custos_record_peek (note, "signed_by") == NULL
                               ? NULL
                               : custos_packet_parts_dup_date (
    self, custos_record_peek (note, "signed_on"));
  CustosPaperSection *section =
    new_section (self, "notes", "note", note, "authored", "author");

  custos_paper_section_add_text (section, text);
  if (signature != NULL)
    custos_paper_section_add_signature (
      section, custos_record_peek (note, "signed_by"), signature);
  take_one (self, section, note);
}

/* A document that has no pages gets one that says so: none is passed over in silence. */
static void
add_pageless (CustosPacketParts *self, CustosPaperSection *section, CustosRecord *document)
{
  custos_letters_set (
    self->letters, "content_type", custos_record_peek (document, "content_type") ?: "?");
  custos_letters_set_number (
    self->letters, "size", MAX (custos_record_peek_int (document, "size"), 0));
  custos_paper_section_add_note (
    section, custos_letters_say (self->letters, "sections", "cannot_print"));
}

static void
add_document (CustosPacketParts *self, CustosRecord *document)
{
  GBytes *content = get_content (self, document);
  CustosPaperSection *section =
    new_section (self, "documents", "document", document, "authored", "author");

  if (content != NULL && is_type (document, "application/pdf"))
    custos_paper_section_add_pdf (section, content);
  else if (content != NULL && is_type (document, "image/jpeg"))
    custos_paper_section_add_scan (section, content, SCAN_DPI, NULL);
  else
    add_pageless (self, section, document);
  take_one (self, section, document);
}

/* The results themselves, where they go too; else their names, as the report has them. */
static void
add_results (CustosPacketParts *self, CustosPaperSection *section, CustosRecord *report)
{
  const char *head = custos_letters_say (self->letters, "sections", "results");
  const char *names = custos_record_peek (report, "results");
  CustosPaperTable *table =
    custos_packet_parts_new_panel (self, custos_record_get_id (report));

  if (table != NULL) {
    custos_paper_section_add_heading (section, head);
    custos_paper_section_take_table (section, table);
  } else if (names != NULL) {
    custos_paper_section_add_paragraph (section, head, NULL, names);
  }
}

static void
add_report (CustosPacketParts *self, CustosRecord *report)
{
  const char *conclusion = custos_record_peek (report, "conclusion");
  CustosPaperSection *section =
    new_section (self, "results", "report", report, "effective", "performer");

  custos_paper_section_add_fact (
    section, custos_letters_say (self->letters, "columns", "code"),
    custos_record_peek (report, "code") ?: "–");
  if (conclusion != NULL)
    custos_paper_section_add_paragraph (
      section, custos_letters_say (self->letters, "sections", "conclusion"), NULL, conclusion);
  add_results (self, section, report);
  take_one (self, section, report);
}

static void
add_each (CustosPacketParts *self,
          const char *kind,
          gboolean text,
          void (*add)(CustosPacketParts *self, CustosRecord *record))
{
  g_autoptr (GPtrArray) records = custos_packet_parts_find (self, kind);

  for (guint i = 0; i < records->len; i++) {
    CustosRecord *record = records->pdata[i];

    if (!CUSTOS_IS_DOCUMENT (record) || is_type (record, "text/plain") == text)
      add (self, record);
  }
}

/* RULES section 13.4: records by kind, then by date; documents of others at the end. */
void
custos_packet_parts_add (CustosPacketParts *self)
{
  static const char *const visits[] = { "encounter", NULL };
  static const char *const lists[] = { "problem", "medication", "allergy", NULL };
  static const char *const results[] = { "observation", "imaging-study", NULL };
  static const char *const care[] = {
    "immunization", "procedure", "device", "care-plan", "care-team", "goal", NULL,
  };
  static const char *const billing[] = { "coverage", "claim", NULL };

  add_each (self, "document", TRUE, add_note);
  custos_packet_parts_add_tables (self, "visits", visits);
  custos_packet_parts_add_tables (self, "lists", lists);
  custos_packet_parts_add_tables (self, "results", results);
  add_each (self, "diagnostic-report", FALSE, add_report);
  custos_packet_parts_add_tables (self, "care", care);
  custos_packet_parts_add_tables (self, "billing", billing);
  add_each (self, "document", FALSE, add_document);
}
