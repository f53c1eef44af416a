/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-allergy-section.h"

#include <glib/gi18n.h>

#include "custos-text.h"

static CustosAllergyFacts
make_facts (gpointer allergy)
{
  return (CustosAllergyFacts) {
           .code = custos_record_peek (allergy, "code"),
           .clinical_status = custos_record_peek (allergy, "clinical_status"),
           .verification = custos_record_peek (allergy, "verification"),
           .criticality = custos_record_peek (allergy, "criticality"),
           .severity = custos_record_peek (allergy, "severity"),
           .in_error = custos_chart_item_is_in_error (allergy),
  };
}

gboolean
custos_allergy_stands (gpointer allergy)
{
  const CustosAllergyFacts facts = make_facts (allergy);

  return custos_judge_allergy (&facts) != CUSTOS_ALLERGY_GONE;
}

/* Whether it is an allergy, and not the word that there is none. */
gboolean
custos_allergy_is_one (gpointer allergy)
{
  const CustosAllergyFacts facts = make_facts (allergy);

  return custos_judge_allergy (&facts) == CUSTOS_ALLERGY_STANDS;
}

gboolean
custos_allergy_is_severe (gpointer allergy)
{
  const CustosAllergyFacts facts = make_facts (allergy);

  return custos_allergy_get_weight (&facts) >= CUSTOS_ALLERGY_GRAVE;
}

/* Worst first, then by name. */
int
custos_allergy_compare (gconstpointer a, gconstpointer b)
{
  const CustosAllergyFacts one = make_facts ((gpointer) a);
  const CustosAllergyFacts other = make_facts ((gpointer) b);
  int difference = custos_allergy_get_weight (&other) - custos_allergy_get_weight (&one);

  return difference != 0 ? difference
                         : g_strcmp0 (custos_record_peek ((gpointer) a, "substance"),
                                      custos_record_peek ((gpointer) b, "substance"));
}

static int
compare_pointers (gconstpointer a, gconstpointer b)
{
  return custos_allergy_compare (*(const gconstpointer *) a, *(const gconstpointer *) b);
}

/* Adds the name to both lists, and to the second what it does. */
static void
append_allergy (GString *names, GString *sentence, gpointer allergy)
{
  const char *substance = custos_record_peek (allergy, "substance");
  const char *reaction = custos_record_peek (allergy, "reaction");
  const char *name = custos_text_is_blank (substance) ? _("unnamed substance") : substance;

  g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", name);
  g_string_append_printf (sentence, "%s%s", sentence->len > 0 ? ", " : "", name);
  if (!custos_text_is_blank (reaction))
    g_string_append_printf (sentence, " (%s)", reaction);
}

/**
 * custos_judge_allergy_records:
 * @allergies: (element-type CustosAllergy): all of a chart
 *
 * Returns: what they say together; clear it
 */
CustosAllergyVerdict
custos_judge_allergy_records (GPtrArray *allergies)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  g_autofree CustosAllergyFacts *facts = g_new (CustosAllergyFacts, allergies->len + 1);
  GString *names = g_string_new (NULL);
  GString *sentence = g_string_new (NULL);
  CustosAllergyVerdict verdict = { 0 };

  g_ptr_array_extend (sorted, allergies, NULL, NULL);
  g_ptr_array_sort (sorted, compare_pointers);
  for (guint i = 0; i < sorted->len; i++) {
    facts[i] = make_facts (sorted->pdata[i]);
    if (custos_judge_allergy (&facts[i]) != CUSTOS_ALLERGY_STANDS)
      continue;

    verdict.severe |= custos_allergy_get_weight (&facts[i]) >= CUSTOS_ALLERGY_GRAVE;
    verdict.n_standing++;
    append_allergy (names, sentence, sorted->pdata[i]);
  }

  verdict.state = custos_judge_allergies (facts, sorted->len);
  verdict.names = g_string_free (names, FALSE);
  verdict.sentence = g_string_free (sentence, FALSE);
  return verdict;
}

void
custos_allergy_verdict_clear (CustosAllergyVerdict *self)
{
  g_clear_pointer (&self->names, g_free);
  g_clear_pointer (&self->sentence, g_free);
}

static char *
describe_substance (gpointer item, CustosChartItems *items)
{
  return custos_describe_text (item, "substance");
}

static char *
describe_reaction (gpointer item, CustosChartItems *items)
{
  return custos_describe_text (item, "reaction");
}

static char *
describe_severity (gpointer item, CustosChartItems *items)
{
  return custos_describe_word (item, "severity");
}

static char *
describe_risk (gpointer item, CustosChartItems *items)
{
  return custos_describe_word (item, "criticality");
}

static char *
describe_noted (gpointer item, CustosChartItems *items)
{
  return custos_describe_moment (
    item, items, custos_record_peek (item, "onset") != NULL ? "onset" : "noted");
}

static char *
describe_state (gpointer item, CustosChartItems *items)
{
  return custos_describe_state (item, "clinical_status");
}

static char *
describe_category (gpointer item, CustosChartItems *items)
{
  return custos_describe_word (item, "category");
}

static const char *
get_style (gpointer item)
{
  return custos_allergy_stands (item) && custos_allergy_is_severe (item) ? "danger" : NULL;
}

static const CustosRecordColumn columns[] = {
  { N_("Substance"), describe_substance, .get_style = get_style },
  { N_("Reaction"), describe_reaction },
  { N_("Severity"), describe_severity, 10, .get_style = get_style },
  { N_("Risk"), describe_risk, 9, .get_style = get_style },
  { N_("Since"), describe_noted, 10, CUSTOS_COLUMN_NUMERIC },
  { N_("State"), describe_state, 12, CUSTOS_COLUMN_DIM },
  { N_("Kind"), describe_category, 11, CUSTOS_COLUMN_DIM | CUSTOS_COLUMN_GIVES_WAY },
};

static const CustosRecordGroup group = {
  .kind = "allergy",
  .title = N_("Allergies"),
  .icon = "dialog-warning-symbolic",
  .none = N_("Allergies not asked"),
  .hint = N_("Nobody has written down yet whether there are any. That is not the same as "
             "none."),
  .stands = custos_allergy_stands,
  .compare = custos_allergy_compare,
  .columns = columns,
  .n_columns = G_N_ELEMENTS (columns),
};

static const CustosRecordGroup *const groups[] = { &group };

const CustosRecordSection custos_allergy_section = {
  N_("Allergies"), groups, G_N_ELEMENTS (groups),
};
