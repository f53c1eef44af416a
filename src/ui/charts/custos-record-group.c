/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-record-group.h"

#include <glib/gi18n.h>

#include "custos-chart-words.h"
#include "custos-table-words.h"

/* Returns: (transfer full): the day; what was told in words (an age, a season) as it is */
char *
custos_describe_moment (gpointer item, CustosChartItems *items, const char *field)
{
  const char *moment = custos_record_peek (item, field);
  g_autofree char *day =
    custos_words_moment_day (moment, custos_chart_items_get_zone (items));

  return moment != NULL && *day == '\0' ? g_strdup (moment) : g_steal_pointer (&day);
}

/* Returns: (transfer full): a state in words */
char *
custos_describe_word (gpointer item, const char *field)
{
  return custos_words_code (custos_record_peek (item, field));
}

/* Returns: (transfer full): in one line */
char *
custos_describe_text (gpointer item, const char *field)
{
  g_autofree char *text = g_strdup (custos_record_peek (item, field));

  if (text == NULL)
    return g_strdup ("");

  g_auto (GStrv) lines = g_strsplit (g_strstrip (text), "\n", -1);
  return g_strjoinv (", ", lines);
}

/* Returns: (transfer full): a state in words; that it was entered by mistake goes before all */
char *
custos_describe_state (gpointer item, const char *field)
{
  return custos_chart_item_is_in_error (item)
         ? g_strdup (_("entered in error")) : custos_describe_word (item, field);
}

/* Returns: (transfer full): what the column says of @item */
char *
custos_record_column_describe (const CustosRecordColumn *self,
                               gpointer item,
                               CustosChartItems *items)
{
  if (self->describe != NULL)
    return self->describe (item, items);

  switch (self->saying) {
  case CUSTOS_SAYING_MOMENT:
    return custos_describe_moment (item, items, self->field);
  case CUSTOS_SAYING_COUNT: {
    CustosInt count = custos_record_peek_int (item, self->field);

    return count != CUSTOS_INT_NULL ? g_strdup_printf ("%" G_GINT64_FORMAT, count)
                                    : g_strdup ("");
  }
  case CUSTOS_SAYING_WORD:
    return custos_describe_word (item, self->field);
  case CUSTOS_SAYING_STATE:
    return custos_describe_state (item, self->field);
  case CUSTOS_SAYING_TEXT:
  default:
    return custos_describe_text (item, self->field);
  }
}
