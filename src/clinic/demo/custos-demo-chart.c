/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-demo-chart.h"

#define SEED G_GUINT64_CONSTANT (0x43757374)
#define MINUTES_A_DAY (24 * 60)

static void
free_item (gpointer data)
{
  CustosDemoItem *self = data;

  g_clear_object (&self->record);
  g_clear_pointer (&self->content, g_bytes_unref);
  g_free (self);
}

CustosDemoChart *
custos_demo_chart_new (const CustosDemoCalendar *calendar,
                       const CustosDemoProfile *profile,
                       guint number)
{
  CustosDemoChart *self = g_new0 (CustosDemoChart, 1);

  self->calendar = calendar;
  self->profile = profile;
  self->number = number;
  custos_demo_random_start (&self->random, SEED, number);
  self->id = custos_demo_random_dup_uuid (&self->random);
  self->items = g_ptr_array_new_with_free_func (free_item);
  self->facts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

void
custos_demo_chart_free (CustosDemoChart *self)
{
  g_clear_object (&self->patient);
  g_free (self->id);
  g_ptr_array_unref (self->items);
  g_hash_table_unref (self->facts);
  g_hash_table_unref (self->values);
  g_free (self);
}

/**
 * custos_demo_chart_add:
 * @record: (transfer full): of this patient
 * @when: when it was written down
 * @encounter_id: (nullable): on which occasion
 */
void
custos_demo_chart_add (CustosDemoChart *self,
                       CustosRecord *record,
                       const char *when,
                       const char *encounter_id,
                       CustosSensitivity sensitivity)
{
  custos_demo_chart_add_document (self, record, NULL, when, encounter_id, sensitivity);
}

/* @content: (transfer full) (nullable) */
void
custos_demo_chart_add_document (CustosDemoChart *self,
                                CustosRecord *document,
                                GBytes *content,
                                const char *when,
                                const char *encounter_id,
                                CustosSensitivity sensitivity)
{
  CustosDemoItem *item = g_new (CustosDemoItem, 1);

  if (custos_record_get_id (document) == NULL) {
    g_autofree char *id = custos_demo_random_dup_uuid (&self->random);

    g_object_set (document, "id", id, NULL);
  }
  g_object_set (document,
                "version", (gint64) 1,
                "patient-id", self->id,
                "recorded", when,
                "sensitivity", sensitivity,
                NULL);
  if (encounter_id != NULL)
    g_object_set (document, "encounter-id", encounter_id, NULL);

  *item = (CustosDemoItem) { document, content };
  g_ptr_array_add (self->items, item);
}

/* @minute: of that day, or of one after it */
static GDateTime *
new_time (CustosDemoChart *self, int days_ago, int minute)
{
  g_autoptr (CustosDate) day = custos_date_add_days (
    self->calendar->today, minute / MINUTES_A_DAY - days_ago);

  minute %= MINUTES_A_DAY;
  return g_date_time_new (self->calendar->zone, custos_date_get_year (day),
                          custos_date_get_month (day), custos_date_get_day (day),
                          minute / 60, minute % 60, 0);
}

/* Returns: (transfer full): as records have a day */
char *
custos_demo_chart_dup_day (CustosDemoChart *self, int days_ago)
{
  g_autoptr (GDateTime) time = new_time (self, days_ago, 12 * 60);

  return g_date_time_format (time, "%Y-%m-%d");
}

/* @minute: of that day at the clinic. Returns: (transfer full): as records have a time */
char *
custos_demo_chart_dup_moment (CustosDemoChart *self, int days_ago, int minute)
{
  g_autoptr (GDateTime) time = new_time (self, days_ago, minute);
  g_autoptr (GDateTime) utc = g_date_time_to_utc (time);

  return g_date_time_format (utc, "%Y-%m-%dT%H:%M:%SZ");
}

/* Returns: (transfer full): as a letter writes a day, whatever language the desktop speaks */
char *
custos_demo_dup_words_of_day (CustosDemoChart *self, int days_ago)
{
  static const char *const months[] = {
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  };
  g_autoptr (GDateTime) time = new_time (self, days_ago, 12 * 60);

  return g_strdup_printf ("%s %d, %d", months[g_date_time_get_month (time) - 1],
                          g_date_time_get_day_of_month (time), g_date_time_get_year (time));
}

/* Returns: that day, or the one before a weekend it falls on */
int
custos_demo_chart_find_workday (CustosDemoChart *self, int days_ago)
{
  g_autoptr (GDateTime) time = new_time (self, days_ago, 12 * 60);
  int weekday = g_date_time_get_day_of_week (time);

  return days_ago + MAX (weekday - 5, 0);
}

void
custos_demo_chart_set_fact (CustosDemoChart *self, const char *name, const char *value)
{
  custos_demo_chart_take_fact (self, name, g_strdup (value));
}

/* @value: (transfer full) */
void
custos_demo_chart_take_fact (CustosDemoChart *self, const char *name, char *value)
{
  g_hash_table_insert (self->facts, g_strdup (name), value);
}
