/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-request-moves.h"

#include <glib/gi18n.h>

#include "custos-identity-strip.h"
#include "custos-text.h"
#include "custos-words.h"

/* Moves that are decisions of their own, beside the way through the five steps. */
static const CustosRequestState moves[] = {
  CUSTOS_REQUEST_VALIDATING,   CUSTOS_REQUEST_ASSEMBLING,
  CUSTOS_REQUEST_AWAITING_INFO, CUSTOS_REQUEST_AWAITING_AUTHORIZATION,
  CUSTOS_REQUEST_AWAITING_LEGAL, CUSTOS_REQUEST_ON_HOLD,
  CUSTOS_REQUEST_RETURNED_INVALID, CUSTOS_REQUEST_DENIED,
  CUSTOS_REQUEST_CANCELLED,    CUSTOS_REQUEST_CLOSED,
};

#define EVERY_ACTOR ((CustosActor) ~0u)

/* Returns: (transfer full): what may be done from @state; who may is the clinic's to say */
GMenu *
custos_request_moves_make_menu (CustosRequestState state)
{
  GMenu *menu = g_menu_new ();
  CustosRequestStates next = custos_request_state_get_next (state, EVERY_ACTOR);

  for (size_t i = 0; i < G_N_ELEMENTS (moves); i++) {
    if ((next & CUSTOS_REQUEST_BIT (moves[i])) == 0)
      continue;

    const char *words = custos_words_request_step (moves[i]);
    g_autofree char *label = custos_request_step_needs_reason (state, moves[i])
      ? g_strdup_printf ("%s…", words) : g_strdup (words);
    g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

    g_menu_item_set_action_and_target (
      item, "request.move", "s", custos_request_state_to_word (moves[i]));
    g_menu_append_item (menu, item);
  }

  return menu;
}

/* A decision that waits for its reason. */
typedef struct {
  CustosRequestCase *request_case;
  CustosRequestState to;
  GtkEditable *reason; /* the dialog's */
} Asking;

static void
asking_free (gpointer data, GClosure *closure)
{
  Asking *self = data;

  g_object_unref (self->request_case);
  g_free (self);
}

static void
typed_cb (GtkEditable *reason, AdwMessageDialog *dialog)
{
  adw_message_dialog_set_response_enabled (
    dialog, "do", !custos_text_is_blank (gtk_editable_get_text (reason)));
}

static void
response_cb (AdwMessageDialog *dialog, const char *response, gpointer user_data)
{
  Asking *self = user_data;

  if (g_str_equal (response, "do"))
    custos_request_case_step (
      self->request_case, self->to, gtk_editable_get_text (self->reason));
}

static GtkWidget *
make_reason (AdwMessageDialog *dialog, CustosPatient *patient)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *who = custos_identity_strip_new (patient);
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row = adw_entry_row_new ();

  gtk_widget_add_css_class (who, "who");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Why"));
  g_signal_connect_object (row, "changed", G_CALLBACK (typed_cb), dialog, 0);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  gtk_box_append (GTK_BOX (box), who);
  gtk_box_append (GTK_BOX (box), group);
  adw_message_dialog_set_extra_child (dialog, box);
  return row;
}

/* Moves the request into @to, after asking for a reason where one is needed. */
void
custos_request_moves_ask (GtkWidget *widget,
                          CustosRequestCase *request_case,
                          CustosRequestState to)
{
  CustosRequestState from = custos_request_case_get_state (request_case);

  if (!custos_request_step_needs_reason (from, to)) {
    custos_request_case_step (request_case, to, NULL);
    return;
  }

  GtkWidget *dialog = adw_message_dialog_new (
    GTK_WINDOW (gtk_widget_get_root (widget)), custos_words_request_step (to),
    _("Say why. The reason stays with the request."));
  Asking *asking = g_new0 (Asking, 1);

  *asking = (Asking) { g_object_ref (request_case), to, NULL };
  asking->reason = GTK_EDITABLE (make_reason (
                                   ADW_MESSAGE_DIALOG (dialog),
                                   custos_request_case_get_file (request_case)->patient));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "cancel", _("_Go back"),
                                    "do", custos_words_request_step (to), NULL);
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (dialog), "do", FALSE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_data (
    dialog, "response", G_CALLBACK (response_cb), asking, asking_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}
