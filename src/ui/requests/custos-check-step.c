/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-check-step.h"

#include <glib/gi18n.h>

#include "custos-finding-list.h"
#include "custos-record-choice.h"
#include "custos-request-moves.h"
#include "custos-request-reasons.h"
#include "custos-words.h"

/* What the second person looks at; each is marked before the packet passes. */
static const char *const points[] = {
  N_("The right patient on every record"),
  N_("The dates are those that were asked for"),
  N_("Only the kinds that were asked for"),
  N_("Nothing that the patient restricted"),
  N_("The right or the form holds today"),
  N_("The receiver is the one who asked"),
};

/**
 * CustosCheckStep:
 *
 * The fourth step: a second person looks at what would go out. Whoever put the packet
 * together cannot.
 */
struct _CustosCheckStep {
  CustosRequestStep parent_instance;

  CustosReleasePlan *plan; /* that is shown; owned */
  GtkCheckButton *checks[G_N_ELEMENTS (points)];

  /* Template children */
  GtkLabel *title;
  CustosFindingList *going;
  GtkWidget *callout;
  GtkImage *callout_icon;
  GtkLabel *callout_words;
  GtkListBox *list;
  GtkLabel *notices_head;
  CustosFindingList *notices;
};

G_DEFINE_FINAL_TYPE (CustosCheckStep, custos_check_step, CUSTOS_TYPE_REQUEST_STEP)

static CustosRequestCase *
get_case (CustosCheckStep *self)
{
  return custos_request_step_get_case (CUSTOS_REQUEST_STEP (self));
}

static guint
count_unmarked (CustosCheckStep *self)
{
  guint n = 0;

  for (size_t i = 0; i < G_N_ELEMENTS (points); i++)
    n += !gtk_check_button_get_active (self->checks[i]);
  return n;
}

/* Whether this person is to check it now. */
static gboolean
may_check (CustosCheckStep *self)
{
  return custos_request_case_get_state (get_case (self)) == CUSTOS_REQUEST_SECOND_CHECK &&
         custos_request_case_may_release (get_case (self)) &&
         !custos_request_case_is_assembler (get_case (self));
}

static gboolean
is_passed (CustosCheckStep *self)
{
  CustosRequestState state = custos_request_case_get_state (get_case (self));

  return state > CUSTOS_REQUEST_SECOND_CHECK && state <= CUSTOS_REQUEST_RE_RELEASED;
}

static void
show_callout (CustosCheckStep *self, CustosMark mark, const char *words)
{
  gtk_widget_remove_css_class (self->callout, "attention");
  if (mark == CUSTOS_MARK_ATTENTION)
    gtk_widget_add_css_class (self->callout, "attention");
  custos_mark_show (mark, self->callout_icon);
  gtk_label_set_text (self->callout_words, words);
}

static void
show_who (CustosCheckStep *self)
{
  const CustosRequestFile *file = custos_request_case_get_file (get_case (self));
  CustosRecord *request = custos_request_case_get_record (get_case (self));
  const char *assembler =
    custos_request_file_get_person (file, custos_record_peek (request, "assembled_by")) ?: "";
  const char *checker =
    custos_request_file_get_person (file, custos_record_peek (request, "checked_by")) ?: "";
  g_autofree char *text = NULL;

  if (is_passed (self)) {
    /* Translators: two names of accounts */
    text = g_strdup_printf (
      _("%s put the packet together, %s checked it."), assembler, checker);
    show_callout (self, CUSTOS_MARK_DONE, text);
  } else if (custos_request_case_get_state (get_case (self)) != CUSTOS_REQUEST_SECOND_CHECK) {
    show_callout (self, CUSTOS_MARK_OPEN,
                  _("The packet is not put together yet. Choose the records first."));
  } else if (custos_request_case_is_assembler (get_case (self))) {
    show_callout (self, CUSTOS_MARK_ATTENTION,
                  _("You put this packet together; somebody else must check it."));
  } else {
    /* Translators: the name of an account */
    text = g_strdup_printf (
      _("%s put this packet together. Look at each point, then pass it or send it back."),
      assembler);
    show_callout (self, CUSTOS_MARK_OPEN, text);
  }
}

static void
say (CustosCheckStep *self)
{
  CustosRequestStep *step = CUSTOS_REQUEST_STEP (self);
  guint n = count_unmarked (self);
  g_autofree char *left =
    g_strdup_printf (ngettext ("%u point to look at", "%u points to look at", n), n);

  if (is_passed (self)) {
    custos_request_step_set_mark (step, CUSTOS_MARK_DONE, _("Passed"));
    custos_request_step_set_foot (step, &(CustosRequestFoot) {
      .statement = _("Checked by a second person."), .primary = _("_Release"),
    });
  } else if (may_check (self)) {
    custos_request_step_set_mark (step, CUSTOS_MARK_ATTENTION, _("For you to check"));
    custos_request_step_set_foot (step, &(CustosRequestFoot) {
      .statement = n > 0 ? left : _("Everything was looked at."),
      .primary = _("_Pass the check"),
      .primary_off = n > 0,
      .secondary = _("_Send back…"),
    });
  } else if (custos_request_case_get_state (get_case (self)) == CUSTOS_REQUEST_SECOND_CHECK) {
    custos_request_step_set_mark (step, CUSTOS_MARK_WAITING, _("By somebody else"));
    custos_request_step_set_foot (step, &(CustosRequestFoot) {
      .statement = _("It waits for a second person."), .secondary = _("_Take back…"),
    });
  } else {
    custos_request_step_set_mark (step, CUSTOS_MARK_OPEN, _("Not yet"));
    custos_request_step_set_foot (step, &(CustosRequestFoot) {
      .statement = _("Somebody other than who chose the records checks them."),
      .primary = _("_Which records"),
    });
  }
}

static void
toggled_cb (CustosCheckStep *self)
{
  if (get_case (self) != NULL && custos_request_case_get_file (get_case (self)) != NULL)
    say (self);
}

static void
show_going (CustosCheckStep *self)
{
  GListModel *items = G_LIST_MODEL (self->plan->items);
  g_autofree char *title = g_strdup_printf (
    ngettext ("%u record goes out", "%u records go out", self->plan->n_go), self->plan->n_go);

  gtk_label_set_text (self->title, title);
  custos_finding_list_clear (self->going);
  for (guint i = 0; i < g_list_model_get_n_items (items); i++) {
    g_autoptr (CustosReleaseItem) item = g_list_model_get_item (items, i);
    CustosRecord *record = custos_release_item_get_record (item);
    const char *day = custos_release_item_get_date (item);
    g_autoptr (CustosDate) date = day != NULL ? custos_date_parse (day) : NULL;

    if (!custos_release_item_goes (item))
      continue;

    g_autofree char *what = custos_record_describe (record);
    g_autofree char *when = custos_words_date_short (date);
    g_autofree char *facts = g_strdup_printf (
      "%s · %s · %s", custos_words_item_kind (custos_release_item_get_kind (item)),
      date != NULL ? when : _("no date"),
      custos_words_sensitivity (custos_record_get_sensitivity (record)));
    custos_finding_list_add (self->going, CUSTOS_MARK_NONE, what, facts);
  }
}

static void
show_notices (CustosCheckStep *self)
{
  g_auto (GStrv) notices = custos_words_notices (self->plan->notices);

  custos_finding_list_clear (self->notices);
  custos_finding_list_add_all (
    self->notices, CUSTOS_MARK_OPEN, (const char *const *) notices);
  gtk_widget_set_visible (GTK_WIDGET (self->notices_head), *notices != NULL);
}

/* What was marked was marked for the packet that was seen. */
static void
custos_check_step_refresh (CustosRequestStep *step)
{
  CustosCheckStep *self = CUSTOS_CHECK_STEP (step);
  CustosReleasePlan *plan = custos_request_case_get_plan (get_case (self));
  gboolean same = plan != NULL && self->plan != NULL &&
                  g_strcmp0 (plan->digest, self->plan->digest) == 0;

  g_set_object (&self->plan, plan);
  if (plan != NULL && !same) {
    for (size_t i = 0; i < G_N_ELEMENTS (points); i++)
      gtk_check_button_set_active (self->checks[i], FALSE);
    show_going (self);
  }
  if (plan != NULL)
    show_notices (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self->list), may_check (self));
  show_who (self);
  say (self);
}

static void
custos_check_step_primary (CustosRequestStep *step)
{
  CustosCheckStep *self = CUSTOS_CHECK_STEP (step);

  if (is_passed (self))
    custos_request_step_go (step, "release");
  else if (may_check (self))
    custos_request_case_check (get_case (self));
  else
    custos_request_step_go (step, "records");
}

static void
custos_check_step_secondary (CustosRequestStep *step)
{
  custos_request_moves_ask (
    GTK_WIDGET (step), custos_request_step_get_case (step), CUSTOS_REQUEST_ASSEMBLING);
}

static void
custos_check_step_dispose (GObject *object)
{
  g_clear_object (&CUSTOS_CHECK_STEP (object)->plan);

  G_OBJECT_CLASS (custos_check_step_parent_class)->dispose (object);
}

static void
custos_check_step_class_init (CustosCheckStepClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  CustosRequestStepClass *step_class = CUSTOS_REQUEST_STEP_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = custos_check_step_dispose;
  step_class->refresh = custos_check_step_refresh;
  step_class->primary = custos_check_step_primary;
  step_class->secondary = custos_check_step_secondary;

  g_type_ensure (CUSTOS_TYPE_FINDING_LIST);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/custos/Custos/ui/requests/custos-check-step.ui");
  gtk_widget_class_bind_template_child (widget_class, CustosCheckStep, title);
  gtk_widget_class_bind_template_child (widget_class, CustosCheckStep, going);
  gtk_widget_class_bind_template_child (widget_class, CustosCheckStep, callout);
  gtk_widget_class_bind_template_child (widget_class, CustosCheckStep, callout_icon);
  gtk_widget_class_bind_template_child (widget_class, CustosCheckStep, callout_words);
  gtk_widget_class_bind_template_child (widget_class, CustosCheckStep, list);
  gtk_widget_class_bind_template_child (widget_class, CustosCheckStep, notices_head);
  gtk_widget_class_bind_template_child (widget_class, CustosCheckStep, notices);
}

static void
custos_check_step_init (CustosCheckStep *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (size_t i = 0; i < G_N_ELEMENTS (points); i++) {
    GtkWidget *row = adw_action_row_new ();
    GtkWidget *check = gtk_check_button_new ();

    self->checks[i] = GTK_CHECK_BUTTON (check);
    gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(points[i]));
    adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
    adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
    gtk_accessible_update_property (GTK_ACCESSIBLE (check),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, _(points[i]), -1);
    g_signal_connect_object (
      check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
    gtk_list_box_append (self->list, row);
  }
}
