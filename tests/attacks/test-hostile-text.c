/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-patient-search.h"
#include "custos-patient-table.h"
#include "custos-query.h"
#include "filled-record.h"

/* SECURITY A18: texts that would be something else than text to careless SQL go through every
 * text field of every kind of record and come back byte for byte; none of them says anything
 * to a search. */
#define N_TEXTS 10000
#define N_PATIENTS 500
#define LONG_SIZE (1024 * 1024)

static const CustosViewer everybody = { "test", G_MAXUINT };

/* Quotes, SQL, words of MATCH and LIKE, formats, markup, paths, ends of lines, marks that turn
 * the writing round, letters that are not what they look like, and nothing much. */
static const char *const pieces[] = {
  "'", "''", "\"", "`", "\\", "\\'", "';--", "\");", "' OR '1'='1", "'; DROP TABLE patient;--",
  "1; DELETE FROM audit", "x'00'", "NULL", "/*", "*/", "--", ";", ":id", "@p", "$1", "?1", "?",
  "%", "_", "%%%s%n", "*", "^", "\"a\" NEAR/2 \"b\"", "name:MATCH", "a AND NOT (b OR", "-a",
  "(((((((((", "]]>", "<b>&amp;", "&#0;", "{\"a\":1}", "[1,", "../../etc/passwd", "C:\\NUL",
  "http://a/?b=c", "=cmd|'/c'!A1", "\r\n", "\n", "\t", "\v\f", "\x01", "\x1b[31m", "\x7f",
  "\xc2\x85", "\xc2\xa0", "\xe2\x80\xae", "\xe2\x80\x8f", "\xe2\x81\xa6", "\xe2\x80\x8b",
  "\xef\xbb\xbf", "\xef\xbf\xbe", "\xef\xbf\xbf", "\xe2\x80\xa8", "e\xcc\x81", "\xc3\xa9",
  "\xcc\x81", "\xc4\xb0", "\xc7\x85", "\xc3\x9f", "\xd0\xb0", "\xe2\x80\x99", "\xef\xbc\x87",
  "\xd7\xa9\xd7\x9c", "\xd8\xa7\xd9\x84", "\xe6\xbc\xa2", "\xf0\x9f\x91\xa9\xe2\x80\x8d",
  "\xf0\xa0\x80\x80", "\xf4\x8f\xbf\xbf", "O'Kane", "Robert'); DROP TABLE", "nil", "true", " ",
};

static const char *const invalid[] = {
  "\xff", "a\x80", "\xc3(", "\xc0\xaf", "\xed\xa0\x80", "\xf8\x88\x80\x80\x80", "\xf0\x9f\x91",
};

#define N_PIECES G_N_ELEMENTS (pieces)

/* Each is another one: three pieces, then the number itself. */
static char *
make_text (guint number)
{
  const char *first = pieces[number % N_PIECES];
  const char *second = pieces[number / N_PIECES % N_PIECES];
  const char *third = pieces[number * 31 % N_PIECES];

  switch (number % 4) {
  case 0:
    return g_strdup_printf ("%s%s%s%u", first, second, third, number);
  case 1:
    return g_strdup_printf ("%u%s %s%s", number, third, second, first);
  case 2:
    return g_strdup_printf ("Ana %s%u%s", first, number, second);
  default:
    return g_strdup_printf ("%s%s%u%s%s%s", first, first, number, second, third, first);
  }
}

static GPtrArray *
make_texts (void)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < N_TEXTS; i++) {
    g_ptr_array_add (texts, make_text (i));
    g_assert_true (g_utf8_validate (texts->pdata[i], -1, NULL));
  }
  return texts;
}

typedef struct {
  char *folder;
  CustosDatabase *db;
  GPtrArray *texts;
  guint number; /* of the record being filled */
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (CustosSecret) key = test_new_key (1);
  g_autoptr (GError) error = NULL;

  self->folder = test_make_folder ();
  g_autofree char *path = g_build_filename (self->folder, "records.db", NULL);
  self->db = custos_database_open (path, key, CUSTOS_DATABASE_WRITER, &error);
  g_assert_no_error (error);
  self->texts = make_texts ();
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_ptr_array_unref (self->texts);
  custos_database_close (self->db);
  test_remove_folder (self->folder);
}

/* Over all records each text is once in each field, and no field has its neighbor's. */
static char *
hostile_words (const char *kind, const CustosField *field, gpointer data)
{
  const Fixture *self = data;

  return g_strdup (self->texts->pdata[(self->number + field->number * 101) % N_TEXTS]);
}

static void
assert_comes_back (Fixture *self, const CustosItemTable *table, CustosRecord *record)
{
  g_autoptr (GError) error = NULL;

  custos_item_add (self->db, record, CUSTOS_NO_BATCH, &error);
  g_assert_no_error (error);

  g_autoptr (CustosRecord) back = custos_item_table_get_current (
    table, self->db, &everybody, custos_record_get_id (record), &error);
  g_assert_no_error (error);
  g_assert_nonnull (back);

  g_autoptr (GBytes) given = custos_canonical_form (record);
  g_autoptr (GBytes) got = custos_canonical_form (back);
  if (!g_bytes_equal (given, got))
    g_error ("Record %u of %s changed on its way", self->number, table->kind);
}

static void
begin (Fixture *self)
{
  g_assert_true (custos_database_begin (self->db, NULL));
}

static void
test_every_field (Fixture *self, const CustosItemTable *table)
{
  for (self->number = 0; self->number < N_TEXTS; self->number++) {
    if (self->number % 500 == 0)
      begin (self);
    g_autoptr (CustosRecord) record = test_new_filled_record (
      table, self->texts->pdata[self->number], hostile_words, self);

    assert_comes_back (self, table, record);
    if (self->number % 500 == 499)
      custos_database_rollback (self->db);
  }
}

static void
test_stored_as_given (Fixture *self, gconstpointer data)
{
  guint n_tables;
  const CustosItemTable *const *tables = custos_item_tables_get_all (&n_tables);

  for (guint i = 0; i < n_tables; i++)
    test_every_field (self, tables[i]);
}

static char *
long_words (const char *kind, const CustosField *field, gpointer data)
{
  g_autofree char *end = hostile_words (kind, field, data);
  g_autofree char *middle = g_strnfill (LONG_SIZE, (char) ('a' + field->number % 26));

  return g_strconcat (end, middle, end, NULL);
}

static void
test_long (Fixture *self, gconstpointer data)
{
  guint n_tables;
  const CustosItemTable *const *tables = custos_item_tables_get_all (&n_tables);

  for (guint i = 0; i < n_tables; i++) {
    self->number = i;
    g_autoptr (CustosRecord) record = test_new_filled_record (tables[i], "1", long_words, self);

    begin (self);
    assert_comes_back (self, tables[i], record);
    custos_database_rollback (self->db);
  }
}

static void
assert_refused (Fixture *self, const CustosItemTable *table, guint index, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosRecord) record = test_new_filled_record (table, "1", test_plain_words, NULL);
  guint n_fields;
  const CustosField *const *fields = custos_record_get_fields (record, &n_fields);

  if (!test_is_words (fields[index]))
    return;
  if (custos_record_parse_text (record, fields[index], text)) {
    begin (self);
    g_assert_false (custos_item_add (self->db, record, CUSTOS_NO_BATCH, &error));
    g_assert_error (error, CUSTOS_STORE_ERROR, CUSTOS_STORE_ERROR_BAD_ROW);
    custos_database_rollback (self->db);
  }
}

/* What is no UTF-8 would be read back as something else, or not at all. */
static void
test_invalid_is_refused (Fixture *self, gconstpointer data)
{
  guint n_tables;
  const CustosItemTable *const *tables = custos_item_tables_get_all (&n_tables);

  for (guint i = 0; i < n_tables; i++) {
    g_autoptr (CustosRecord) any = g_object_new (tables[i]->get_type (), NULL);
    guint n_fields;

    custos_record_get_fields (any, &n_fields);
    for (guint field = 0; field < n_fields; field++)
      assert_refused (self, tables[i], field, invalid[(i + field) % G_N_ELEMENTS (invalid)]);
  }
}

static gint64
ask (Fixture *self, const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosQuery) query = custos_query_new_for (self->db, &everybody, sql);
  gint64 answer = custos_query_next (query) ? custos_query_get_int (query, 0) : -1;

  custos_query_end (query, &error);
  g_assert_no_error (error);
  return answer;
}

static void
search_for (Fixture *self, const char *text)
{
  g_autoptr (GError) error = NULL;
  CustosPatientSearch search;

  custos_patient_search_run (&search, self->db, &everybody, text, 30, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (search.patient_ids->len, <=, 30);
  custos_patient_search_clear (&search);
}

/* Every text is looked for, among people who are called so. */
static void
test_search (Fixture *self, gconstpointer data)
{
  begin (self);
  for (self->number = 0; self->number < N_PATIENTS; self->number++) {
    g_autoptr (CustosRecord) patient = test_new_filled_record (
      &custos_patient_table, self->texts->pdata[self->number], hostile_words, self);

    g_object_set (patient, "patient-id", custos_record_get_id (patient), NULL);
    assert_comes_back (self, &custos_patient_table, patient);
  }
  g_assert_true (custos_database_commit (self->db, NULL));
  gint64 n_words = ask (self, "SELECT count(*) FROM seen_patient_word");

  for (guint i = 0; i < N_TEXTS; i++)
    search_for (self, self->texts->pdata[i]);
  for (size_t i = 0; i < G_N_ELEMENTS (invalid); i++)
    search_for (self, invalid[i]);
  g_autofree char *longest = g_strnfill (LONG_SIZE, '\'');
  search_for (self, longest);
  memset (longest, 'a', LONG_SIZE);
  search_for (self, longest);

  g_assert_cmpint (ask (self, "SELECT count(*) FROM seen_patient_index"), ==, N_PATIENTS);
  g_assert_cmpint (ask (self, "SELECT count(*) FROM seen_patient_word"), ==, n_words);
  g_assert_cmpint (n_words, >, N_PATIENTS);
}

int
main (int argc, char *argv[])
{
  static const struct {
    const char *path;
    void (*test) (Fixture *self, gconstpointer data);
  } tests[] = {
    { "/attacks/hostile-text/stored-as-given", test_stored_as_given },
    { "/attacks/hostile-text/long", test_long },
    { "/attacks/hostile-text/invalid", test_invalid_is_refused },
    { "/attacks/hostile-text/search", test_search },
  };

  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
