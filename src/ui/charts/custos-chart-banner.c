/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-chart-banner.h"

#include <glib/gi18n.h>

#include "custos-allergy-section.h"
#include "custos-chart-alerts.h"
#include "custos-date-words.h"
#include "custos-error-words.h"
#include "custos-moment.h"
#include "custos-patient-hit.h"
#include "custos-patient-words.h"
#include "custos-set-aside-section.h"
#include "custos-table-words.h"
#include "custos-text.h"

/**
 * CustosChartBanner:
 *
 * Whose chart this is, and what nobody who works in it may overlook.
 */
struct _CustosChartBanner {
  AdwBin parent_instance;

  CustosChartItems *items; /* owned */

  /* Template children */
  AdwAvatar *avatar;
  GtkLabel *name;
  GtkLabel *called;
  GtkLabel *born;
  GtkLabel *age;
  GtkLabel *sex;
  GtkLabel *record;
  CustosChartAlerts *alerts;
};

G_DEFINE_FINAL_TYPE (CustosChartBanner, custos_chart_banner, ADW_TYPE_BIN)

/* The kinds that tell whether the chart holds something that not everybody may see. */
static const char *const guarded[] = {
  "allergy", "problem", "medication", "observation", "encounter", "document",
};

static const char *
describe_sex (CustosPatient *patient)
{
  CustosSex sex;

  g_object_get (patient, "sex", &sex, NULL);
  switch (sex) {
  case CUSTOS_SEX_FEMALE:
    return _("Female");
  case CUSTOS_SEX_MALE:
    return _("Male");
  case CUSTOS_SEX_OTHER:
    return _("Another sex");
  case CUSTOS_SEX_UNKNOWN:
  default:
    return "";
  }
}

/* Returns: (transfer full): such as “Mari”, she/her */
static char *
describe_called (CustosRecord *patient)
{
  const char *called = custos_record_peek (patient, "preferred_name");
  const char *pronouns = custos_record_peek (patient, "pronouns");
  g_autofree char *quoted = custos_text_is_blank (called)
                            /* Translators: %s is what the patient is called */
    ? NULL : g_strdup_printf (_("“%s”"), called);

  if (quoted != NULL && !custos_text_is_blank (pronouns))
    return g_strdup_printf ("%s, %s", quoted, pronouns);
  return g_strdup (quoted != NULL ? quoted : pronouns != NULL ? pronouns : "");
}

/* Returns: (transfer full): nobody's age goes on after death */
static char *
describe_age (CustosPatient *patient, GTimeZone *zone)
{
  const char *died = custos_record_peek (CUSTOS_RECORD (patient), "died_on");
  g_autofree char *now = custos_now_utc ();
  g_autofree char *day = custos_moment_dup_local_date (died != NULL ? died : now, zone);
  g_autoptr (CustosDate) last = day != NULL ? custos_date_parse (day) : NULL;

  /* Of somebody who died nobody knows when, there is no age to tell. */
  return last != NULL && custos_date_is_full (last)
    ? custos_words_age (custos_patient_get_birth_date (patient), last) : g_strdup ("");
}

static void
show_identity (CustosChartBanner *self, CustosPatient *patient)
{
  CustosRecord *record = CUSTOS_RECORD (patient);
  g_autofree char *name = custos_patient_dup_name (patient);
  g_autofree char *called = describe_called (record);
  g_autofree char *born = custos_describe_birth_date (patient);
  g_autofree char *age = describe_age (patient, custos_chart_items_get_zone (self->items));
  g_autofree char *spoken = g_strconcat (
    custos_record_peek (record, "given_names") ?: "", " ",
    custos_record_peek (record, "family_name") ?: "", NULL);

  adw_avatar_set_text (self->avatar, spoken);
  gtk_label_set_text (self->name, name);
  gtk_label_set_text (self->called, called);
  gtk_label_set_text (self->born, *born != '\0' ? born : _("not told"));
  gtk_label_set_text (self->age, age);
  gtk_label_set_text (self->sex, describe_sex (patient));
  gtk_label_set_text (self->record, custos_record_peek (record, "record_number") ?: "");
}

static void
add_allergies (CustosChartBanner *self, GPtrArray *allergies)
{
  g_auto (CustosAllergyVerdict) verdict = custos_judge_allergy_records (allergies);
  g_autofree char *sentence = g_strdup_printf (
    /* Translators: %s is a list of substances and reactions */
    _("Allergies: %s"), verdict.sentence);
  g_autofree char *count = g_strdup_printf (
    ngettext ("%u allergy", "%u allergies", verdict.n_standing), verdict.n_standing);
  CustosChartAlert alert = {
    .icon = "dialog-warning-symbolic", .keeps_words = TRUE, .section = "allergies",
  };

  switch (verdict.state) {
  case CUSTOS_ALLERGIES_SOME:
    alert.style = "danger";
    alert.words = verdict.names;
    alert.short_words = count;
    alert.sentence = sentence;
    break;
  case CUSTOS_ALLERGIES_NONE_KNOWN:
    alert.icon = "object-select-symbolic";
    alert.words = alert.short_words = alert.sentence = _("No known allergies");
    break;
  case CUSTOS_ALLERGIES_NO_DRUG_KNOWN:
    alert.icon = "object-select-symbolic";
    alert.words = alert.short_words = alert.sentence = _("No known drug allergies");
    break;
  case CUSTOS_ALLERGIES_ONLY_PAST:
    alert.icon = "object-select-symbolic";
    alert.words = alert.short_words = _("No current allergies");
    alert.sentence = _("No current allergies; there were some before, or they were ruled out");
    break;
  case CUSTOS_ALLERGIES_NOT_ASKED:
  default:
    alert.style = "attention";
    alert.words = alert.short_words = _("Allergies not asked");
    alert.sentence = _("Nobody has written down yet whether there are allergies");
    break;
  }

  custos_chart_alerts_add (self->alerts, &alert);
}

static void
add_similar (CustosChartBanner *self)
{
  custos_chart_alerts_add (self->alerts, &(CustosChartAlert) {
    .icon = "custos-same-name-symbolic",
    .style = "attention",
    .words = _("Similar name"),
    .sentence = _("Somebody else here has nearly the same name: compare the birth date and "
                  "the record number"),
  });
}

/* What the allergies say; that they are not this person's to read is no "none". */
static void
add_allergies_if_read (CustosChartBanner *self)
{
  GPtrArray *allergies = custos_chart_items_peek (self->items, "allergy");
  const GError *error = custos_chart_items_get_error (self->items, "allergy");

  if (allergies != NULL) {
    add_allergies (self, allergies);
  } else if (error != NULL) {
    g_autofree char *reason = custos_words_error (error);

    custos_chart_alerts_add (self->alerts, &(CustosChartAlert) {
      .icon = "dialog-information-symbolic",
      .words = _("Allergies not shown"),
      .short_words = _("Allergies not shown"),
      .keeps_words = TRUE,
      .sentence = reason,
      .section = "allergies",
    });
  }
}

static void
add_interpreter (CustosChartBanner *self, CustosRecord *patient)
{
  const char *language = custos_record_peek (patient, "language");
  g_autofree char *words = custos_text_is_blank (language)
    ? g_strdup (_("Interpreter"))
                           /* Translators: %s is a language */
    : g_strdup_printf (_("Interpreter: %s"), language);

  custos_chart_alerts_add (self->alerts, &(CustosChartAlert) {
    .icon = "preferences-desktop-locale-symbolic",
    .words = words,
    .sentence = words,
  });
}

static void
add_death (CustosChartBanner *self, const char *died_on)
{
  g_autofree char *day =
    custos_words_moment_day (died_on, custos_chart_items_get_zone (self->items));
  g_autofree char *words = *day != '\0'
                           /* Translators: %s is a date */
    ? g_strdup_printf (_("Died %s"), day) : g_strdup (_("Died"));

  custos_chart_alerts_add (self->alerts, &(CustosChartAlert) {
    .icon = "dialog-information-symbolic",
    .words = words,
    .short_words = words,
    .keeps_words = TRUE,
    .sentence = words,
  });
}

/* What came from outside and is not in the chart: nobody may take the chart for whole. */
static void
add_set_aside (CustosChartBanner *self)
{
  GPtrArray *found = custos_chart_items_peek (self->items, "set-aside");
  guint n = 0;

  for (guint i = 0; found != NULL && i < found->len; i++)
    n += custos_set_aside_waits (found->pdata[i]);
  if (n == 0)
    return;

  g_autofree char *words = g_strdup_printf (
    ngettext ("%u not taken in", "%u not taken in", n), n);

  custos_chart_alerts_add (self->alerts, &(CustosChartAlert) {
    .icon = "mail-attachment-symbolic",
    .style = "attention",
    .words = words,
    .sentence = _("Records that came from outside broke a rule and are not in this chart"),
    .section = "set-aside",
  });
}

static gboolean
has_guarded (CustosChartItems *items)
{
  for (size_t i = 0; i < G_N_ELEMENTS (guarded); i++) {
    GPtrArray *found = custos_chart_items_peek (items, guarded[i]);

    for (guint j = 0; found != NULL && j < found->len; j++) {
      if (custos_record_get_sensitivity (found->pdata[j]) != CUSTOS_SENSITIVITY_NORMAL)
        return TRUE;
    }
  }

  return FALSE;
}

static void
loaded_cb (CustosChartBanner *self)
{
  GPtrArray *hits = custos_chart_items_peek (self->items, "patient");

  custos_chart_alerts_clear (self->alerts);
  if (hits == NULL)
    return;

  CustosPatientHit *hit = hits->pdata[0];
  CustosRecord *patient = CUSTOS_RECORD (custos_patient_hit_get_patient (hit));

  show_identity (self, CUSTOS_PATIENT (patient));
  if (custos_record_peek (patient, "died_on") != NULL)
    add_death (self, custos_record_peek (patient, "died_on"));
  if (custos_patient_hit_is_similar (hit))
    add_similar (self);
  add_allergies_if_read (self);
  if (custos_record_peek_bool (patient, "interpreter"))
    add_interpreter (self, patient);
  add_set_aside (self);
  if (has_guarded (self->items))
    custos_chart_alerts_add (self->alerts, &(CustosChartAlert) {
      .icon = "custos-restricted-symbolic",
      .words = _("Restricted"),
      .sentence = _("You see restricted items in this chart that others here do not"),
    });
}

static void
custos_chart_banner_dispose (GObject *object)
{
  g_clear_object (&CUSTOS_CHART_BANNER (object)->items);

  G_OBJECT_CLASS (custos_chart_banner_parent_class)->dispose (object);
}

static void
custos_chart_banner_class_init (CustosChartBannerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = custos_chart_banner_dispose;

  g_type_ensure (CUSTOS_TYPE_CHART_ALERTS);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/custos/Custos/ui/charts/custos-chart-banner.ui");
  gtk_widget_class_bind_template_child (widget_class, CustosChartBanner, avatar);
  gtk_widget_class_bind_template_child (widget_class, CustosChartBanner, name);
  gtk_widget_class_bind_template_child (widget_class, CustosChartBanner, called);
  gtk_widget_class_bind_template_child (widget_class, CustosChartBanner, born);
  gtk_widget_class_bind_template_child (widget_class, CustosChartBanner, age);
  gtk_widget_class_bind_template_child (widget_class, CustosChartBanner, sex);
  gtk_widget_class_bind_template_child (widget_class, CustosChartBanner, record);
  gtk_widget_class_bind_template_child (widget_class, CustosChartBanner, alerts);
}

static void
custos_chart_banner_init (CustosChartBanner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
custos_chart_banner_set_items (CustosChartBanner *self, CustosChartItems *items)
{
  g_return_if_fail (CUSTOS_IS_CHART_BANNER (self));

  self->items = g_object_ref (items);
  g_signal_connect_object (
    items, "loaded", G_CALLBACK (loaded_cb), self, G_CONNECT_SWAPPED);
  custos_chart_items_want (items, "patient");
  custos_chart_items_want (items, "allergy");
  custos_chart_items_want (items, "set-aside");
}

/* In a narrow window, what does not identify anybody gives way. */
void
custos_chart_banner_set_narrow (CustosChartBanner *self, gboolean narrow)
{
  g_return_if_fail (CUSTOS_IS_CHART_BANNER (self));

  gtk_widget_set_visible (GTK_WIDGET (self->avatar), !narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->sex), !narrow);
}
