/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-coverage.h"

#include <string.h>

/* Source: 45 CFR 164.508(a)(1): a disclosure must be consistent with the authorization
 * (RULES §1.8). How names are compared is our own choice. */

/* Shorter names differ in two letters too easily. */
#define SHORTEST_NEAR 8
#define MOST_EDITS 2
#define LONGEST_NAME 200

/* Returns: (transfer full): @name without case, accents, punctuation and double spaces */
static char *
fold_name (const char *name)
{
  g_autofree char *apart = g_utf8_normalize (name, -1, G_NORMALIZE_ALL);
  g_autofree char *folded = apart != NULL ? g_utf8_casefold (apart, -1) : g_strdup ("");
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean gap = FALSE;

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);

    if (g_unichar_ismark (c) || c == '\'' || c == 0x2019 || c == '.')
      continue;
    if (!g_unichar_isalnum (c) && c != '&') {
      gap = TRUE;
      continue;
    }
    if (gap && text->len > 0)
      g_string_append_c (text, ' ');
    gap = FALSE;
    if (c == '&')
      g_string_append (text, "and");
    else
      g_string_append_unichar (text, c);
  }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Returns: how many bytes must be put in, taken out or changed to turn @a into @b */
static guint
count_edits (const char *a, const char *b)
{
  size_t length = strlen (b);
  guint row[LONGEST_NAME + 1];

  for (size_t j = 0; j <= length; j++)
    row[j] = j;

  for (size_t i = 0; a[i] != '\0'; i++) {
    guint diagonal = row[0]++;

    for (size_t j = 1; j <= length; j++) {
      guint change = diagonal + (a[i] != b[j - 1]);

      diagonal = row[j];
      row[j] = MIN (change, MIN (row[j - 1], row[j]) + 1);
    }
  }

  return row[length];
}

/* Whether all words of the one begin the other. */
static gboolean
begins_with (const char *longer, const char *shorter)
{
  size_t length = strlen (shorter);

  return strncmp (longer, shorter, length) == 0 && longer[length] == ' ';
}

static CustosMatch
match_names (const char *a, const char *b)
{
  g_autofree char *one = fold_name (a);
  g_autofree char *two = fold_name (b);
  size_t length = MAX (strlen (one), strlen (two));

  if (one[0] == '\0' || two[0] == '\0')
    return CUSTOS_MATCH_NONE;
  if (strcmp (one, two) == 0)
    return CUSTOS_MATCH_EXACT;
  if (begins_with (one, two) || begins_with (two, one))
    return CUSTOS_MATCH_NEAR;
  if (length >= SHORTEST_NEAR && length <= LONGEST_NAME && count_edits (one, two) <= MOST_EDITS)
    return CUSTOS_MATCH_NEAR;

  return CUSTOS_MATCH_NONE;
}

/* Spelling, case, accents and punctuation do not matter; another name does. */
CustosMatch
custos_match_recipient (const CustosCoverage *coverage, const char *recipient)
{
  if (coverage->recipient == NULL || recipient == NULL)
    return CUSTOS_MATCH_NONE;

  CustosMatch best = match_names (coverage->recipient, recipient);

  for (guint i = 0; coverage->aliases != NULL && coverage->aliases[i] != NULL; i++) {
    if (match_names (coverage->aliases[i], recipient) == CUSTOS_MATCH_EXACT)
      best = CUSTOS_MATCH_EXACT;
  }

  return best;
}

/* "At the request of the individual" reaches every purpose but those that need words of their
 * own: 164.508(a)(3) and (4), 42 CFR 2.31(d). */
gboolean
custos_coverage_has_purpose (const CustosCoverage *coverage,
                             CustosPurpose purpose,
                             const char *purpose_text)
{
  if (purpose == CUSTOS_PURPOSE_UNSET)
    return FALSE;
  if (purpose == CUSTOS_PURPOSE_OTHER &&
      (coverage->purposes & CUSTOS_PURPOSE_BIT (CUSTOS_PURPOSE_OTHER)) != 0)
    return coverage->purpose_text != NULL && purpose_text != NULL &&
           match_names (coverage->purpose_text, purpose_text) == CUSTOS_MATCH_EXACT;
  if ((coverage->purposes & CUSTOS_PURPOSE_BIT (purpose)) != 0)
    return TRUE;

  return (coverage->purposes & CUSTOS_PURPOSE_BIT (CUSTOS_PURPOSE_AT_REQUEST)) != 0 &&
         purpose != CUSTOS_PURPOSE_MARKETING && purpose != CUSTOS_PURPOSE_SALE &&
         purpose != CUSTOS_PURPOSE_FUNDRAISING;
}

/* Every day that a partial @date may mean must lie within; no date at all lies in no range. */
gboolean
custos_coverage_has_date (const CustosDate *from, const CustosDate *to, const CustosDate *date)
{
  if (from == NULL && to == NULL)
    return TRUE;
  if (date == NULL)
    return FALSE;

  g_autoptr (CustosDate) first = custos_date_get_first_day (date);
  g_autoptr (CustosDate) last = custos_date_get_last_day (date);
  g_autoptr (CustosDate) start = from != NULL ? custos_date_get_first_day (from) : NULL;
  g_autoptr (CustosDate) end = to != NULL ? custos_date_get_last_day (to) : NULL;

  return (start == NULL || custos_date_compare (first, start) >= 0) &&
         (end == NULL || custos_date_compare (last, end) <= 0);
}
