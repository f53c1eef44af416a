/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-result-series.h"

#include <string.h>

#include "custos-chart-words.h"
#include "custos-measure-words.h"
#include "custos-moment.h"
#include "custos-vital.h"

/**
 * CustosResultSeries:
 *
 * All values of one test, newest first; or a heading over several tests.
 */
struct _CustosResultSeries {
  GObject parent_instance;

  char *name;
  GPtrArray *observations; /* of CustosObservation */
  GListStore *parts;       /* nullable; of CustosResultSeries, under a heading */
};

G_DEFINE_FINAL_TYPE (CustosResultSeries, custos_result_series, G_TYPE_OBJECT)

#define HOURS_A_DAY 24.0
#define LABORATORY "laboratory"

static void
custos_result_series_finalize (GObject *object)
{
  CustosResultSeries *self = CUSTOS_RESULT_SERIES (object);

  g_free (self->name);
  g_ptr_array_unref (self->observations);
  g_clear_object (&self->parts);

  G_OBJECT_CLASS (custos_result_series_parent_class)->finalize (object);
}

static void
custos_result_series_class_init (CustosResultSeriesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = custos_result_series_finalize;
}

static void
custos_result_series_init (CustosResultSeries *self)
{
  self->observations = g_ptr_array_new_with_free_func (g_object_unref);
}

CustosResultSeries *
custos_result_series_new (const char *name)
{
  CustosResultSeries *self = g_object_new (CUSTOS_TYPE_RESULT_SERIES, NULL);

  self->name = g_strdup (name);
  return self;
}

/* @observation: not newer than those before it */
void
custos_result_series_add (CustosResultSeries *self, CustosRecord *observation)
{
  g_return_if_fail (CUSTOS_IS_RESULT_SERIES (self));

  g_ptr_array_add (self->observations, g_object_ref (observation));
}

const char *
custos_result_series_get_name (CustosResultSeries *self)
{
  g_return_val_if_fail (CUSTOS_IS_RESULT_SERIES (self), NULL);

  return self->name;
}

/* Returns: (transfer none) (element-type CustosObservation): newest first */
GPtrArray *
custos_result_series_get_observations (CustosResultSeries *self)
{
  g_return_val_if_fail (CUSTOS_IS_RESULT_SERIES (self), NULL);

  return self->observations;
}

/* Returns: (transfer none) (nullable): the tests under a heading; NULL: it is a test */
GListModel *
custos_result_series_get_parts (CustosResultSeries *self)
{
  g_return_val_if_fail (CUSTOS_IS_RESULT_SERIES (self), NULL);

  return self->parts != NULL ? G_LIST_MODEL (self->parts) : NULL;
}

void
custos_result_series_add_part (CustosResultSeries *self, CustosResultSeries *part)
{
  g_return_if_fail (CUSTOS_IS_RESULT_SERIES (self));

  if (self->parts == NULL)
    self->parts = g_list_store_new (CUSTOS_TYPE_RESULT_SERIES);
  g_list_store_append (self->parts, part);
}

/* Returns: (transfer none) (nullable): NULL of a heading */
CustosRecord *
custos_result_series_get_last (CustosResultSeries *self)
{
  g_return_val_if_fail (CUSTOS_IS_RESULT_SERIES (self), NULL);

  return self->observations->len > 0 ? self->observations->pdata[0] : NULL;
}

/* Returns: (transfer none) (nullable): the last value of that day */
CustosRecord *
custos_result_series_find (CustosResultSeries *self, const char *day, CustosChartItems *items)
{
  g_return_val_if_fail (CUSTOS_IS_RESULT_SERIES (self), NULL);

  for (guint i = 0; i < self->observations->len; i++) {
    g_autofree char *taken = custos_moment_dup_local_date (
      custos_record_peek (self->observations->pdata[i], "effective"),
      custos_chart_items_get_zone (items));

    if (g_strcmp0 (taken, day) == 0)
      return self->observations->pdata[i];
  }

  return NULL;
}

gboolean
custos_result_series_is_out (CustosResultSeries *self)
{
  CustosRecord *last = custos_result_series_get_last (self);

  return last != NULL && custos_result_flag_is_out (custos_observation_judge (last));
}

/* Returns: FALSE if there is no such time */
static gboolean
find_time (const char *moment, double *at)
{
  g_autofree char *full = moment != NULL && strlen (moment) == strlen ("2026-11-16")
    ? g_strconcat (moment, "T12:00:00Z", NULL) : g_strdup (moment);
  g_autoptr (GDateTime) time = full != NULL ? g_date_time_new_from_iso8601 (full, NULL) : NULL;

  if (time == NULL)
    return FALSE;

  g_autoptr (GDate) date = g_date_new_dmy (
    (GDateDay) g_date_time_get_day_of_month (time),
    (GDateMonth) g_date_time_get_month (time), (GDateYear) g_date_time_get_year (time));
  *at = g_date_get_julian (date) + g_date_time_get_hour (time) / HOURS_A_DAY;
  return TRUE;
}

/* Returns: (transfer full) (element-type CustosResultPoint): oldest first */
GArray *
custos_result_series_make_points (CustosResultSeries *self)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (CustosResultPoint));

  g_return_val_if_fail (CUSTOS_IS_RESULT_SERIES (self), points);

  for (guint i = self->observations->len; i > 0; i--) {
    CustosRecord *each = self->observations->pdata[i - 1];
    const char *value = custos_record_peek (each, "value");
    CustosResultPoint point = { .observation = each };

    if (value == NULL || !find_time (custos_record_peek (each, "effective"), &point.at))
      continue;

    point.value = g_ascii_strtod (value, NULL);
    point.flag = custos_observation_judge (each);
    g_array_append_val (points, point);
  }

  return points;
}

/* The reference range of the last value; an open end is left as it was.
 *
 * Returns: FALSE if there is none */
gboolean
custos_result_series_get_band (CustosResultSeries *self, double *low, double *high)
{
  CustosRecord *last = custos_result_series_get_last (self);
  const char *from = last != NULL ? custos_record_peek (last, "low") : NULL;
  const char *to = last != NULL ? custos_record_peek (last, "high") : NULL;

  if (from != NULL)
    *low = g_ascii_strtod (from, NULL);
  if (to != NULL)
    *high = g_ascii_strtod (to, NULL);
  return from != NULL || to != NULL;
}

/* Returns: (transfer full): the value without its unit; why there is none */
char *
custos_observation_describe_value (CustosRecord *observation)
{
  const char *value = custos_record_peek (observation, "value");
  const char *text = custos_record_peek (observation, "value_text");

  if (value != NULL)
    return custos_words_value (custos_record_peek (observation, "comparator"), value, NULL);
  return g_strdup (text != NULL ? text
                                : custos_record_peek (observation, "absent_reason") ?: "");
}

/* Returns: (transfer full): empty if there is none */
char *
custos_observation_describe_range (CustosRecord *observation)
{
  return custos_words_range (custos_record_peek (observation, "low"),
                             custos_record_peek (observation, "high"),
                             custos_record_peek (observation, "range_text"));
}

static gboolean
has_value (CustosRecord *observation)
{
  return custos_record_peek (observation, "value") != NULL ||
         custos_record_peek (observation, "value_text") != NULL ||
         custos_record_peek (observation, "absent_reason") != NULL;
}

/* @tests: (element-type utf8 CustosResultSeries): by code
 *
 * Returns: (transfer none): the test's series, made if it is the first value */
static CustosResultSeries *
find_series (GHashTable *tests, GPtrArray *order, CustosRecord *observation)
{
  const char *key = custos_record_peek (observation, "code") ?:
                    custos_record_peek (observation, "title") ?: "";
  CustosResultSeries *series = g_hash_table_lookup (tests, key);

  if (series == NULL) {
    series = custos_result_series_new (custos_record_peek (observation, "title") ?: key);
    g_hash_table_insert (tests, g_strdup (key), series);
    g_ptr_array_add (order, series);
  }
  return series;
}

static int
compare_series (gconstpointer a, gconstpointer b)
{
  CustosResultSeries *one = *(CustosResultSeries *const *) a;
  CustosResultSeries *other = *(CustosResultSeries *const *) b;

  return g_utf8_collate (one->name, other->name);
}

/* The heading that a test stands under. */
static CustosResultSeries *
find_heading (GListStore *headings, const char *category)
{
  g_autofree char *words = custos_words_code (category != NULL ? category : "unknown");
  g_autofree char *initial = g_utf8_strup (words, g_utf8_next_char (words) - words);
  g_autofree char *name = g_strconcat (initial, g_utf8_next_char (words), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (headings)); i++) {
    g_autoptr (CustosResultSeries) each = g_list_model_get_item (G_LIST_MODEL (headings), i);

    if (g_str_equal (each->name, name))
      return each;
  }

  g_autoptr (CustosResultSeries) heading = custos_result_series_new (name);
  if (g_strcmp0 (category, LABORATORY) == 0)
    g_list_store_insert (headings, 0, heading);
  else
    g_list_store_append (headings, heading);
  return heading;
}

/**
 * custos_results_group:
 * @observations: (element-type CustosObservation): of a chart, newest first
 * @category: (nullable): only tests of that one
 * @only_out: only tests whose last value is out of range
 *
 * Returns: (transfer full): of CustosResultSeries: headings with their tests
 */
GListStore *
custos_results_group (GPtrArray *observations, const char *category, gboolean only_out)
{
  GListStore *headings = g_list_store_new (CUSTOS_TYPE_RESULT_SERIES);
  g_autoptr (GHashTable) tests =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  g_autoptr (GPtrArray) order = g_ptr_array_new ();

  for (guint i = 0; i < observations->len; i++) {
    CustosRecord *each = observations->pdata[i];

    if (custos_chart_item_is_in_error (each) || !has_value (each) ||
        (category != NULL &&
         g_strcmp0 (custos_record_peek (each, "category"), category) != 0))
      continue;
    custos_result_series_add (find_series (tests, order, each), each);
  }

  g_ptr_array_sort (order, compare_series);
  for (guint i = 0; i < order->len; i++) {
    CustosResultSeries *series = order->pdata[i];
    CustosRecord *last = custos_result_series_get_last (series);

    if (!only_out || custos_result_series_is_out (series))
      custos_result_series_add_part (
        find_heading (headings, custos_record_peek (last, "category")), series);
  }

  return headings;
}
