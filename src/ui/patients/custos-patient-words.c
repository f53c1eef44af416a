/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-patient-words.h"

#include <glib/gi18n.h>
#include <string.h>

#include "custos-date-words.h"
#include "custos-table-words.h"
#include "custos-text.h"

static CustosSex
get_sex (CustosPatient *patient)
{
  CustosSex sex;

  g_object_get (patient, "sex", &sex, NULL);
  return sex;
}

/* Returns: (transfer full) */
static CustosDate *
get_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return custos_date_new (g_date_time_get_year (now),
                          g_date_time_get_month (now),
                          g_date_time_get_day_of_month (now));
}

char *
custos_describe_birth_date (CustosPatient *patient)
{
  return custos_words_date_short (custos_patient_get_birth_date (patient));
}

/* Returns: (transfer full): the age in years, or of a small child in months; nobody's age
 * goes on after death */
char *
custos_describe_age (CustosPatient *patient)
{
  const char *died_on = custos_record_peek (CUSTOS_RECORD (patient), "died_on");
  g_autofree char *day = died_on != NULL ? g_strndup (died_on, strlen ("2026-11-25")) : NULL;
  g_autoptr (CustosDate) died = day != NULL ? custos_date_parse (day) : NULL;
  g_autoptr (CustosDate) today = get_today ();

  return custos_words_age_short (custos_patient_get_birth_date (patient), died ?: today);
}

/* Returns: (transfer full): `64 F` */
char *
custos_describe_age_and_sex (CustosPatient *patient)
{
  g_autofree char *age = custos_describe_age (patient);
  const char *letter = "";

  switch (get_sex (patient)) {
  case CUSTOS_SEX_FEMALE:
    /* Translators: one letter for female, male, another sex */
    letter = C_("sex", "F");
    break;
  case CUSTOS_SEX_MALE:
    letter = C_("sex", "M");
    break;
  case CUSTOS_SEX_OTHER:
    letter = C_("sex", "X");
    break;
  case CUSTOS_SEX_UNKNOWN:
  default:
    break;
  }

  return g_strstrip (g_strdup_printf ("%s %s", age, letter));
}

const char *
custos_describe_sex (CustosSex sex)
{
  switch (sex) {
  case CUSTOS_SEX_FEMALE:
    return _("female");
  case CUSTOS_SEX_MALE:
    return _("male");
  case CUSTOS_SEX_OTHER:
    return _("another sex");
  case CUSTOS_SEX_UNKNOWN:
  default:
    return _("sex not told");
  }
}

/* Languages as other systems write them, by their first letters; others are shown as told. */
static const struct {
  const char *tag;
  const char *name;
} languages[] = {
  { "am", N_("Amharic") }, { "ar", N_("Arabic") }, { "bn", N_("Bengali") },
  { "de", N_("German") }, { "en", N_("English") }, { "es", N_("Spanish") },
  { "fa", N_("Persian") }, { "fr", N_("French") }, { "hi", N_("Hindi") },
  { "ht", N_("Haitian Creole") }, { "it", N_("Italian") }, { "ja", N_("Japanese") },
  { "ko", N_("Korean") }, { "pl", N_("Polish") }, { "pt", N_("Portuguese") },
  { "ru", N_("Russian") }, { "so", N_("Somali") }, { "sw", N_("Swahili") },
  { "tl", N_("Tagalog") }, { "uk", N_("Ukrainian") }, { "ur", N_("Urdu") },
  { "vi", N_("Vietnamese") }, { "zh", N_("Chinese") },
};

/* Returns: (nullable): the language's name; NULL: not told */
const char *
custos_describe_language (CustosPatient *patient)
{
  const char *language = custos_record_peek (CUSTOS_RECORD (patient), "language");

  for (size_t i = 0; language != NULL && i < G_N_ELEMENTS (languages); i++) {
    size_t length = strlen (languages[i].tag);

    if (g_ascii_strncasecmp (language, languages[i].tag, length) == 0 &&
        (language[length] == '\0' || language[length] == '-'))
      return _(languages[i].name);
  }

  return language;
}

static void
append_part (GString *text, const char *separator, const char *part)
{
  if (custos_text_is_blank (part))
    return;

  g_string_append_printf (text, "%s%s", text->len > 0 ? separator : "", part);
}

/* Returns: (transfer full): in one line; empty if there is none */
char *
custos_describe_address (CustosPatient *patient)
{
  CustosRecord *record = CUSTOS_RECORD (patient);
  GString *text = g_string_new (NULL);

  append_part (text, ", ", custos_record_peek (record, "address_line"));
  append_part (text, ", ", custos_record_peek (record, "city"));
  append_part (text, ", ", custos_record_peek (record, "state"));
  append_part (text, " ", custos_record_peek (record, "postal_code"));
  return g_string_free (text, FALSE);
}

/* Returns: (transfer full): the called name, or the one that a search found; empty if none */
char *
custos_describe_other_names (CustosPatientHit *hit)
{
  CustosRecord *record = CUSTOS_RECORD (custos_patient_hit_get_patient (hit));
  const char *former = custos_record_peek (record, "former_names");
  const char *preferred = custos_record_peek (record, "preferred_name");

  if (custos_patient_hit_get_found_by (hit) == CUSTOS_FOUND_BY_FORMER_NAME && former != NULL)
    /* Translators: %s is a name that the patient had before */
    return g_strdup_printf (_("was %s"), former);
  if (!custos_text_is_blank (preferred))
    /* Translators: %s is what the patient is called */
    return g_strdup_printf (_("“%s”"), preferred);

  return g_strdup ("");
}

char *
custos_describe_last_seen (CustosPatientHit *hit)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();

  return custos_words_moment_day (custos_patient_hit_get_last_seen (hit), zone);
}

const char *
custos_describe_found_by (CustosPatientHit *hit)
{
  switch (custos_patient_hit_get_found_by (hit)) {
  case CUSTOS_FOUND_BY_NUMBER:
    return _("Record");
  case CUSTOS_FOUND_BY_NAME:
    return _("Name");
  case CUSTOS_FOUND_BY_FIRST_NAME:
    return _("First name");
  case CUSTOS_FOUND_BY_BIRTH_DATE:
    return _("Birth date");
  case CUSTOS_FOUND_BY_PHONE:
    return _("Phone");
  case CUSTOS_FOUND_BY_FORMER_NAME:
    return _("Former name");
  case CUSTOS_FOUND_BY_SOUND:
    return _("Sounds alike");
  case CUSTOS_FOUND_BY_LIST:
  default:
    return "";
  }
}
