/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-measure-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST_FIGURE_LENGTH 6

/* UCUM's codes that people write otherwise. */
static const struct {
  const char *code;
  const char *words;
} units[] = {
  { "mm[Hg]", "mmHg" },
  { "[degF]", "°F" },
  { "Cel", "°C" },
  { "[lb_av]", "lb" },
  { "[oz_av]", "oz" },
  { "[in_i]", "in" },
  { "[ft_i]", "ft" },
  { "/min", N_("a minute") },
  { "{beats}/min", N_("a minute") },
  { "{score}", "" },
  { "{nominal}", "" },
  { "{#}", "" },
  { "1", "" },
  { "kg/m2", "kg/m²" },
  { "10*3/uL", "×10³/µL" },
  { "10*6/uL", "×10⁶/µL" },
  { "10*9/L", "×10⁹/L" },
  { "10*12/L", "×10¹²/L" },
  { "ug", "µg" },
  { "ug/dL", "µg/dL" },
  { "ug/L", "µg/L" },
  { "uL", "µL" },
  { "mL/min/{1.73_m2}", "mL/min" },
  { "mL/min/1.73m2", "mL/min" },
};

/* @unit: (nullable): as it stands on file
 *
 * Returns: as people write it; empty if there is none */
const char *
custos_words_unit (const char *unit)
{
  if (unit == NULL)
    return "";

  for (size_t i = 0; i < G_N_ELEMENTS (units); i++) {
    if (g_str_equal (unit, units[i].code))
      return *units[i].words != '\0' ? _(units[i].words) : "";
  }

  return unit;
}

/**
 * custos_words_figure:
 * @decimal: (nullable): as it stands on file
 *
 * Returns: (transfer full): as it was written; one with a long tail, as machines write them,
 *   is rounded to four digits
 */
char *
custos_words_figure (const char *decimal)
{
  if (decimal == NULL)
    return g_strdup ("");

  const char *point = strchr (decimal, '.');

  if (point == NULL || strlen (decimal) <= MOST_FIGURE_LENGTH || strchr (decimal, 'e') != NULL)
    return g_strdup (decimal);

  double value = g_ascii_strtod (decimal, NULL);
  double size = value < 0 ? -value : value;
  int n_decimals = size >= 1000 ? 0 : size >= 100 ? 1 : size >= 10 ? 1 : size >= 1 ? 2 : 4;
  char format[] = "%.0f";
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  n_decimals = MIN (n_decimals, (int) strlen (point + 1));
  format[2] = (char) ('0' + n_decimals);
  return g_strdup (g_ascii_formatd (text, sizeof text, format, value));
}

/* Returns: (transfer full): such as `< 4.0 mg/dL`; empty if there is no value */
char *
custos_words_value (const char *comparator, const char *value, const char *unit)
{
  if (value == NULL)
    return g_strdup ("");

  g_autofree char *figure = custos_words_figure (value);
  const char *words = custos_words_unit (unit);

  return g_strconcat (comparator != NULL ? comparator : "", comparator != NULL ? " " : "",
                      figure, *words != '\0' ? " " : "", words, NULL);
}

/* Returns: (transfer full): such as `4.0 to 5.6`; empty if nobody told one */
char *
custos_words_range (const char *low, const char *high, const char *text)
{
  g_autofree char *from = custos_words_figure (low);
  g_autofree char *to = custos_words_figure (high);

  if (low != NULL && high != NULL)
    /* Translators: a range of values that are normal */
    return g_strdup_printf (_("%s to %s"), from, to);
  if (low != NULL)
    /* Translators: values that are normal */
    return g_strdup_printf (_("%s or more"), from);
  if (high != NULL)
    /* Translators: values that are normal */
    return g_strdup_printf (_("up to %s"), to);
  return g_strdup (text != NULL ? text : "");
}

const char *
custos_words_result_flag (CustosResultFlag flag)
{
  static const char *const words[CUSTOS_N_RESULT_FLAGS] = {
    "", N_("In range"), N_("Low"), N_("High"), N_("Critically low"), N_("Critically high"),
    N_("Abnormal"),
  };

  return *words[flag] != '\0' ? _(words[flag]) : "";
}

/* Returns: the letters that stand after the value in a table; empty if it is in range */
const char *
custos_words_result_letter (CustosResultFlag flag)
{
  static const char *const letters[CUSTOS_N_RESULT_FLAGS] = {
    "", "", NC_ ("result", "L"), NC_ ("result", "H"), NC_ ("result", "LL"),
    NC_ ("result", "HH"), NC_ ("result", "A"),
  };

  return *letters[flag] != '\0'
         ? g_dpgettext2 (GETTEXT_PACKAGE, "result", letters[flag]) : "";
}
