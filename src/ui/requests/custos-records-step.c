/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-records-step.h"

#include <glib/gi18n.h>

#include "custos-choice-check.h"
#include "custos-finding-list.h"
#include "custos-record-choice.h"
#include "custos-request-reasons.h"
#include "custos-words.h"

/**
 * CustosRecordsStep:
 *
 * The third step: which records go out, which stay and why. The gate decides what may go; a
 * person may leave out more.
 */
struct _CustosRecordsStep {
  CustosRequestStep parent_instance;

  CustosReleasePlan *plan; /* that is shown; owned */
  CustosChoices shown;
  gboolean changed;        /* a person left something out, or put it back */

  /* Template children */
  GtkStack *faces;
  GtkBox *filters;
  GtkLabel *dates;
  GtkColumnView *view;
  GtkSingleSelection *selection;
  GtkWidget *side;
  GtkLabel *chosen_title;
  GtkLabel *chosen_facts;
  CustosFindingList *reasons;
  GtkWidget *fine;
  GtkLabel *whole_head;
  CustosFindingList *whole;
};

G_DEFINE_FINAL_TYPE (CustosRecordsStep, custos_records_step, CUSTOS_TYPE_REQUEST_STEP)

static const struct {
  const char *name;
  const char *caption; /* translatable */
} choices[CUSTOS_N_CHOICES] = {
  [CUSTOS_CHOICES_ALL] = { "all", N_("All") },
  [CUSTOS_CHOICES_GO] = { "go", N_("Go out") },
  [CUSTOS_CHOICES_WITHHELD] = { "withheld", N_("Withheld") },
};

static CustosRequestCase *
get_case (CustosRecordsStep *self)
{
  return custos_request_step_get_case (CUSTOS_REQUEST_STEP (self));
}

static guint
count (CustosRecordsStep *self, CustosChoices shown)
{
  GListModel *items = G_LIST_MODEL (self->plan->items);
  guint n = 0;

  if (shown == CUSTOS_CHOICES_ALL)
    return g_list_model_get_n_items (items);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++) {
    g_autoptr (CustosReleaseItem) item = g_list_model_get_item (items, i);

    n += custos_release_item_goes (item) == (shown == CUSTOS_CHOICES_GO);
  }

  return n;
}

static void
show_counts (CustosRecordsStep *self)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self->filters));

  for (guint i = 0; i < CUSTOS_N_CHOICES; i++, button = gtk_widget_get_next_sibling (button)) {
    g_autofree char *text = g_strdup_printf ("%s %u", _(choices[i].caption), count (self, i));

    gtk_button_set_label (GTK_BUTTON (button), text);
  }
}

static gboolean
may_assemble (CustosRecordsStep *self)
{
  return custos_request_case_get_state (get_case (self)) < CUSTOS_REQUEST_SECOND_CHECK;
}

static void
say (CustosRecordsStep *self)
{
  CustosRequestStep *step = CUSTOS_REQUEST_STEP (self);

  if (self->plan == NULL) {
    custos_request_step_set_mark (step, CUSTOS_MARK_OPEN, _("Not for your role"));
    custos_request_step_set_foot (step, &(CustosRequestFoot) {
      .statement = _("The records office chooses what goes out."),
    });
    return;
  }

  guint n_go = count (self, CUSTOS_CHOICES_GO);
  guint n_stay = count (self, CUSTOS_CHOICES_WITHHELD);
  g_autofree char *go =
    g_strdup_printf (ngettext ("%u record goes out", "%u records go out", n_go), n_go);
  g_autofree char *stay =
    g_strdup_printf (ngettext ("%u stays, with its reason", "%u stay, each with its reason",
                               n_stay), n_stay);
  g_autofree char *statement = g_strdup_printf ("%s. %s.", go, stay);

  custos_request_step_set_mark (
    step, n_go == 0 ? CUSTOS_MARK_BLOCKED
    : custos_request_case_is_put_together (get_case (self)) ? CUSTOS_MARK_DONE
    : CUSTOS_MARK_OPEN, n_go == 0 ? _("Nothing may go") : go);
  custos_request_step_set_foot (step, &(CustosRequestFoot) {
    .statement = statement,
    .primary = may_assemble (self) ? _("_To the quality check") : _("_Quality check"),
    .primary_off = n_go == 0,
    .secondary = self->changed ? _("_Save") : NULL,
  });
}

static void
choice_changed_cb (CustosRecordsStep *self)
{
  self->changed = TRUE;
  show_counts (self);
  say (self);
}

static CustosRecordChoice *
get_selected (CustosRecordsStep *self)
{
  GtkTreeListRow *row = gtk_single_selection_get_selected_item (self->selection);
  g_autoptr (CustosRecordChoice) choice =
    row != NULL ? gtk_tree_list_row_get_item (row) : NULL;

  return choice; /* the row has it too */
}

/* Why the record that is chosen goes or stays, in full. */
static void
selected_cb (CustosRecordsStep *self)
{
  CustosRecordChoice *choice = get_selected (self);
  CustosReleaseItem *item = choice != NULL ? custos_record_choice_get_item (choice) : NULL;

  custos_finding_list_clear (self->reasons);
  if (choice == NULL)
    return;

  gtk_label_set_text (self->chosen_title, custos_record_choice_get_title (choice));
  if (item == NULL) {
    gtk_label_set_text (self->chosen_facts, "");
    gtk_widget_set_visible (self->fine, FALSE);
    return;
  }

  CustosSensitivity sensitivity =
    custos_record_get_sensitivity (custos_release_item_get_record (item));
  g_autofree char *facts = g_strdup_printf (
    "%s · %s · %s", custos_words_item_kind (custos_release_item_get_kind (item)),
    custos_record_choice_get_date (choice), custos_words_sensitivity (sensitivity));

  gtk_label_set_text (self->chosen_facts, facts);
  custos_request_reasons_list (custos_release_item_get_reasons (item), self->reasons);
  gtk_widget_set_visible (
    self->fine, custos_release_item_is_allowed (item) &&
    custos_finding_list_get_n_rows (self->reasons) == 0);
}

static GListModel *
get_children_cb (gpointer item, gpointer user_data)
{
  GListModel *children = custos_record_choice_get_children (item);

  return children != NULL ? g_object_ref (children) : NULL;
}

static void
show_choices (CustosRecordsStep *self)
{
  g_autoptr (GListModel) groups = custos_record_choices_new (self->plan, self->shown);

  for (guint i = 0; i < g_list_model_get_n_items (groups); i++) {
    g_autoptr (CustosRecordChoice) group = g_list_model_get_item (groups, i);

    g_signal_connect_object (
      group, "changed", G_CALLBACK (choice_changed_cb), self, G_CONNECT_SWAPPED);
  }

  g_autoptr (GtkTreeListModel) tree = gtk_tree_list_model_new (
    g_object_ref (groups), FALSE, TRUE, get_children_cb, NULL, NULL);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (tree));
  gtk_stack_set_visible_child_name (
    self->faces, g_list_model_get_n_items (groups) > 0 ? "list" : "none");
  selected_cb (self);
}

static void
show_dates (CustosRecordsStep *self)
{
  CustosRecord *request = CUSTOS_RECORD (self->plan->request);
  g_autofree char *from =
    custos_words_date_short (custos_record_peek_date (request, "from_date"));
  g_autofree char *to = custos_words_date_short (custos_record_peek_date (request, "to_date"));
  g_autofree char *text = NULL;

  if (*from != '\0' && *to != '\0')
    /* Translators: two dates */
    text = g_strdup_printf (_("Asked for: %s to %s"), from, to);
  else if (*from != '\0')
    /* Translators: a date */
    text = g_strdup_printf (_("Asked for: from %s"), from);
  else if (*to != '\0')
    /* Translators: a date */
    text = g_strdup_printf (_("Asked for: up to %s"), to);
  gtk_label_set_text (self->dates, text ?: _("Asked for: all dates"));
}

static void
custos_records_step_refresh (CustosRequestStep *step)
{
  CustosRecordsStep *self = CUSTOS_RECORDS_STEP (step);
  CustosReleasePlan *plan = custos_request_case_get_plan (get_case (self));

  if (plan == NULL) {
    gtk_stack_set_visible_child_name (self->faces, "denied");
    say (self);
    return;
  }

  if (g_set_object (&self->plan, plan)) {
    self->changed = FALSE;
    show_dates (self);
    show_choices (self);
    show_counts (self);
    custos_finding_list_clear (self->whole);
    custos_request_reasons_list (plan->reasons, self->whole);
    gtk_widget_set_visible (GTK_WIDGET (self->whole_head), plan->reasons != 0);
  }
  say (self);
}

/* Returns: (transfer full): the request with what a person left out */
static CustosRequest *
make_copy (CustosRecordsStep *self)
{
  CustosRequest *copy = custos_record_edit (custos_request_case_get_record (get_case (self)));
  GString *left_out = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->plan->items)); i++) {
    g_autoptr (CustosReleaseItem) item =
      g_list_model_get_item (G_LIST_MODEL (self->plan->items), i);

    if (custos_release_item_is_left_out (item))
      g_string_append_printf (
        left_out, "%s%s", left_out->len > 0 ? " " : "",
        custos_record_get_id (custos_release_item_get_record (item)));
  }

  g_autofree char *ids = g_string_free (left_out, FALSE);
  g_object_set (copy, "left-out", *ids != '\0' ? ids : NULL, NULL);
  return copy;
}

static void
save (CustosRecordsStep *self)
{
  if (!self->changed || custos_request_case_is_busy (get_case (self)))
    return;

  g_autoptr (CustosRequest) copy = make_copy (self);
  custos_request_case_save (get_case (self), copy);
}

static void
custos_records_step_primary (CustosRequestStep *step)
{
  CustosRecordsStep *self = CUSTOS_RECORDS_STEP (step);

  if (may_assemble (self)) {
    g_autoptr (CustosRequest) copy = make_copy (self);

    self->changed = FALSE;
    custos_request_case_assemble (get_case (self), copy);
  }
  custos_request_step_go (step, "check");
}

static void
custos_records_step_save (CustosRequestStep *step)
{
  save (CUSTOS_RECORDS_STEP (step));
}

static void
show_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CustosRecordsStep *self = CUSTOS_RECORDS_STEP (widget);
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self->filters));

  for (guint i = 0; i < CUSTOS_N_CHOICES; i++, button = gtk_widget_get_next_sibling (button)) {
    gboolean chosen = g_str_equal (choices[i].name, g_variant_get_string (parameter, NULL));

    if (chosen)
      self->shown = i;
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), chosen);
  }
  if (self->plan != NULL)
    show_choices (self);
}

/* Enter leaves out what is chosen, or puts it back. */
static void
activate_cb (CustosRecordsStep *self)
{
  CustosRecordChoice *choice = get_selected (self);

  if (choice != NULL)
    custos_record_choice_set_chosen (choice, !custos_record_choice_is_chosen (choice));
}

static void
custos_records_step_dispose (GObject *object)
{
  g_clear_object (&CUSTOS_RECORDS_STEP (object)->plan);

  G_OBJECT_CLASS (custos_records_step_parent_class)->dispose (object);
}

static void
custos_records_step_class_init (CustosRecordsStepClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  CustosRequestStepClass *step_class = CUSTOS_REQUEST_STEP_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = custos_records_step_dispose;
  step_class->refresh = custos_records_step_refresh;
  step_class->primary = custos_records_step_primary;
  step_class->secondary = custos_records_step_save;
  step_class->leave = custos_records_step_save;

  g_type_ensure (CUSTOS_TYPE_CHOICE_CHECK);
  g_type_ensure (CUSTOS_TYPE_FINDING_LIST);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/custos/Custos/ui/requests/custos-records-step.ui");
  gtk_widget_class_bind_template_child (widget_class, CustosRecordsStep, faces);
  gtk_widget_class_bind_template_child (widget_class, CustosRecordsStep, filters);
  gtk_widget_class_bind_template_child (widget_class, CustosRecordsStep, dates);
  gtk_widget_class_bind_template_child (widget_class, CustosRecordsStep, view);
  gtk_widget_class_bind_template_child (widget_class, CustosRecordsStep, selection);
  gtk_widget_class_bind_template_child (widget_class, CustosRecordsStep, side);
  gtk_widget_class_bind_template_child (widget_class, CustosRecordsStep, chosen_title);
  gtk_widget_class_bind_template_child (widget_class, CustosRecordsStep, chosen_facts);
  gtk_widget_class_bind_template_child (widget_class, CustosRecordsStep, reasons);
  gtk_widget_class_bind_template_child (widget_class, CustosRecordsStep, fine);
  gtk_widget_class_bind_template_child (widget_class, CustosRecordsStep, whole_head);
  gtk_widget_class_bind_template_child (widget_class, CustosRecordsStep, whole);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_install_action (widget_class, "records.show", "s", show_action);
}

static void
custos_records_step_init (CustosRecordsStep *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < CUSTOS_N_CHOICES; i++) {
    GtkWidget *button = gtk_toggle_button_new ();

    gtk_widget_add_css_class (button, "filter");
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", choices[i].name);
    gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "records.show");
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), i == CUSTOS_CHOICES_ALL);
    gtk_box_append (self->filters, button);
  }
}
