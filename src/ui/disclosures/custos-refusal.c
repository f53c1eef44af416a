/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-refusal.h"

#include <glib/gi18n.h>

#include "custos-finding-list.h"
#include "custos-identity-strip.h"
#include "custos-request-reasons.h"
#include "custos-request-row.h"

static void
add_check (CustosReleasePlan *plan, CustosFindingList *list)
{
  CustosRecord *request = CUSTOS_RECORD (plan->request);
  const char *checked = custos_record_peek (request, "checked_digest");

  if (checked != NULL && g_strcmp0 (checked, plan->digest) != 0)
    custos_finding_list_add (
      list, CUSTOS_MARK_BLOCKED, _("What would go out is not what was checked."),
      _("Something changed after the check. Put the packet together and check it again."));
}

/* Says that nothing was sent, and all the reasons at once. */
void
custos_refusal_show (GtkWidget *widget, CustosReleasePlan *plan)
{
  g_autofree char *requester =
    custos_request_describe_requester (CUSTOS_RECORD (plan->request));
  g_autofree char *body = g_strdup_printf (
    /* Translators: %s is who asked for records */
    _("The records cannot go to %s. Here is why."), requester);
  GtkWidget *dialog = adw_message_dialog_new (
    GTK_WINDOW (gtk_widget_get_root (widget)), _("Nothing was sent"), body);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *who = custos_identity_strip_new (plan->patient);
  GtkWidget *reasons = custos_finding_list_new (_("Reasons"));
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_widget_add_css_class (who, "who");
  add_check (plan, CUSTOS_FINDING_LIST (reasons));
  custos_request_reasons_list_plan (plan, CUSTOS_FINDING_LIST (reasons));
  gtk_widget_set_size_request (reasons, 480, -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), reasons);
  gtk_scrolled_window_set_policy (
    GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 330);
  gtk_box_append (GTK_BOX (box), who);
  gtk_box_append (GTK_BOX (box), scroller);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), box);
  adw_message_dialog_add_response (
    ADW_MESSAGE_DIALOG (dialog), "close", _("_Back to the request"));
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "close");
  gtk_window_present (GTK_WINDOW (dialog));
}
