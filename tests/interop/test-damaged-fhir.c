/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "custos-fhir-file.h"

/* Files damaged at random, the same way every time: whatever stands there, each is refused with
 * a reason, or becomes items that are whole or set aside with one. Sanitizers watch. */
static const char *const names[] = {
  "billing", "clinical", "documents", "faults", "labels", "medications", "observations",
  "patient", "references", "staff",
};

#define N_ROUNDS 400
#define SEED 20261125

/* What is put into a file: bits of JSON that belong elsewhere. */
static const char *const pieces[] = {
  "null", "[]", "{}", "[[", "\"\"", "-1e999", "1E-3", "true", "\"#\"", "\"Patient/\"",
  "{\"reference\":\"#x\"}", "\"?identifier=\"", "\"urn:uuid:\"", "\"\\ud800\"", "\xff", "\"=\"",
  "[null]", "{\"coding\":7}", "\"2023-02-29\"", "\"http://x?identifier=%zz|\"",
};

/* Puts @piece in the place of a simple value after @at, so that the JSON often stays well
 * formed. */
static void
exchange_value (GString *text, gsize at, const char *piece)
{
  const char *colon = strchr (text->str + at, ':');
  gsize value = colon != NULL ? (gsize) (colon + 1 - text->str) : 0;

  while (value < text->len && text->str[value] == ' ')
    value++;
  if (value == 0 || value >= text->len || strchr ("[{", text->str[value]) != NULL)
    return;

  const char *start = text->str + value;
  gsize length = *start == '"' ? strcspn (start + 1, "\"") + 2 : strcspn (start, ",}]\n");

  g_string_erase (text, value, MIN (length, text->len - value));
  g_string_insert (text, value, piece);
}

static void
damage (GRand *rand, GString *text)
{
  gsize at = g_rand_int_range (rand, 0, text->len);
  const char *piece = pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))];
  gsize some = g_rand_int_range (rand, 1, 40);

  switch (g_rand_int_range (rand, 0, 8)) {
  case 0: /* another byte */
    text->str[at] = g_rand_int_range (rand, 1, 256);
    break;
  case 1: /* some missing */
    g_string_erase (text, at, MIN (text->len - at, some));
    break;
  case 2: /* cut */
    g_string_truncate (text, at + 1);
    break;
  default:
    exchange_value (text, at, piece);
  }
}

static void
check (const CustosFhirFile *file)
{
  if (file->fault.reason != CUSTOS_IMPORT_REASON_NONE) {
    g_assert_nonnull (custos_import_reason_to_word (file->fault.reason));
    return;
  }

  for (guint i = 0; i < file->items->len; i++) {
    const CustosFhirItem *item = file->items->pdata[i];

    g_assert_nonnull (item->key.id);
    g_assert_nonnull (item->packed);
    if (item->fault.reason != CUSTOS_IMPORT_REASON_NONE)
      g_assert_cmpuint (item->records->len, ==, 0);
  }
}

static void
test_damaged (gconstpointer name)
{
  g_autofree char *base = g_strconcat (name, ".json", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "fhir", base, NULL);
  g_autofree char *contents = NULL;
  g_autoptr (CustosDate) today = custos_date_parse ("2026-11-25");
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  guint n_refused = 0;

  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  for (guint round = 0; round < N_ROUNDS; round++) {
    g_autoptr (GString) text = g_string_new (contents);
    guint n = g_rand_int_range (rand, 1, 3);

    for (guint i = 0; i < n && text->len > 0; i++)
      damage (rand, text);

    g_autoptr (GInputStream) stream =
      g_memory_input_stream_new_from_data (text->str, text->len, NULL);
    g_autoptr (CustosFhirFile) file =
      custos_fhir_file_read (stream, "x.json", today, NULL, NULL);

    check (file);
    n_refused += file->fault.reason != CUSTOS_IMPORT_REASON_NONE;
  }

  /* Both ways were gone. */
  g_assert_cmpuint (n_refused, >, N_ROUNDS / 10);
  g_assert_cmpuint (n_refused, <, N_ROUNDS * 9 / 10);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *path = g_strconcat ("/interop/fhir/damaged/", names[i], NULL);
    g_test_add_data_func (path, names[i], test_damaged);
  }
  return g_test_run ();
}
