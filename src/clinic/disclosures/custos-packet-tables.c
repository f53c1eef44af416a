/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-packet-parts.h"

#include <string.h>

#define MAX_COLUMNS 6

/* What stands in a column: a field's text, a day, a value with its unit, or a normal range. */
typedef enum { TEXT, DAY, VALUE, RANGE } How;

typedef struct {
  const char *head; /* key of [columns]; NULL ends the columns */
  double width;     /* points; 0: a share of what is left */
  How how;
  const char *field;
  const char *below; /* nullable; a second field, under the first */
} Column;

typedef struct {
  const char *kind; /* of the records; also the key of the title in [sections] */
  Column columns[MAX_COLUMNS];
} Table;

static const Table tables[] = {
  { "encounter",
    { { "date", 78, DAY, "started" },
      { "visit", 0, TEXT, "title" },
      { "provider", 120, TEXT, "provider", "organization" },
      { "reason", 0, TEXT, "reason" } } },
  { "problem",
    { { "problem", 0, TEXT, "title", "note" },
      { "code", 74, TEXT, "code" },
      { "state", 74, TEXT, "clinical_status" },
      { "from", 78, DAY, "onset" },
      { "to", 78, DAY, "abated" } } },
  { "medication",
    { { "medicine", 0, TEXT, "title", "course" },
      { "taken", 0, TEXT, "dosage", "reason" },
      { "state", 62, TEXT, "status" },
      { "from", 78, DAY, "ordered" },
      { "ordered", 92, TEXT, "prescriber" } } },
  { "allergy",
    { { "substance", 0, TEXT, "substance", "note" },
      { "reaction", 0, TEXT, "reaction" },
      { "severity", 74, TEXT, "severity", "criticality" },
      { "from", 78, DAY, "onset" } } },
  { "observation",
    { { "test", 0, TEXT, "title", "note" },
      { "date", 78, DAY, "effective" },
      { "result", 140, VALUE, "value" },
      { "range", 92, RANGE, "range_text" } } },
  { "imaging-study",
    { { "date", 78, DAY, "started" },
      { "study", 0, TEXT, "title", "body_site" },
      { "series", 92, TEXT, "modality" } } },
  { "immunization",
    { { "date", 78, DAY, "given" },
      { "vaccine", 0, TEXT, "title", "reason" },
      { "state", 74, TEXT, "status" },
      { "lot", 74, TEXT, "lot" },
      { "site", 92, TEXT, "site" } } },
  { "procedure",
    { { "date", 78, DAY, "started" },
      { "procedure", 0, TEXT, "title", "note" },
      { "reason", 0, TEXT, "reason", "outcome" },
      { "provider", 110, TEXT, "performer" } } },
  { "device",
    { { "device", 0, TEXT, "title", "note" },
      { "maker", 0, TEXT, "manufacturer", "serial" },
      { "state", 74, TEXT, "status" } } },
  { "care-plan",
    { { "from", 78, DAY, "started" },
      { "plan", 120, TEXT, "title", "status" },
      { "activities", 0, TEXT, "activities", "addresses" },
      { "to", 78, DAY, "ended" } } },
  { "care-team",
    { { "from", 78, DAY, "started" },
      { "team", 120, TEXT, "title", "status" },
      { "members", 0, TEXT, "members", "reason" } } },
  { "goal",
    { { "from", 78, DAY, "started" },
      { "goal", 0, TEXT, "title", "status" },
      { "target", 0, TEXT, "target", "note" },
      { "to", 78, DAY, "due" } } },
  { "coverage",
    { { "payer", 0, TEXT, "payer", "plan" },
      { "member", 120, TEXT, "member_number" },
      { "state", 74, TEXT, "status" },
      { "from", 78, DAY, "started" },
      { "to", 78, DAY, "ended" } } },
  { "claim",
    { { "date", 78, DAY, "billed" },
      { "claim", 0, TEXT, "services", "diagnoses" },
      { "payer", 92, TEXT, "payer" },
      { "total", 62, TEXT, "total" },
      { "paid", 62, TEXT, "paid" } } },
};

static const Table *
find_table (const char *kind)
{
  for (size_t i = 0; i < G_N_ELEMENTS (tables); i++) {
    if (g_str_equal (tables[i].kind, kind))
      return &tables[i];
  }

  return NULL;
}

static guint
count_columns (const Table *table)
{
  guint n = 0;

  while (n < MAX_COLUMNS && table->columns[n].head != NULL)
    n++;
  return n;
}

static const char *
get_flag (CustosRecord *result)
{
  const char *interpretation = custos_record_peek (result, "interpretation");

  return interpretation != NULL && strlen (interpretation) <= 2 &&
         !g_str_equal (interpretation, "N") ? interpretation : NULL;
}

/* As it was measured: the number as written, with its unit; else the words. */
static char *
dup_value (CustosRecord *result)
{
  const char *value = custos_record_peek (result, "value");
  const char *unit = custos_record_peek (result, "unit");
  const char *comparator = custos_record_peek (result, "comparator");
  const char *flag = get_flag (result);

  if (value == NULL)
    return g_strdup (custos_record_peek (result, "value_text") ?: custos_record_peek (
                       result, "absent_reason"));

  return g_strdup_printf ("%s%s%s%s%s%s", comparator ?: "", value, unit != NULL ? " " : "",
                          unit ?: "", flag != NULL ? "  " : "", flag ?: "");
}

static char *
dup_range (CustosRecord *result)
{
  const char *low = custos_record_peek (result, "low");
  const char *high = custos_record_peek (result, "high");

  if (low == NULL && high == NULL)
    return g_strdup (custos_record_peek (result, "range_text"));
  if (low == NULL || high == NULL)
    return g_strdup_printf ("%s %s", low != NULL ? "≥" : "≤", low ?: high);
  return g_strdup_printf ("%s – %s", low, high);
}

static char *
dup_cell (CustosPacketParts *self, const Column *column, CustosRecord *record)
{
  switch (column->how) {
  case DAY:
    return custos_packet_parts_dup_date (self, custos_record_peek (record, column->field));
  case VALUE:
    return dup_value (record);
  case RANGE:
    return dup_range (record);
  case TEXT:
  default:
    break;
  }

  const char *text = custos_record_peek (record, column->field);
  const char *below =
    column->below != NULL ? custos_record_peek (record, column->below) : NULL;

  if (below == NULL)
    return g_strdup (text);
  return g_strdup_printf ("%s%s%s", text ?: "", text != NULL ? "\n" : "", below);
}

static void
add_row (CustosPacketParts *self,
         CustosPaperTable *paper,
         const Table *table,
         CustosRecord *record)
{
  guint n_columns = count_columns (table);
  CustosPaperCell cells[MAX_COLUMNS] = { 0 };
  char *texts[MAX_COLUMNS] = { NULL };

  for (guint i = 0; i < n_columns; i++) {
    texts[i] = dup_cell (self, &table->columns[i], record);
    cells[i].text = texts[i] ?: "";
  }
  custos_paper_table_add_row (paper, cells);
  for (guint i = 0; i < n_columns; i++)
    g_free (texts[i]);
}

/* Results of one test stand together, the latest first, as a reader looks for them. */
static int
compare_results (gconstpointer a, gconstpointer b)
{
  CustosRecord *one = *(CustosRecord *const *) a;
  CustosRecord *other = *(CustosRecord *const *) b;
  int titles =
    g_strcmp0 (custos_record_peek (one, "title"), custos_record_peek (other, "title"));

  return titles != 0 ? titles : g_strcmp0 (custos_record_peek (other, "effective"),
                                           custos_record_peek (one, "effective"));
}

static CustosPaperTable *
new_paper (CustosPacketParts *self, const Table *table)
{
  guint n_columns = count_columns (table);
  CustosPaperColumn columns[MAX_COLUMNS] = { 0 };

  for (guint i = 0; i < n_columns; i++) {
    columns[i].head =
      custos_letters_say (self->letters, "columns", table->columns[i].head);
    columns[i].width = table->columns[i].width;
  }

  return custos_paper_table_new (columns, n_columns);
}

/**
 * custos_packet_parts_new_panel:
 * @panel_id: of a report, or of a result that is made of others
 *
 * Returns: (transfer full) (nullable): those of its results that go, in the chart's order
 */
CustosPaperTable *
custos_packet_parts_new_panel (CustosPacketParts *self, const char *panel_id)
{
  const Table *table = find_table ("observation");
  g_autoptr (GPtrArray) results = custos_packet_parts_find (self, table->kind);
  CustosPaperTable *paper = NULL;

  for (guint i = 0; i < results->len; i++) {
    if (g_strcmp0 (custos_record_peek (results->pdata[i], "panel_id"), panel_id) != 0)
      continue;
    if (paper == NULL)
      paper = new_paper (self, table);
    add_row (self, paper, table, results->pdata[i]);
  }

  return paper;
}

static gboolean
says_nothing (CustosRecord *result)
{
  static const char *const fields[] = { "value", "value_text", "absent_reason", "note" };

  for (size_t i = 0; i < G_N_ELEMENTS (fields); i++) {
    if (custos_record_peek (result, fields[i]) != NULL)
      return FALSE;
  }

  return TRUE;
}

/* A panel that has no value of its own, such as a blood pressure, is told by its parts. */
static GPtrArray *
dup_told (GPtrArray *results)
{
  g_autoptr (GHashTable) panels = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *told = g_ptr_array_new ();

  for (guint i = 0; i < results->len; i++) {
    const char *panel = custos_record_peek (results->pdata[i], "panel_id");

    if (panel != NULL)
      g_hash_table_add (panels, (gpointer) panel);
  }
  for (guint i = 0; i < results->len; i++) {
    CustosRecord *result = results->pdata[i];

    if (!says_nothing (result) ||
        !g_hash_table_contains (panels, custos_record_get_id (result)))
      g_ptr_array_add (told, result);
  }

  g_ptr_array_sort (told, compare_results);
  return told;
}

static void
add_table (CustosPacketParts *self, const char *group, const Table *table)
{
  g_autoptr (GPtrArray) records = custos_packet_parts_find (self, table->kind);

  if (records->len == 0)
    return;

  g_autoptr (GPtrArray) told = g_str_equal (table->kind, "observation")
                                 ? dup_told (records) : g_ptr_array_ref (records);
  CustosPaperTable *paper = new_paper (self, table);
  CustosPaperSection *section = custos_paper_section_new (
    custos_letters_say (self->letters, "groups", group),
    custos_letters_say (self->letters, "sections", table->kind), NULL, NULL);

  custos_letters_set_number (self->letters, "count", told->len);
  custos_paper_section_set_subtitle (
    section, custos_letters_say (self->letters, "sections", told->len == 1 ? "one" : "count"));
  for (guint i = 0; i < told->len; i++)
    add_row (self, paper, table, told->pdata[i]);
  custos_paper_section_take_table (section, paper);
  custos_packet_parts_take (self, section, records);
}

/* @kinds: (array zero-terminated=1): each becomes a section with one table, if there is any */
void
custos_packet_parts_add_tables (CustosPacketParts *self,
                                const char *group,
                                const char *const *kinds)
{
  for (guint i = 0; kinds[i] != NULL; i++) {
    const Table *table = find_table (kinds[i]);

    g_return_if_fail (table != NULL);
    add_table (self, group, table);
  }
}
