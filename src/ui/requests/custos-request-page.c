/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-request-page.h"

#include <glib/gi18n.h>

#include "custos-asks-step.h"
#include "custos-check-step.h"
#include "custos-error-words.h"
#include "custos-identity-strip.h"
#include "custos-open-chart.h"
#include "custos-records-step.h"
#include "custos-release-step.h"
#include "custos-request-case.h"
#include "custos-request-moves.h"
#include "custos-request-row.h"
#include "custos-right-step.h"
#include "custos-step-button.h"
#include "custos-words.h"

/**
 * CustosRequestPage:
 *
 * One request, from who asks to what was sent, as five steps.
 */
struct _CustosRequestPage {
  AdwBin parent_instance;

  CustosRequestCase *request_case;
  gboolean is_placed; /* the step to begin with was found */

  /* Template children */
  GtkStack *faces;
  AdwStatusPage *error;
  CustosIdentityStrip *identity;
  GtkLabel *asked;
  GtkLabel *due;
  GtkLabel *due_left;
  GtkMenuButton *menu;
  GtkBox *strip;
  GtkLabel *refusal;
  GtkStack *steps;
  GtkLabel *foot;
  GtkButton *secondary;
  GtkButton *primary;
};

G_DEFINE_FINAL_TYPE (CustosRequestPage, custos_request_page, ADW_TYPE_BIN)

enum { LEFT, N_SIGNALS };

static guint signals[N_SIGNALS];

static const struct {
  const char *name;
  const char *title; /* translatable */
} steps[] = {
  { "asks", N_("Who asks") },
  { "right", N_("By what right") },
  { "records", N_("Which records") },
  { "check", N_("Quality check") },
  { "release", N_("Release") },
};

static CustosRequestStep *
get_step (CustosRequestPage *self, guint i)
{
  return CUSTOS_REQUEST_STEP (gtk_stack_get_child_by_name (self->steps, steps[i].name));
}

static CustosRequestStep *
get_current (CustosRequestPage *self)
{
  return CUSTOS_REQUEST_STEP (gtk_stack_get_visible_child (self->steps));
}

static void
refuse (CustosRequestPage *self, const char *reason)
{
  gtk_label_set_text (self->refusal, reason ?: "");
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->refusal)), reason != NULL);
}

/* What the strip and the foot say comes from the steps. */
static void
said_cb (CustosRequestPage *self)
{
  const CustosRequestFoot *foot = custos_request_step_get_foot (get_current (self));
  gboolean busy = custos_request_case_is_busy (self->request_case);
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self->strip));

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++) {
    const char *note;
    CustosMark mark = custos_request_step_get_mark (get_step (self, i), &note);

    custos_step_button_show (CUSTOS_STEP_BUTTON (button), mark, note);
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button),
                                  get_step (self, i) == get_current (self));
    button = gtk_widget_get_next_sibling (button);
  }

  gtk_label_set_text (self->foot, foot->statement ?: "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->foot), foot->statement);
  gtk_button_set_label (self->primary, foot->primary ?: "");
  gtk_widget_set_visible (GTK_WIDGET (self->primary), foot->primary != NULL);
  gtk_button_set_label (self->secondary, foot->secondary ?: "");
  gtk_widget_set_visible (GTK_WIDGET (self->secondary), foot->secondary != NULL);
  gtk_widget_action_set_enabled (
    GTK_WIDGET (self), "request.primary", foot->primary != NULL && !foot->primary_off && !busy);
  gtk_widget_action_set_enabled (
    GTK_WIDGET (self), "request.secondary", foot->secondary != NULL && !busy);
}

static void
show_due (CustosRequestPage *self, CustosRecord *request)
{
  const char *text = custos_record_peek (request, "extended_to") ?: custos_record_peek (
    request, "due");
  g_autoptr (CustosDate) due = text != NULL ? custos_date_parse (text) : NULL;
  g_autoptr (CustosDate) today = custos_request_get_today ();
  gboolean is_open =
    custos_request_case_get_state (self->request_case) < CUSTOS_REQUEST_RELEASED;
  g_autofree char *date = custos_words_date_short (due);
  g_autofree char *words = g_strdup_printf (
    /* Translators: %s is a date */
    _("Due %s"), date);
  g_autofree char *left = custos_words_due (due, today);
  CustosTimeLeft time = due != NULL ? custos_request_clock_get_time_left (due, today)
                                    : CUSTOS_TIME_LEFT_UNSET;
  const char *class = time == CUSTOS_TIME_LEFT_OVERDUE ? "danger"
                      : time >= CUSTOS_TIME_LEFT_SOON ? "attention" : "dim-label";
  const char *classes[] = { "caption", "numeric", class, NULL };

  gtk_label_set_text (self->due, due != NULL && is_open ? words : "");
  gtk_label_set_text (self->due_left, is_open ? left : "");
  gtk_widget_set_css_classes (GTK_WIDGET (self->due_left), classes);
}

static void
show_asked (CustosRequestPage *self, CustosRecord *request)
{
  CustosRequestState state = custos_request_case_get_state (self->request_case);
  g_autofree char *requester = custos_request_describe_requester (request);
  g_autofree char *received =
    custos_request_describe_day (custos_record_peek (request, "received"));
  g_autofree char *asked = g_strdup_printf (
    /* Translators: who asks for records, the request's number, a date, how far it has come */
    _("%s asks · %s · received %s · %s"), requester, custos_record_peek (request, "number"),
    received, custos_words_request_state (state));

  gtk_label_set_text (self->asked, asked);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->asked), asked);
}

static void
show_step (CustosRequestPage *self, const char *name)
{
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->steps), name) != 0)
    custos_request_step_leave (get_current (self));
  gtk_stack_set_visible_child_name (self->steps, name);
  refuse (self, NULL);
  said_cb (self);
}

/* Where the work goes on. */
static const char *
find_step (CustosRequestPage *self)
{
  CustosRequestState state = custos_request_case_get_state (self->request_case);

  if (state == CUSTOS_REQUEST_SECOND_CHECK)
    return "check";
  if (state >= CUSTOS_REQUEST_READY)
    return "release";
  for (guint i = 0; i + 1 < G_N_ELEMENTS (steps); i++) {
    const char *note;

    if (custos_request_step_get_mark (get_step (self, i), &note) != CUSTOS_MARK_DONE)
      return steps[i].name;
  }

  return "records";
}

static void
changed_cb (CustosRequestPage *self)
{
  const CustosRequestFile *file = custos_request_case_get_file (self->request_case);
  CustosRecord *request = CUSTOS_RECORD (file->request);
  g_autoptr (GMenu) menu =
    custos_request_moves_make_menu (custos_request_case_get_state (self->request_case));

  custos_identity_strip_show (self->identity, file->patient);
  show_asked (self, request);
  show_due (self, request);
  gtk_menu_button_set_menu_model (self->menu, G_MENU_MODEL (menu));
  gtk_widget_set_visible (GTK_WIDGET (self->menu),
                          g_menu_model_get_n_items (G_MENU_MODEL (menu)) > 0);
  gtk_stack_set_visible_child_name (self->faces, "request");
  if (!self->is_placed) {
    self->is_placed = TRUE;
    show_step (self, find_step (self));
  }
  said_cb (self);
}

static void
failed_cb (CustosRequestPage *self, const GError *error)
{
  g_autofree char *reason = custos_words_error (error);

  if (custos_request_case_get_file (self->request_case) != NULL) {
    refuse (self, reason);
    return;
  }

  adw_status_page_set_description (self->error, reason);
  gtk_stack_set_visible_child_name (self->faces, "error");
}

static void
go_cb (CustosRequestPage *self, const char *step)
{
  show_step (self, step);
}

static void
step_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  show_step (CUSTOS_REQUEST_PAGE (widget), g_variant_get_string (parameter, NULL));
}

static void
primary_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CustosRequestPage *self = CUSTOS_REQUEST_PAGE (widget);

  refuse (self, NULL);
  custos_request_step_primary (get_current (self));
}

static void
secondary_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CustosRequestPage *self = CUSTOS_REQUEST_PAGE (widget);

  refuse (self, NULL);
  custos_request_step_secondary (get_current (self));
}

static void
move_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CustosRequestPage *self = CUSTOS_REQUEST_PAGE (widget);
  CustosRequestState to;

  if (custos_request_state_from_word (g_variant_get_string (parameter, NULL), &to))
    custos_request_moves_ask (widget, self->request_case, to);
}

static void
back_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CustosRequestPage *self = CUSTOS_REQUEST_PAGE (widget);

  if (custos_request_case_get_file (self->request_case) != NULL)
    custos_request_step_leave (get_current (self));
  g_signal_emit (self, signals[LEFT], 0);
}

static void
retry_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CustosRequestPage *self = CUSTOS_REQUEST_PAGE (widget);

  gtk_stack_set_visible_child_name (self->faces, "loading");
  custos_request_case_reload (self->request_case);
}

static void
chart_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  const CustosRequestFile *file =
    custos_request_case_get_file (CUSTOS_REQUEST_PAGE (widget)->request_case);

  if (file != NULL)
    custos_open_chart (widget, file->patient);
}

static void
custos_request_page_dispose (GObject *object)
{
  CustosRequestPage *self = CUSTOS_REQUEST_PAGE (object);

  if (self->request_case != NULL)
    custos_request_case_close (self->request_case);
  g_clear_object (&self->request_case);

  G_OBJECT_CLASS (custos_request_page_parent_class)->dispose (object);
}

static void
custos_request_page_class_init (CustosRequestPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = custos_request_page_dispose;

  signals[LEFT] = g_signal_new ("left", CUSTOS_TYPE_REQUEST_PAGE, G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (CUSTOS_TYPE_IDENTITY_STRIP);
  g_type_ensure (CUSTOS_TYPE_ASKS_STEP);
  g_type_ensure (CUSTOS_TYPE_RIGHT_STEP);
  g_type_ensure (CUSTOS_TYPE_RECORDS_STEP);
  g_type_ensure (CUSTOS_TYPE_CHECK_STEP);
  g_type_ensure (CUSTOS_TYPE_RELEASE_STEP);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/custos/Custos/ui/requests/custos-request-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CustosRequestPage, faces);
  gtk_widget_class_bind_template_child (widget_class, CustosRequestPage, error);
  gtk_widget_class_bind_template_child (widget_class, CustosRequestPage, identity);
  gtk_widget_class_bind_template_child (widget_class, CustosRequestPage, asked);
  gtk_widget_class_bind_template_child (widget_class, CustosRequestPage, due);
  gtk_widget_class_bind_template_child (widget_class, CustosRequestPage, due_left);
  gtk_widget_class_bind_template_child (widget_class, CustosRequestPage, menu);
  gtk_widget_class_bind_template_child (widget_class, CustosRequestPage, strip);
  gtk_widget_class_bind_template_child (widget_class, CustosRequestPage, refusal);
  gtk_widget_class_bind_template_child (widget_class, CustosRequestPage, steps);
  gtk_widget_class_bind_template_child (widget_class, CustosRequestPage, foot);
  gtk_widget_class_bind_template_child (widget_class, CustosRequestPage, secondary);
  gtk_widget_class_bind_template_child (widget_class, CustosRequestPage, primary);
  gtk_widget_class_install_action (widget_class, "request.step", "s", step_action);
  gtk_widget_class_install_action (widget_class, "request.primary", NULL, primary_action);
  gtk_widget_class_install_action (widget_class, "request.secondary", NULL, secondary_action);
  gtk_widget_class_install_action (widget_class, "request.move", "s", move_action);
  gtk_widget_class_install_action (widget_class, "request.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "request.retry", NULL, retry_action);
  gtk_widget_class_install_action (widget_class, "request.chart", NULL, chart_action);
  gtk_widget_class_add_binding_action (
    widget_class, GDK_KEY_Escape, 0, "request.back", NULL);
}

static void
add_strip (CustosRequestPage *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++) {
    GtkWidget *button = custos_step_button_new (i + 1, _(steps[i].title));

    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", steps[i].name);
    gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "request.step");
    gtk_box_append (self->strip, button);
  }
}

static void
custos_request_page_init (CustosRequestPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_strip (self);
}

/* @number: the request's */
GtkWidget *
custos_request_page_new (CustosSession *session, const char *number)
{
  CustosRequestPage *self = g_object_new (CUSTOS_TYPE_REQUEST_PAGE, NULL);

  self->request_case = custos_request_case_new (session, number);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++) {
    CustosRequestStep *step = get_step (self, i);

    custos_request_step_set_case (step, self->request_case);
    g_signal_connect_object (step, "said", G_CALLBACK (said_cb), self, G_CONNECT_SWAPPED);
    g_signal_connect_object (step, "go", G_CALLBACK (go_cb), self, G_CONNECT_SWAPPED);
  }
  /* The steps look first, then the page at them. */
  g_signal_connect_object (
    self->request_case, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
    self->request_case, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
    self->request_case, "working", G_CALLBACK (said_cb), self, G_CONNECT_SWAPPED);
  custos_request_case_reload (self->request_case);
  return GTK_WIDGET (self);
}
