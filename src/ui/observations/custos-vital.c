/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-vital.h"

#include <glib/gi18n.h>

#include "custos-measure-words.h"
#include "custos-table-words.h"

/**
 * CustosVital:
 *
 * The last value of a vital sign, in words.
 */
struct _CustosVital {
  GObject parent_instance;

  const char *name;
  char *value;
  const char *unit;
  const char *flag;
  gboolean is_out;
};

G_DEFINE_FINAL_TYPE (CustosVital, custos_vital, G_TYPE_OBJECT)

enum { PROP_0, PROP_NAME, PROP_VALUE, PROP_VALUE_CLASSES, PROP_UNIT, PROP_FLAG, N_PROPS };

static GParamSpec *properties[N_PROPS];

#define MOST_CODES 3

/* What stands on the card, in this order; LOINC's codes, the usual one first. Two codes of a
 * pair are told as one value, such as 138/86. */
static const struct {
  const char *name;
  const char *codes[MOST_CODES];
  const char *second; /* the pair's other code */
} signs[] = {
  { N_("Blood pressure"), { "8480-6" }, "8462-4" },
  { N_("Pulse"), { "8867-4" } },
  { N_("Weight"), { "29463-7", "3141-9" } },
  { N_("Body mass index"), { "39156-5" } },
  { N_("Temperature"), { "8310-5", "8331-1" } },
  { N_("Oxygen"), { "59408-5", "2708-6" } },
  { N_("Breathing rate"), { "9279-1" } },
  { N_("Height"), { "8302-2", "3137-7" } },
};

static void
custos_vital_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  static const char *const in[] = { "vital", "numeric", NULL };
  static const char *const out[] = { "vital", "numeric", "attention", NULL };
  CustosVital *self = CUSTOS_VITAL (object);

  switch (prop_id) {
  case PROP_NAME:
    g_value_set_string (value, self->name);
    break;
  case PROP_VALUE:
    g_value_set_string (value, self->value);
    break;
  case PROP_VALUE_CLASSES:
    g_value_set_static_boxed (value, self->is_out ? out : in);
    break;
  case PROP_UNIT:
    g_value_set_string (value, self->unit);
    break;
  case PROP_FLAG:
    g_value_set_string (value, self->flag);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    break;
  }
}

static void
custos_vital_finalize (GObject *object)
{
  g_free (CUSTOS_VITAL (object)->value);

  G_OBJECT_CLASS (custos_vital_parent_class)->finalize (object);
}

static void
custos_vital_class_init (CustosVitalClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = custos_vital_get_property;
  object_class->finalize = custos_vital_finalize;

  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_VALUE] = g_param_spec_string ("value", NULL, NULL, NULL, flags);
  properties[PROP_VALUE_CLASSES] =
    g_param_spec_boxed ("value-classes", NULL, NULL, G_TYPE_STRV, flags);
  properties[PROP_UNIT] = g_param_spec_string ("unit", NULL, NULL, NULL, flags);
  properties[PROP_FLAG] = g_param_spec_string ("flag", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
custos_vital_init (CustosVital *self)
{
}

gboolean
custos_observation_is_vital (gpointer observation)
{
  return g_strcmp0 (custos_record_peek (observation, "category"), "vital-signs") == 0;
}

CustosResultFlag
custos_observation_judge (gpointer observation)
{
  return custos_judge_result (&(CustosResultFacts) {
    .value = custos_record_peek (observation, "value"),
    .comparator = custos_record_peek (observation, "comparator"),
    .low = custos_record_peek (observation, "low"),
    .high = custos_record_peek (observation, "high"),
    .interpretation = custos_record_peek (observation, "interpretation"),
  });
}

/* Returns: (nullable): the last value with that code; newest come first
 * @effective: (nullable): only one taken then */
static CustosRecord *
find_last (GPtrArray *observations, const char *code, const char *effective)
{
  for (guint i = 0; i < observations->len; i++) {
    CustosRecord *each = observations->pdata[i];

    if (g_strcmp0 (custos_record_peek (each, "code"), code) == 0 &&
        custos_record_peek (each, "value") != NULL && !custos_chart_item_is_in_error (each) &&
        (effective == NULL ||
         g_strcmp0 (custos_record_peek (each, "effective"), effective) == 0))
      return each;
  }

  return NULL;
}

static CustosRecord *
find_sign (GPtrArray *observations, size_t sign)
{
  CustosRecord *last = NULL;

  for (guint i = 0; i < MOST_CODES && signs[sign].codes[i] != NULL; i++) {
    CustosRecord *found = find_last (observations, signs[sign].codes[i], NULL);

    if (found != NULL &&
        (last == NULL || g_strcmp0 (custos_record_peek (found, "effective"),
                                    custos_record_peek (last, "effective")) > 0))
      last = found;
  }

  return last;
}

static CustosVital *
make_vital (GPtrArray *observations, size_t sign, CustosRecord *first)
{
  CustosVital *self = g_object_new (CUSTOS_TYPE_VITAL, NULL);
  CustosResultFlag flag = custos_observation_judge (first);
  g_autofree char *figure = custos_words_figure (custos_record_peek (first, "value"));
  CustosRecord *second = signs[sign].second != NULL
    ? find_last (observations, signs[sign].second, custos_record_peek (first, "effective"))
    : NULL;

  self->name = _(signs[sign].name);
  self->unit = custos_words_unit (custos_record_peek (first, "unit"));
  if (second != NULL) {
    g_autofree char *other = custos_words_figure (custos_record_peek (second, "value"));

    self->value = g_strdup_printf ("%s/%s", figure, other);
    if (!custos_result_flag_is_out (flag))
      flag = custos_observation_judge (second);
  } else {
    self->value = g_steal_pointer (&figure);
  }

  self->is_out = custos_result_flag_is_out (flag);
  self->flag = self->is_out ? custos_words_result_flag (flag) : "";
  return self;
}

/**
 * custos_vitals_find:
 * @observations: (element-type CustosObservation): of a chart, newest first
 * @day: (out) (transfer full): when the first of them was taken; empty if there is none
 *
 * Returns: (transfer full) (element-type CustosVital): the last value of each sign
 */
GPtrArray *
custos_vitals_find (GPtrArray *observations, CustosChartItems *items, char **day)
{
  GPtrArray *vitals = g_ptr_array_new_with_free_func (g_object_unref);
  const char *newest = NULL;

  for (size_t i = 0; i < G_N_ELEMENTS (signs); i++) {
    CustosRecord *found = find_sign (observations, i);

    if (found == NULL)
      continue;

    g_ptr_array_add (vitals, make_vital (observations, i, found));
    if (g_strcmp0 (custos_record_peek (found, "effective"), newest) > 0)
      newest = custos_record_peek (found, "effective");
  }

  *day = custos_words_moment_day (newest, custos_chart_items_get_zone (items));
  return vitals;
}
