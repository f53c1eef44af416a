/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-patient-search.h"

#include <string.h>

#include "custos-patient-hit.h"
#include "custos-query.h"
#include "custos-text.h"

#define FEW 5                 /* so few that names which sound alike are looked for, too */
#define LEAST_SOUND_LETTERS 3 /* of a word that is looked for by its sound */
#define PHONE_DIGITS 7

/* The word that decides comes first, by one reason at a time; two others narrow it. A row of
 * seen_patient_word is read in the order of the table's key, so the limit ends the scan. A name
 * is looked for in the row itself; only what is not there costs a look at other rows. */
static const char search_sql[] =
  "SELECT patient_id FROM seen_patient_word"
  " WHERE found_by = :found_by AND word >= :from AND word < :to"
  " AND (:name2 IS NULL OR instr(' ' || sort_name, ' ' || :name2) > 0)"
  " AND (:name3 IS NULL OR instr(' ' || sort_name, ' ' || :name3) > 0)"
  " AND (:from2 IS NULL OR EXISTS (SELECT 1 FROM seen_patient_word AS other"
  "      WHERE other.patient_id = seen_patient_word.patient_id"
  "      AND other.word >= :from2 AND other.word < :to2))"
  " AND (:from3 IS NULL OR EXISTS (SELECT 1 FROM seen_patient_word AS other"
  "      WHERE other.patient_id = seen_patient_word.patient_id"
  "      AND other.word >= :from3 AND other.word < :to3))"
  " ORDER BY word, sort_name LIMIT :limit";

/* Returns: (transfer full): `word` up to the last text that begins with it */
static char *
dup_end (const char *word)
{
  return word != NULL ? g_strconcat (word, "\x7f", NULL) : NULL;
}

static void
bind_range (CustosQuery *query, const char *from, const char *to, const char *word)
{
  g_autofree char *end = dup_end (word);

  custos_query_bind_text (query, from, word);
  custos_query_bind_text (query, to, end);
}

static gboolean
has (const CustosPatientSearch *self, const char *patient_id)
{
  for (guint i = 0; i < self->patient_ids->len; i++) {
    if (g_str_equal (self->patient_ids->pdata[i], patient_id))
      return TRUE;
  }

  return FALSE;
}

typedef struct {
  CustosPatientSearch *found;
  CustosDatabase *db;
  const CustosViewer *viewer;
  const char *words[3]; /* the one that decides first; the others may be NULL */
  guint limit;
} Search;

static gboolean
is_number (const char *word)
{
  return g_ascii_isdigit (word[0]);
}

/* A name may be looked for in the name that patients are listed under; a number, and a former
 * or preferred name, only among the words that somebody is filed under. */
static void
bind_other (CustosQuery *query, const char *word, gboolean by_name, guint position)
{
  static const char *const parameters[][3] = {
    { ":name2", ":from2", ":to2" }, { ":name3", ":from3", ":to3" },
  };
  const char *const *names = parameters[position];

  by_name = by_name && word != NULL && !is_number (word);
  custos_query_bind_text (query, names[0], by_name ? word : NULL);
  bind_range (query, names[1], names[2], by_name ? NULL : word);
}

/* Adds who is filed under the words for one reason. */
static gboolean
look_under (const Search *self,
            CustosFoundBy found_by,
            const char *word,
            gboolean by_name,
            GError **error)
{
  g_autoptr (CustosQuery) query = custos_query_new_for (self->db, self->viewer, search_sql);
  CustosPatientSearch *found = self->found;

  custos_query_bind_int (query, ":found_by", found_by);
  bind_range (query, ":from", ":to", word);
  if (found_by == CUSTOS_FOUND_BY_SOUND) {
    /* The whole sound: what goes on after it is another name. */
    g_autofree char *end = g_strconcat (word, " ", NULL);
    custos_query_bind_text (query, ":to", end);
  }
  bind_other (query, self->words[1], by_name, 0);
  bind_other (query, self->words[2], by_name, 1);
  custos_query_bind_int (query, ":limit", self->limit + 1);

  while (!found->more && custos_query_next (query)) {
    const char *id = custos_query_get_text (query, 0);

    if (has (found, id))
      continue;
    if (found->patient_ids->len == self->limit) {
      found->more = TRUE;
      return TRUE;
    }
    g_ptr_array_add (found->patient_ids, g_strdup (id));
    g_array_append_val (found->found_by, found_by);
  }

  return custos_query_end (query, error);
}

static gboolean
look_for_all_reasons (const Search *self, gboolean by_name, GError **error)
{
  for (CustosFoundBy by = CUSTOS_FOUND_BY_NUMBER; by < CUSTOS_FOUND_BY_SOUND; by++) {
    if (!look_under (self, by, self->words[0], by_name, error))
      return FALSE;
  }

  return TRUE;
}

static gboolean
look_everywhere (const Search *self, GError **error)
{
  const GPtrArray *ids = self->found->patient_ids;

  if (!look_for_all_reasons (self, TRUE, error))
    return FALSE;
  if (self->words[1] != NULL && ids->len < FEW &&
      !look_for_all_reasons (self, FALSE, error))
    return FALSE;

  g_autofree char *sound = custos_text_dup_sound (self->words[0]);

  if (ids->len >= FEW || sound == NULL || strlen (self->words[0]) < LEAST_SOUND_LETTERS)
    return TRUE;
  return look_under (self, CUSTOS_FOUND_BY_SOUND, sound, FALSE, error);
}

/* `3/14/1962` as it is filed: 19620314. Returns: NULL if it is no such date. */
static char *
dup_birth_date (const char *text)
{
  int month, day, year, end = 0;

  if (sscanf (text, "%2d/%2d/%4d%n", &month, &day, &year, &end) == 3 && text[end] == '\0' &&
      year >= 1000 && g_date_valid_dmy (day, month, year))
    return g_strdup_printf ("%04d%02d%02d", year, month, day);
  if (sscanf (text, "%4d-%2d-%2d%n", &year, &month, &day, &end) == 3 && text[end] == '\0')
    return g_strdup_printf ("%04d%02d%02d", year, month, day);

  return NULL;
}

static void
add_chunk (GPtrArray *words, const char *chunk)
{
  char *date = dup_birth_date (chunk);

  if (date != NULL) {
    g_ptr_array_add (words, date);
    return;
  }

  g_auto (GStrv) parts = custos_text_dup_words (chunk);
  for (guint i = 0; parts[i] != NULL; i++)
    g_ptr_array_add (words, g_strdup (parts[i]));
}

/* Returns: (transfer full): what to look for; a phone number is one word, however written */
static GPtrArray *
split (const char *text)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *digits = custos_text_dup_digits (text);
  gboolean only_number = strspn (text, "0123456789()+-. ") == strlen (text);
  g_autofree char *date = dup_birth_date (text);

  if (only_number && date == NULL && strlen (digits) >= PHONE_DIGITS) {
    g_ptr_array_add (words, g_steal_pointer (&digits));
    return words;
  }

  g_auto (GStrv) chunks = g_strsplit_set (text, " ,;\t\n", -1);
  for (guint i = 0; chunks[i] != NULL; i++)
    add_chunk (words, chunks[i]);
  return words;
}

/* A number leaves fewer people than a name, and a long word fewer than a short one. */
static int
compare_words (gconstpointer a, gconstpointer b)
{
  const char *one = *(char *const *) a;
  const char *other = *(char *const *) b;
  size_t length = strlen (one);
  size_t other_length = strlen (other);

  if (is_number (one) != is_number (other))
    return is_number (one) ? -1 : 1;
  return (other_length > length) - (other_length < length);
}

/**
 * custos_patient_search_run:
 * @text: names, record number, birth date or phone number, in any order, each may be cut short
 *
 * Returns: FALSE if the file could not be read; nobody found is no error
 */
gboolean
custos_patient_search_run (CustosPatientSearch *self,
                           CustosDatabase *db,
                           const CustosViewer *viewer,
                           const char *text,
                           guint limit,
                           GError **error)
{
  g_autoptr (GPtrArray) words = split (text);

  *self = (CustosPatientSearch) {
    g_ptr_array_new_with_free_func (g_free),
    g_array_new (FALSE, FALSE, sizeof (CustosFoundBy)),
    FALSE,
  };
  if (words->len == 0)
    return TRUE;

  g_ptr_array_sort (words, compare_words);
  const Search search = {
    self, db, viewer,
    { words->pdata[0], words->len > 1 ? words->pdata[1] : NULL,
      words->len > 2 ? words->pdata[2] : NULL },
    limit,
  };
  return look_everywhere (&search, error);
}

void
custos_patient_search_clear (CustosPatientSearch *self)
{
  g_clear_pointer (&self->patient_ids, g_ptr_array_unref);
  g_clear_pointer (&self->found_by, g_array_unref);
}
