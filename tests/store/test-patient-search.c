/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "custos-patient-hit.h"
#include "custos-patient-index.h"
#include "custos-patient-search.h"
#include "custos-patient-table.h"
#include "custos-test.h"

static const struct {
  const char *id;
  const char *family;
  const char *given;
  const char *preferred;
  const char *former;
  const char *birth;
  const char *phone;
  CustosSensitivity sensitivity;
} people[] = {
  { "1", "Okafor", "Marisol", "Mari", NULL, "1962-03-14", "(207) 555-0142", 1 },
  { "2", "Okafor", "Marisa", NULL, NULL, "1962-04-13", "(207) 555-0177", 1 },
  { "3", "Reyes", "Imani", NULL, "Okafor", "1979-06-21", NULL, 1 },
  { "4", "O'Kane", "Brígida", NULL, NULL, "1969-10-03", NULL, 1 },
  { "5", "García", "Teo", NULL, NULL, "1971", NULL, 1 },
  { "6", "Meyer", "Ana", NULL, NULL, "1990-01-01", NULL, 1 },
  { "7", "Okada", "Secret", NULL, NULL, "1990-01-01", NULL, CUSTOS_SENSITIVITY_RESTRICTED },
};

/* What is typed, and who is found, best first. */
static const struct {
  const char *text;
  const char *expect;
} cases[] = {
  { "oka", "2 1 4 3" },          { "OKAFOR", "2 1 3" },      { "okafor marisol", "1" },
  { "marisol oka", "1" },        { "mari okafor", "2 1" },   { "brigida okane", "4" },
  { "o'kane", "4" },             { "garcia", "5" },          { "GARCÍA teo", "5" },
  { "3/14/1962", "1" },          { "03/14/1962 oka", "1" },  { "1962-04-13", "2" },
  { "1962", "1 2" },             { "555-0142", "1" },        { "(207) 555-0177", "2" },
  { "okafor 1962", "1 2" },      { "imani okafor", "3" },    { "mayr", "6 1" },
  { "okafor imani", "3" },       { "zzz", "" },              { "", "" },
  { "'\"*%_;--", "" },           { "okada", "" },
};

static CustosDatabase *db;
static const CustosViewer clinician = { "ana", CUSTOS_SEES (NORMAL) };

static void
add_people (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (people); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (CustosDate) birth = custos_date_parse (people[i].birth);
    g_autoptr (CustosRecord) patient = g_object_new (
      CUSTOS_TYPE_PATIENT, "id", people[i].id, "patient-id", people[i].id, "version",
      (gint64) 1, "recorded", "now", "sensitivity", people[i].sensitivity, "family-name",
      people[i].family, "given-names", people[i].given, "preferred-name", people[i].preferred,
      "former-names", people[i].former, "phone", people[i].phone, "birth-date", birth, NULL);

    custos_item_add (db, patient, CUSTOS_NO_BATCH, &error);
    g_assert_no_error (error);
  }
}

static char *
search (const CustosViewer *viewer, const char *text, guint limit, gboolean *more)
{
  g_auto (CustosPatientSearch) found = { 0 };
  g_autoptr (GError) error = NULL;

  custos_patient_search_run (&found, db, viewer, text, limit, &error);
  g_assert_no_error (error);
  g_ptr_array_add (found.patient_ids, NULL);
  *more = found.more;
  return g_strjoinv (" ", (char **) found.patient_ids->pdata);
}

static void
test_case (gconstpointer data)
{
  size_t i = GPOINTER_TO_SIZE (data);
  gboolean more;
  g_autofree char *found = search (&clinician, cases[i].text, 20, &more);

  g_assert_cmpstr (found, ==, cases[i].expect);
  g_assert_false (more);
}

static void
test_says_when_there_are_more (void)
{
  gboolean more;
  g_autofree char *found = search (&clinician, "oka", 2, &more);

  g_assert_cmpstr (found, ==, "2 1");
  g_assert_true (more);
}

/* Who may not see a patient cannot tell that there is one. */
static void
test_unseen_patient_is_not_found (void)
{
  const CustosViewer both = { "bo", CUSTOS_SEES (NORMAL) | CUSTOS_SEES (RESTRICTED) };
  gboolean more;
  gint64 seen = 0, all = 0;
  g_autofree char *found = search (&both, "okada", 20, &more);
  g_autofree char *nobody = search (NULL, "okafor", 20, &more);

  g_assert_cmpstr (found, ==, "7");
  g_assert_cmpstr (nobody, ==, "");
  g_assert_true (custos_patient_index_count (db, &clinician, &seen, NULL));
  g_assert_true (custos_patient_index_count (db, &both, &all, NULL));
  g_assert_cmpint (seen, ==, 6);
  g_assert_cmpint (all, ==, 7);
}

static void
test_similar_names_are_marked (void)
{
  gboolean similar = FALSE;

  g_assert_true (custos_patient_index_is_similar (db, &clinician, "1", &similar, NULL));
  g_assert_true (similar);
  g_assert_true (custos_patient_index_is_similar (db, &clinician, "6", &similar, NULL));
  g_assert_false (similar);
}

int
main (int argc, char *argv[])
{
  char *folder = test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "records.db", NULL);
  g_autoptr (CustosSecret) key = test_new_key (1);

  g_test_init (&argc, &argv, NULL);
  db = custos_database_open (path, key, CUSTOS_DATABASE_WRITER, NULL);
  g_assert_nonnull (db);
  add_people ();

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *name = g_strdup_printf ("/store/search/%02zu-%s", i, cases[i].text);

    g_strdelimit (name + strlen ("/store/search/"), "/'\"*%_;", '-');
    g_test_add_data_func (name, GSIZE_TO_POINTER (i), test_case);
  }
  g_test_add_func ("/store/search/more", test_says_when_there_are_more);
  g_test_add_func ("/store/search/unseen", test_unseen_patient_is_not_found);
  g_test_add_func ("/store/search/similar", test_similar_names_are_marked);

  int result = g_test_run ();
  custos_database_close (db);
  test_remove_folder (folder);
  return result;
}
