/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-patient-index.h"

#include <string.h>

#include "custos-patient-hit.h"
#include "custos-query.h"
#include "custos-text.h"

#define LOCAL_PHONE_DIGITS 7
#define LIKENESS_LETTERS 3

static const char forget_sql[] = "DELETE FROM patient_index WHERE patient_id = :patient";

static const char forget_words_sql[] = "DELETE FROM patient_word WHERE patient_id = :patient";

static const char add_sql[] =
  "INSERT INTO patient_index (patient_id, version, sensitivity, sort_name, likeness,"
  " record_number)"
  " VALUES (:patient, :version, :sensitivity, :sort_name, :likeness, :record_number)";

static const char add_word_sql[] =
  "INSERT OR IGNORE INTO patient_word (found_by, word, sort_name, patient_id)"
  " VALUES (:found_by, :word, :sort_name, :patient)";

static const char count_up_sql[] = "UPDATE record_number SET last = last + 1";

static const char number_sql[] = "SELECT last FROM record_number";

static const char find_number_sql[] =
  "SELECT patient_id FROM seen_patient_index WHERE record_number = :number";

static const char count_sql[] = "SELECT count(*) FROM seen_patient_index";

static const char page_sql[] =
  "SELECT patient_id FROM seen_patient_index ORDER BY sort_name, patient_id"
  " LIMIT :limit OFFSET :offset";

static const char similar_sql[] =
  "SELECT EXISTS (SELECT 1 FROM seen_patient_index AS other"
  " WHERE other.likeness = (SELECT likeness FROM seen_patient_index AS one"
  "                          WHERE one.patient_id = :patient)"
  " AND other.patient_id <> :patient)";

/* Somebody being filed under words; the four go to every row. */
typedef struct {
  CustosDatabase *db;
  const char *patient_id;
  const char *sort_name;
  GError **error;
} Filing;

static gboolean
add_word (const Filing *self, CustosFoundBy found_by, const char *word)
{
  g_autoptr (CustosQuery) query = custos_query_new (self->db, add_word_sql);

  custos_query_bind_int (query, ":found_by", found_by);
  custos_query_bind_text (query, ":word", word);
  custos_query_bind_text (query, ":sort_name", self->sort_name);
  custos_query_bind_text (query, ":patient", self->patient_id);
  return custos_query_end (query, self->error);
}

static gboolean
add_words (const Filing *self, CustosFoundBy found_by, const char *text)
{
  g_auto (GStrv) words = custos_text_dup_words (text);

  for (guint i = 0; words[i] != NULL; i++) {
    g_autofree char *sound = custos_text_dup_sound (words[i]);

    if (!add_word (self, found_by, words[i]))
      return FALSE;
    if (found_by <= CUSTOS_FOUND_BY_FIRST_NAME && sound != NULL &&
        !add_word (self, CUSTOS_FOUND_BY_SOUND, sound))
      return FALSE;
  }

  return TRUE;
}

/* A phone number is found by all its digits, or without the area code. */
static gboolean
add_phone (const Filing *self, const char *phone)
{
  g_autofree char *digits = custos_text_dup_digits (phone);
  size_t length = strlen (digits);

  if (length < LOCAL_PHONE_DIGITS)
    return TRUE;

  return add_word (self, CUSTOS_FOUND_BY_PHONE, digits) &&
         add_word (self, CUSTOS_FOUND_BY_PHONE, digits + length - LOCAL_PHONE_DIGITS);
}

static gboolean
add_birth_date (const Filing *self, const CustosDate *date)
{
  if (date == NULL)
    return TRUE;

  g_autofree char *text = custos_date_to_text (date);
  g_autofree char *digits = custos_text_dup_digits (text);

  return add_word (self, CUSTOS_FOUND_BY_BIRTH_DATE, digits);
}

static gboolean
add_all_words (const Filing *self, CustosRecord *record)
{
  static const struct {
    const char *field;
    CustosFoundBy found_by;
  } names[] = {
    { "record_number",  CUSTOS_FOUND_BY_NUMBER      },
    { "other_numbers",  CUSTOS_FOUND_BY_NUMBER      },
    { "family_name",    CUSTOS_FOUND_BY_NAME        },
    { "given_names",    CUSTOS_FOUND_BY_FIRST_NAME  },
    { "preferred_name", CUSTOS_FOUND_BY_FIRST_NAME  },
    { "former_names",   CUSTOS_FOUND_BY_FORMER_NAME },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (names); i++) {
    if (!add_words (self, names[i].found_by, custos_record_peek (record, names[i].field)))
      return FALSE;
  }

  return add_phone (self, custos_record_peek (record, "phone")) &&
         add_birth_date (self, custos_patient_get_birth_date (CUSTOS_PATIENT (record)));
}

static gboolean
forget (CustosDatabase *db, const char *sql, const char *patient_id, GError **error)
{
  g_autoptr (CustosQuery) query = custos_query_new (db, sql);

  custos_query_bind_text (query, ":patient", patient_id);
  return custos_query_end (query, error);
}

static char *
dup_joined_words (const char *text)
{
  g_auto (GStrv) words = custos_text_dup_words (text);

  return g_strjoinv (" ", words);
}

static gboolean
add_row (CustosDatabase *db, CustosRecord *record, const char *sort_name, GError **error)
{
  g_autofree char *family = dup_joined_words (custos_record_peek (record, "family_name"));
  g_autofree char *given = dup_joined_words (custos_record_peek (record, "given_names"));
  g_autofree char *likeness = g_strdup_printf ("%s|%.*s", family, LIKENESS_LETTERS, given);
  g_autoptr (CustosQuery) query = custos_query_new (db, add_sql);

  custos_query_bind_text (query, ":patient", custos_record_get_id (record));
  custos_query_bind_int (query, ":version", custos_record_get_version (record));
  custos_query_bind_text (query, ":sensitivity",
                          custos_sensitivity_to_word (custos_record_get_sensitivity (record)));
  custos_query_bind_text (query, ":sort_name", sort_name);
  custos_query_bind_text (query, ":likeness", likeness);
  custos_query_bind_text (query, ":record_number",
                          custos_record_peek (record, "record_number"));
  return custos_query_end (query, error);
}

/* Files the patient under the words of this version, and no longer under those of others. */
gboolean
custos_patient_index_show (CustosDatabase *db, CustosRecord *record, GError **error)
{
  const char *id = custos_record_get_id (record);
  g_autofree char *family = dup_joined_words (custos_record_peek (record, "family_name"));
  g_autofree char *given = dup_joined_words (custos_record_peek (record, "given_names"));
  g_autofree char *sort_name = g_strdup_printf ("%s, %s", family, given);
  const Filing filing = { db, id, sort_name, error };

  return forget (db, forget_sql, id, error) && forget (db, forget_words_sql, id, error) &&
         add_row (db, record, sort_name, error) && add_all_words (&filing, record);
}

/**
 * custos_patient_index_next_number:
 *
 * Returns: (transfer full) (nullable): a record number that was never given out
 */
char *
custos_patient_index_next_number (CustosDatabase *db, GError **error)
{
  gint64 number = 0;
  g_autoptr (CustosQuery) count_up = custos_query_new (db, count_up_sql);

  if (!custos_query_end (count_up, error))
    return NULL;

  g_autoptr (CustosQuery) query = custos_query_new (db, number_sql);
  if (custos_query_next (query))
    number = custos_query_get_int (query, 0);
  if (!custos_query_end (query, error))
    return NULL;

  return g_strdup_printf ("%06" G_GINT64_FORMAT, number);
}

/* Returns: (transfer full) (nullable): the patient's id; NULL without an error: none seen */
char *
custos_patient_index_find_number (CustosDatabase *db,
                                  const CustosViewer *viewer,
                                  const char *record_number,
                                  GError **error)
{
  g_autofree char *id = NULL;
  g_autoptr (CustosQuery) query = custos_query_new_for (db, viewer, find_number_sql);

  custos_query_bind_text (query, ":number", record_number);
  if (custos_query_next (query))
    id = g_strdup (custos_query_get_text (query, 0));
  return custos_query_end (query, error) ? g_steal_pointer (&id) : NULL;
}

gboolean
custos_patient_index_count (CustosDatabase *db,
                            const CustosViewer *viewer,
                            gint64 *count,
                            GError **error)
{
  g_autoptr (CustosQuery) query = custos_query_new_for (db, viewer, count_sql);

  if (custos_query_next (query))
    *count = custos_query_get_int (query, 0);
  return custos_query_end (query, error);
}

/**
 * custos_patient_index_page:
 *
 * Returns: (transfer full) (nullable): ids of patients, in the order of their names
 */
GStrv
custos_patient_index_page (CustosDatabase *db,
                           const CustosViewer *viewer,
                           guint offset,
                           guint limit,
                           GError **error)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_autoptr (CustosQuery) query = custos_query_new_for (db, viewer, page_sql);

  custos_query_bind_int (query, ":limit", limit);
  custos_query_bind_int (query, ":offset", offset);
  while (custos_query_next (query))
    g_strv_builder_add (ids, custos_query_get_text (query, 0));

  return custos_query_end (query, error) ? g_strv_builder_end (ids) : NULL;
}

/* Whether another patient that the viewer may see has a name easily taken for this one's. */
gboolean
custos_patient_index_is_similar (CustosDatabase *db,
                                 const CustosViewer *viewer,
                                 const char *patient_id,
                                 gboolean *similar,
                                 GError **error)
{
  g_autoptr (CustosQuery) query = custos_query_new_for (db, viewer, similar_sql);

  custos_query_bind_text (query, ":patient", patient_id);
  if (custos_query_next (query))
    *similar = custos_query_get_int (query, 0) > 0;
  return custos_query_end (query, error);
}
