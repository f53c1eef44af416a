/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-released-facts.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "custos-request-row.h"
#include "custos-words.h"

/* A label that may wrap takes as little as one word; a fact has its line where there is one. */
#define WIDEST_FACT 40 /* characters */

static void
add_fact (AdwPreferencesGroup *group, const char *title, const char *fact)
{
  if (fact == NULL || *fact == '\0')
    return;

  GtkWidget *row = adw_action_row_new ();
  GtkWidget *label = gtk_label_new (fact);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_label_set_width_chars (
    GTK_LABEL (label), (int) MIN (g_utf8_strlen (fact, -1), WIDEST_FACT));
  gtk_label_set_max_width_chars (GTK_LABEL (label), WIDEST_FACT);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_RIGHT);
  gtk_widget_add_css_class (label, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  adw_preferences_group_add (group, row);
}

static char *
describe_pages (CustosRecord *disclosure)
{
  CustosInt n = custos_record_peek_int (disclosure, "n_pages");

  return g_strdup_printf (
    /* Translators: how many pages, and the numbers printed on the first and the last */
    ngettext ("%u page, %s to %s", "%u pages, %s to %s", (guint) n), (guint) n,
    custos_record_peek (disclosure, "first_page_number") ?: "",
    custos_record_peek (disclosure, "last_page_number") ?: "");
}

static char *
describe_accounts (CustosRecord *disclosure)
{
  gboolean hipaa = custos_record_peek_bool (disclosure, "hipaa_accountable");
  gboolean part2 = custos_record_peek_bool (disclosure, "part2_accountable");

  return g_strdup (hipaa || part2 ? _("Stands in the patient’s accounting of disclosures")
                                  : _("Need not be accounted for"));
}

/* Returns: what went out, as the log has it; nothing of it can be changed */
GtkWidget *
custos_released_facts_new (const CustosRequestFile *file, CustosRecord *disclosure)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  g_autofree char *day =
    custos_request_describe_day (custos_record_peek (disclosure, "released"));
  const char *releaser =
    custos_request_file_get_person (file, custos_record_peek (disclosure, "released_by"));
  g_autofree char *title = g_strdup_printf (
    /* Translators: a date, and the name of an account */
    _("Released %s by %s"), day, releaser ?: "");
  g_autofree char *pages = describe_pages (disclosure);
  g_autofree char *account = describe_accounts (disclosure);
  g_autofree char *size =
    g_format_size ((guint64) MAX (custos_record_peek_int (disclosure, "size"), 0));

  adw_preferences_group_set_title (group, title);
  add_fact (group, _("To"), custos_record_peek (disclosure, "recipient"));
  add_fact (group, _("Pages"), pages);
  add_fact (group, _("File"),
            custos_record_peek_bool (disclosure, "encrypted")
            ? _("Encrypted with a passphrase") : _("Not encrypted"));
  add_fact (group, _("Size"), size);
  add_fact (group, _("Fingerprint (SHA-256)"), custos_record_peek (disclosure, "content_id"));
  add_fact (group, _("Audit trail"), custos_record_peek (disclosure, "audit_anchor"));
  add_fact (group, _("Checked by"),
            custos_request_file_get_person (
              file, custos_record_peek (disclosure, "checked_by")));
  add_fact (group, _("Certified by"), custos_record_peek (disclosure, "certified_by"));
  add_fact (group, _("Accounting"), account);
  return GTK_WIDGET (group);
}
