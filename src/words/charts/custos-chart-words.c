/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-chart-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "custos-table-words.h"

#define DATE_LENGTH 10

/* States and classes as they stand on file: FHIR's codes. */
static const struct {
  const char *code;
  const char *words;
} codes[] = {
  { "achieved", N_("achieved") },
  { "active", N_("active") },
  { "amended", N_("amended") },
  { "appended", N_("added to") },
  { "arrived", N_("arrived") },
  { "available", N_("available") },
  { "AMB", N_("office visit") },
  { "at-risk", N_("at risk") },
  { "biologic", N_("biologic") },
  { "cancelled", N_("canceled") },
  { "claim", N_("claim") },
  { "complete", N_("answered") },
  { "completed", N_("completed") },
  { "confirmed", N_("confirmed") },
  { "corrected", N_("corrected") },
  { "current", N_("current") },
  { "differential", N_("one of several possible") },
  { "draft", N_("draft") },
  { "EMER", N_("emergency") },
  { "encounter-diagnosis", N_("diagnosis of a visit") },
  { "entered-in-error", N_("entered in error") },
  { "environment", N_("environment") },
  { "error", N_("answered with errors") },
  { "final", N_("final") },
  { "finished", N_("finished") },
  { "food", N_("food") },
  { "HH", N_("home visit") },
  { "high", N_("high") },
  { "IMP", N_("hospital stay") },
  { "improving", N_("improving") },
  { "in-progress", N_("in progress") },
  { "inactive", N_("inactive") },
  { "institutional", N_("institution's") },
  { "laboratory", N_("laboratory") },
  { "low", N_("low") },
  { "medication", N_("medicine") },
  { "mild", N_("mild") },
  { "moderate", N_("moderate") },
  { "no-change", N_("no change") },
  { "not-achieved", N_("not achieved") },
  { "not-attainable", N_("cannot be achieved") },
  { "not-done", N_("not done") },
  { "on-hold", N_("on hold") },
  { "onleave", N_("on leave") },
  { "partial", N_("answered in part") },
  { "pharmacy", N_("pharmacy") },
  { "planned", N_("planned") },
  { "preliminary", N_("preliminary") },
  { "preparation", N_("prepared") },
  { "presumed", N_("presumed") },
  { "problem-list-item", N_("problem list") },
  { "procedure", N_("procedure") },
  { "professional", N_("clinician's") },
  { "provisional", N_("provisional") },
  { "queued", N_("waiting for an answer") },
  { "recurrence", N_("come back") },
  { "refuted", N_("ruled out") },
  { "refused", N_("refused") },
  { "registered", N_("ordered") },
  { "rejected", N_("rejected") },
  { "relapse", N_("relapsed") },
  { "remission", N_("in remission") },
  { "resolved", N_("resolved") },
  { "revoked", N_("ended early") },
  { "self", N_("the patient") },
  { "severe", N_("severe") },
  { "social-history", N_("social history") },
  { "stopped", N_("stopped") },
  { "superseded", N_("replaced") },
  { "survey", N_("questionnaire") },
  { "sustaining", N_("kept up") },
  { "triaged", N_("seen by triage") },
  { "unable-to-assess", N_("not known") },
  { "unconfirmed", N_("not confirmed") },
  { "unknown", N_("not known") },
  { "VR", N_("by phone or video") },
  { "vital-signs", N_("vital signs") },
  { "worsening", N_("getting worse") },
};

/* What leaves a trace in the trail of a chart. */
static const struct {
  const char *id;
  const char *words;
} use_cases[] = {
  { "charts.save-item", N_("Changed the chart") },
  { "documents.read", N_("Opened a document") },
  { "patients.get", N_("Opened the chart") },
  { "patients.find-by-number", N_("Opened the chart") },
  { "patients.register", N_("Registered the patient") },
  { "patients.save", N_("Changed name, address or another detail") },
  { "requests.take", N_("Took in a request for records") },
  { "disclosures.release", N_("Released records") },
};

/**
 * custos_words_code:
 * @word: (nullable): a state or class as it stands on file
 *
 * Returns: (transfer full): as people say it; one that nobody foresaw as it is, with spaces
 */
char *
custos_words_code (const char *word)
{
  if (word == NULL)
    return g_strdup ("");

  for (size_t i = 0; i < G_N_ELEMENTS (codes); i++) {
    if (g_str_equal (word, codes[i].code))
      return g_strdup (_(codes[i].words));
  }

  return g_strdelimit (g_strdup (word), "-_", ' ');
}

/**
 * custos_words_moment_time:
 * @moment: (nullable): as it stands on file
 * @zone: the clinic's
 *
 * Returns: (transfer full): the day and, where it was told, the time of day there
 */
char *
custos_words_moment_time (const char *moment, GTimeZone *zone)
{
  g_autofree char *day = custos_words_moment_day (moment, zone);

  if (moment == NULL || strlen (moment) <= DATE_LENGTH)
    return g_steal_pointer (&day);

  g_autoptr (GDateTime) utc = g_date_time_new_from_iso8601 (moment, NULL);
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_timezone (utc, zone) : NULL;
  if (local == NULL)
    return g_steal_pointer (&day);

  /* Translators: a time of day, as strftime has it; %-I has no zero before it */
  g_autofree char *time = g_date_time_format (local, _("%-I:%M %p"));
  return g_strdup_printf ("%s %s", day, time);
}

/* Returns: what somebody did, for the list of who looked at a chart */
const char *
custos_words_use_case (const char *use_case)
{
  for (size_t i = 0; i < G_N_ELEMENTS (use_cases); i++) {
    if (g_strcmp0 (use_case, use_cases[i].id) == 0)
      return _(use_cases[i].words);
  }

  return use_case != NULL && (g_str_has_suffix (use_case, ".list") ||
                              strstr (use_case, ".list-") != NULL ||
                              g_str_has_suffix (use_case, ".of-patient"))
         ? _("Read a part of the chart") : _("Worked on the chart");
}
