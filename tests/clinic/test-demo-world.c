/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "custos-canonical.h"
#include "custos-demo-profile.h"
#include "custos-demo-world.h"
#include "custos-test.h"

/* The demonstration clinic as it is made, before anything is filed. */

#define N_PATIENTS 120

static CustosDemoWorld *
make (const char *day)
{
  g_autoptr (CustosDate) today = custos_date_parse (day);
  g_autoptr (GError) error = NULL;
  CustosDemoWorld *world = custos_demo_world_new (today, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (world->charts->len, ==, N_PATIENTS);
  return world;
}

typedef void (*Look) (CustosDemoChart *chart, CustosDemoItem *item, gpointer data);

static void
look_at_all (CustosDemoWorld *world, Look look, gpointer data)
{
  for (guint i = 0; i < world->charts->len; i++) {
    CustosDemoChart *chart = world->charts->pdata[i];

    for (guint n = 0; n < chart->items->len; n++)
      look (chart, chart->items->pdata[n], data);
  }
}

static void
add_digest (CustosDemoChart *chart, CustosDemoItem *item, gpointer data)
{
  g_autoptr (CustosSecret) key = test_new_key (1);
  guint8 digest[CUSTOS_HASH_SIZE];

  custos_record_digest (item->record, key, digest);
  custos_hash_add (data, digest, sizeof digest);
  if (item->content != NULL)
    custos_hash_add (data, g_bytes_get_data (item->content, NULL),
                     g_bytes_get_size (item->content));
}

static void
digest_world (const char *day, guint8 digest[CUSTOS_HASH_SIZE])
{
  g_autoptr (CustosDemoWorld) world = make (day);
  g_autoptr (CustosSecret) key = test_new_key (2);
  CustosHash hash;

  custos_hash_start (&hash, key);
  look_at_all (world, add_digest, &hash);
  custos_hash_end (&hash, digest);
}

/* To the last byte of the last scan. */
static void
test_same_every_time (void)
{
  guint8 first[CUSTOS_HASH_SIZE], second[CUSTOS_HASH_SIZE], other_day[CUSTOS_HASH_SIZE];

  digest_world ("2026-09-14", first);
  digest_world ("2026-09-14", second);
  digest_world ("2028-02-29", other_day);
  g_assert_cmpmem (first, sizeof first, second, sizeof second);
  g_assert_cmpint (memcmp (first, other_day, sizeof first), !=, 0);
}

static void
note_kind (CustosDemoChart *chart, CustosDemoItem *item, gpointer kinds)
{
  g_hash_table_add (kinds, (gpointer) custos_record_get_kind (item->record));
}

static void
note_sensitivity (CustosDemoChart *chart, CustosDemoItem *item, gpointer seen)
{
  *(guint *) seen |= 1u << custos_record_get_sensitivity (item->record);
}

/* Every section of the chart has something to show in some chart, and nobody's item is left
 * without a sensitivity. */
static void
test_has_everything (void)
{
  static const char *const kinds[] = {
    "patient", "problem", "allergy", "medication", "observation", "diagnostic-report",
    "imaging-study", "immunization", "procedure", "device", "care-plan", "care-team", "goal",
    "encounter", "document", "coverage", "claim",
  };
  g_autoptr (CustosDemoWorld) world = make ("2026-09-14");
  g_autoptr (GHashTable) found = g_hash_table_new (g_str_hash, g_str_equal);
  guint seen = 0;

  look_at_all (world, note_kind, found);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_assert_true (g_hash_table_contains (found, kinds[i]));
  g_assert_cmpuint (g_hash_table_size (found), ==, G_N_ELEMENTS (kinds));

  look_at_all (world, note_sensitivity, &seen);
  for (guint i = CUSTOS_SENSITIVITY_NORMAL; i < CUSTOS_N_SENSITIVITIES; i++)
    g_assert_true ((seen & (1u << i)) != 0);
  g_assert_true ((seen & (1u << CUSTOS_SENSITIVITY_UNSET)) == 0);
}

/* What anybody who reads charts may see says nothing of what only some may. */
static void
check_discretion (CustosDemoChart *chart, CustosDemoItem *item, gpointer data)
{
  static const char *const telling[] = {
    "HIV", "CD4", "Buprenorphine", "naltrexone", "Opioid", "Recovery Services", "F11.20",
    "Z21", "prenatal", "PROCESS NOTES", "COUNSELING NOTES",
  };

  if (item->content == NULL ||
      custos_record_get_sensitivity (item->record) != CUSTOS_SENSITIVITY_NORMAL ||
      !g_str_equal (custos_record_peek (item->record, "content_type"), "text/plain"))
    return;

  size_t size;
  const char *bytes = g_bytes_get_data (item->content, &size);
  g_autofree char *text = g_strndup (bytes, size);

  for (guint i = 0; i < G_N_ELEMENTS (telling); i++)
    g_assert_null (strstr (text, telling[i]));
}

static void
test_plain_notes_are_discreet (void)
{
  g_autoptr (CustosDemoWorld) world = make ("2026-09-14");

  look_at_all (world, check_discretion, NULL);
}

static void
check_text (CustosDemoChart *chart, CustosDemoItem *item, gpointer data)
{
  if (item->content == NULL)
    return;

  size_t size;
  const char *bytes = g_bytes_get_data (item->content, &size);

  if (!g_str_equal (custos_record_peek (item->record, "content_type"), "text/plain")) {
    g_assert_true (size > 5 && memcmp (bytes, "%PDF-", 5) == 0);
    return;
  }
  g_assert_true (g_utf8_validate_len (bytes, size, NULL));
  g_assert_null (memchr (bytes, '{', size));
  g_assert_null (g_strstr_len (bytes, size, "  "));
}

static void
check_dates (CustosDemoChart *chart, CustosDemoItem *item, gpointer tomorrow)
{
  static const char *const past[] = {
    "started", "noted", "given", "authored", "effective", NULL,
  };
  guint n_fields;
  const CustosField *const *fields = custos_record_get_fields (item->record, &n_fields);
  g_autofree char *born =
    custos_date_to_text (custos_patient_get_birth_date (chart->patient));

  for (guint i = 0; i < n_fields; i++) {
    g_autofree char *text = custos_record_get_text (item->record, fields[i]);

    if (text == NULL || !g_strv_contains (past, fields[i]->name))
      continue;
    g_test_message ("%s %s, %s", chart->profile->name, custos_record_get_kind (item->record),
                    fields[i]->name);
    g_assert_cmpstr (text, <=, tomorrow);
    g_assert_cmpstr (text, >=, born);
  }
}

static void
test_any_day_will_do (gconstpointer day)
{
  g_autoptr (CustosDemoWorld) world = make (day);
  g_autoptr (CustosDate) tomorrow = custos_date_add_days (world->calendar.today, 2);
  g_autofree char *text = custos_date_to_text (tomorrow);

  look_at_all (world, check_text, NULL);
  look_at_all (world, check_dates, text);
}

/* The NPI's check digit: Luhn, with 80840 in front (45 CFR 162.406). */
static gboolean
npi_is_valid (const char *npi)
{
  g_autofree char *digits = g_strconcat ("80840", npi, NULL);
  size_t length = strlen (digits);
  int sum = 0;

  for (size_t i = 0; i < length; i++) {
    int digit = digits[length - 1 - i] - '0';

    digit *= i % 2 == 1 ? 2 : 1;
    sum += digit > 9 ? digit - 9 : digit;
  }

  return strlen (npi) == 10 && sum % 10 == 0;
}

static void
test_numbers_are_valid (void)
{
  g_autoptr (CustosDemoWorld) world = make ("2026-09-14");
  guint n_npi = 0;

  for (guint i = 0; i < world->directory->len; i++) {
    CustosRecord *record = world->directory->pdata[i];

    if (!g_str_equal (custos_record_get_kind (record), "practitioner"))
      continue;
    g_assert_true (npi_is_valid (custos_record_peek (record, "npi")));
    n_npi++;
  }
  g_assert_cmpuint (n_npi, ==, CUSTOS_DEMO_N_STAFF);
}

static void
test_stops_when_told (void)
{
  g_autoptr (CustosDate) today = custos_date_parse ("2026-09-14");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (custos_demo_world_new (today, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/clinic/demo/same-every-time", test_same_every_time);
  g_test_add_func ("/clinic/demo/has-everything", test_has_everything);
  g_test_add_func ("/clinic/demo/discreet", test_plain_notes_are_discreet);
  g_test_add_func ("/clinic/demo/numbers", test_numbers_are_valid);
  g_test_add_func ("/clinic/demo/stops", test_stops_when_told);
  g_test_add_data_func ("/clinic/demo/day/usual", "2026-09-14", test_any_day_will_do);
  g_test_add_data_func ("/clinic/demo/day/leap", "2028-02-29", test_any_day_will_do);
  g_test_add_data_func ("/clinic/demo/day/new-year", "2027-01-01", test_any_day_will_do);
  return g_test_run ();
}
