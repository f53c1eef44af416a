/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-patients-title.h"

#include <glib/gi18n.h>

char *
custos_patients_title_everyone (guint n_patients)
{
  return g_strdup_printf (
    /* Translators: %'u is a number, with the locale's marks of thousands */
    ngettext ("%'u patient", "%'u patients", n_patients), n_patients);
}

/**
 * custos_patients_title_found:
 * @n_found: so many match, of whom not all may be shown
 * @even_more: @n_found was not counted to the end
 */
char *
custos_patients_title_found (gint64 n_found, gboolean even_more, const char *sought)
{
  if (n_found == 0)
    /* Translators: %s is what was typed */
    return g_strdup_printf (_("Nobody matches “%s”"), sought);
  if (even_more)
    /* Translators: %d is a number, %s is what was typed */
    return g_strdup_printf (_("More than %d patients match “%s”"), (int) n_found, sought);

  return g_strdup_printf (
    /* Translators: %d is a number, %s is what was typed */
    ngettext ("%d patient matches “%s”", "%d patients match “%s”", n_found),
    (int) n_found, sought);
}

/* @n_more: so many were found and are not shown */
char *
custos_patients_foot (gint64 n_more, gboolean even_more)
{
  if (even_more)
    return g_strdup_printf (
      /* Translators: %d is a number of patients who are not shown */
      _("More than %d more. Type more of the name, or the birth date."), (int) n_more);
  if (n_more > 0)
    return g_strdup_printf (
      /* Translators: %d is a number of patients who are not shown */
      _("%d more. Type more of the name, or the birth date."), (int) n_more);

  return g_strdup (
    _("Not here? Register a new patient. Who may be here already shows while you type."));
}
