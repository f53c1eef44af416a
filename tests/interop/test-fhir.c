/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "custos-compress.h"
#include "custos-fhir-file.h"

/* Each file in data/fhir becomes what stands in the .txt beside it: one test a file. To look at
 * a change of the mapping, write them anew (CUSTOS_WRITE_GOLDENS=1) and read the difference. */
static const char *const names[] = {
  "billing", "clinical", "documents", "faults", "labels", "labels-outside", "medications",
  "observations", "patient", "references", "staff",
};

static void
dump_key (GString *text, const CustosFhirKey *key)
{
  g_string_append_printf (text, "%s%s %s %s", key->by_identifier ? "?" : "", key->source,
                          key->type != NULL ? key->type : "*", key->id);
}

static void
dump_record (GString *text, CustosRecord *record)
{
  guint n_fields;
  const CustosField *const *fields = custos_record_get_fields (record, &n_fields);

  g_string_append_printf (text, "  [%s]\n", custos_record_get_kind (record));
  for (guint i = 0; i < n_fields; i++) {
    g_autofree char *value = custos_record_get_text (record, fields[i]);
    g_autofree char *line = value != NULL ? g_strescape (value, NULL) : NULL;
    g_autofree char *plain = line != NULL ? g_strcompress (line) : NULL;

    if (plain != NULL)
      g_string_append_printf (text, "    %s = %s\n", fields[i]->name, plain);
  }
}

static void
dump_links (GString *text, const CustosFhirItem *item)
{
  static const char *const uses[] = { "patient", "encounter", "id", "name" };

  for (guint i = 0; i < item->links->len; i++) {
    const CustosFhirLink *link = &g_array_index (item->links, CustosFhirLink, i);

    g_string_append_printf (text, "  -> %s%s%s%s: ", uses[link->use],
                            link->field != NULL ? " " : "",
                            link->field != NULL ? link->field : "",
                            link->required ? " (here)" : "");
    dump_key (text, &link->key);
    g_string_append_c (text, '\n');
  }
}

static void
dump_item (GString *text, const CustosFhirItem *item)
{
  dump_key (text, &item->key);
  g_string_append_printf (text, " at %s\n", item->place);
  if (item->fault.reason != CUSTOS_IMPORT_REASON_NONE)
    g_string_append_printf (text, "  set aside: %s at %s, byte %" G_GUINT64_FORMAT "\n",
                            custos_import_reason_to_word (item->fault.reason),
                            item->fault.place, item->fault.byte);
  if (item->name != NULL)
    g_string_append_printf (text, "  called %s\n", item->name);
  if (item->labels != NULL)
    g_string_append_printf (text, "  labels %s\n", item->labels);
  if (item->sensitivity != CUSTOS_SENSITIVITY_UNSET)
    g_string_append_printf (
      text, "  sensitivity %s\n", custos_sensitivity_to_word (item->sensitivity));
  if (item->records->len > 0)
    g_string_append_printf (text, "  without a home: %u\n", item->n_homeless);
  for (guint i = 0; i < item->contents->len; i++) {
    const CustosFhirContent *content = &g_array_index (item->contents, CustosFhirContent, i);
    g_string_append_printf (
      text, "  content %.8s, %" G_GSIZE_FORMAT " bytes\n", content->id, content->size);
  }
  dump_links (text, item);
  for (guint i = 0; i < item->records->len; i++)
    dump_record (text, item->records->pdata[i]);
}

static CustosFhirFile *
read_text (const char *name, const char *contents, gsize size)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (contents, size, NULL);
  g_autoptr (CustosDate) today = custos_date_parse ("2026-11-25");
  g_autoptr (GError) error = NULL;
  CustosFhirFile *file = custos_fhir_file_read (stream, name, today, NULL, &error);

  g_assert_no_error (error);
  return file;
}

static char *
get_path (const char *name, const char *ending)
{
  g_autofree char *base = g_strconcat (name, ending, NULL);

  return g_test_build_filename (G_TEST_DIST, "data", "fhir", base, NULL);
}

static void
test_golden (gconstpointer name)
{
  g_autofree char *path = get_path (name, ".json");
  g_autofree char *golden_path = get_path (name, ".txt");
  g_autofree char *contents = NULL;
  g_autofree char *golden = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  gsize size;

  g_file_get_contents (path, &contents, &size, &error);
  g_assert_no_error (error);
  g_autoptr (CustosFhirFile) file = read_text ("x.json", contents, size);
  g_assert_cmpint (file->fault.reason, ==, CUSTOS_IMPORT_REASON_NONE);
  for (guint i = 0; i < file->items->len; i++)
    dump_item (text, file->items->pdata[i]);

  if (g_getenv ("CUSTOS_WRITE_GOLDENS") != NULL)
    g_file_set_contents (golden_path, text->str, text->len, &error);
  g_assert_no_error (error);
  g_file_get_contents (golden_path, &golden, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text->str, ==, golden);
}

/* What is kept is what came, but for blanks and for the bytes of documents. */
static void
test_kept (void)
{
  static const char text[] =
    "{ \"resourceType\" : \"DocumentReference\",\n \"id\":\"d\", \"subject\":{\"reference\":"
    "\"Patient/p\"}, \"x\": [ 6.30, \"a \\\" b\" ],\n \"content\":[{\"attachment\":"
    "{\"contentType\":\"text/plain\",\"data\":\"SGk=\" } }] }";
  g_autoptr (CustosFhirFile) file = read_text ("x.json", text, strlen (text));
  const CustosFhirItem *item = file->items->pdata[0];
  g_autoptr (GBytes) kept = custos_decompress (item->packed, item->size);
  g_autofree char *kept_text =
    g_strndup (g_bytes_get_data (kept, NULL), g_bytes_get_size (kept));

  g_assert_cmpstr (
    kept_text, ==,
    "{\"resourceType\":\"DocumentReference\",\"id\":\"d\",\"subject\":{\"reference\":"
    "\"Patient/p\"},\"x\":[6.30,\"a \\\" b\"],\"content\":[{\"attachment\":"
    "{\"contentType\":\"text/plain\",\"data\":\"custos:content:"
    "3639efcd08abb273b1619e82e78c29a7df02c1051b1820e99fc395dcaa3326b8\"}}]}");
}

/* Blanks make no other resource; anything else does. */
static void
test_digest (void)
{
  static const char *const texts[] = {
    "{\"resourceType\":\"Basic\",\"id\":\"b\",\"code\":{\"text\":\"a b\"}}",
    "{ \"resourceType\" : \"Basic\" ,\n\"id\":\"b\",\"code\":{\"text\":\"a b\"} }",
    "{\"resourceType\":\"Basic\",\"id\":\"b\",\"code\":{\"text\":\"a  b\"}}",
  };
  guint8 digests[3][32];

  for (guint i = 0; i < 3; i++) {
    g_autoptr (CustosFhirFile) file = read_text ("x.json", texts[i], strlen (texts[i]));
    const CustosFhirItem *item = file->items->pdata[0];

    memcpy (digests[i], item->digest, sizeof digests[i]);
  }

  g_assert_cmpmem (digests[0], 32, digests[1], 32);
  g_assert_cmpint (memcmp (digests[0], digests[2], 32), !=, 0);
}

/* A whole file that cannot be taken in. */
static const struct {
  const char *name;
  const char *file;
  const char *text;
  CustosImportReason reason;
  guint byte;
  const char *place;
} refusals[] = {
  { "no-fhir", "x.json", "{\"a\":1}", CUSTOS_IMPORT_REASON_NOT_RECORDS, 0, "" },
  { "list", "x.json", "[1]", CUSTOS_IMPORT_REASON_NOT_RECORDS, 0, "" },
  { "bundle-type", "x.json", "{\"resourceType\":\"Bundle\",\"entry\":[]}",
    CUSTOS_IMPORT_REASON_BUNDLE_TYPE, 0, "" },
  { "bundle-type-unknown", "x.json", "{\"resourceType\":\"Bundle\",\"type\":\"bag\"}",
    CUSTOS_IMPORT_REASON_BUNDLE_TYPE, 32, "type" },
  { "entry-no-list", "x.json",
    "{\"resourceType\":\"Bundle\",\"type\":\"batch\",\"entry\":{\"a\":1}}",
    CUSTOS_IMPORT_REASON_BAD_VALUE, 48, "entry" },
  { "line", "x.ndjson", "{\"resourceType\":\"Basic\"}\n\n{\"resourceType\":}\n",
    CUSTOS_IMPORT_REASON_SYNTAX, 42, "line 3: resourceType" },
  { "line-no-fhir", "x.ndjson", "{\"resourceType\":\"Basic\"}\n{\"a\":1}\n",
    CUSTOS_IMPORT_REASON_NOT_RECORDS, 25, "line 2" },
  { "lines-by-content", "x.json", "{\"resourceType\":\"Basic\"}\n{\"a\":1}\n",
    CUSTOS_IMPORT_REASON_NOT_RECORDS, 25, "line 2" },
};

static void
test_refusal (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (CustosFhirFile) file =
    read_text (refusals[i].file, refusals[i].text, strlen (refusals[i].text));

  g_assert_cmpstr (custos_import_reason_to_word (file->fault.reason), ==,
                   custos_import_reason_to_word (refusals[i].reason));
  g_assert_cmpuint (file->fault.byte, ==, refusals[i].byte);
  g_assert_cmpstr (file->fault.place, ==, refusals[i].place);
}

static void
test_rank (void)
{
  static const char patient[] = "{\"resourceType\":\"Patient\"}";
  static const char claim[] = "{\"id\":\"x\", \"resourceType\" : \"Claim\"}";

  g_assert_cmpuint (custos_fhir_head_get_rank (patient, strlen (patient)), <,
                    custos_fhir_head_get_rank (claim, strlen (claim)));
  g_assert_cmpuint (custos_fhir_head_get_rank (claim, strlen (claim)), >,
                    custos_fhir_head_get_rank ("{}", 2));
  g_assert_true (custos_fhir_head_is_records (patient, strlen (patient)));
  g_assert_false (custos_fhir_head_is_records ("# Patient", 9));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *path = g_strconcat ("/interop/fhir/golden/", names[i], NULL);
    g_test_add_data_func (path, names[i], test_golden);
  }
  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++) {
    g_autofree char *path = g_strconcat ("/interop/fhir/refused/", refusals[i].name, NULL);
    g_test_add_data_func (path, GUINT_TO_POINTER (i), test_refusal);
  }
  g_test_add_func ("/interop/fhir/kept", test_kept);
  g_test_add_func ("/interop/fhir/digest", test_digest);
  g_test_add_func ("/interop/fhir/rank", test_rank);
  return g_test_run ();
}
