/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-right-step.h"

#include <glib/gi18n.h>

#include "custos-finding-list.h"
#include "custos-form-facts.h"
#include "custos-request-fields.h"
#include "custos-request-reasons.h"
#include "custos-request-row.h"
#include "custos-words.h"

#define N_SORTS 4

/**
 * CustosRightStep:
 *
 * The second step: on what legal basis, and the signed forms, point by point. While a form is
 * copied down, the rule says what is wrong with it; what counts is what the gate says at last.
 */
struct _CustosRightStep {
  CustosRequestStep parent_instance;

  gint64 shown_version;
  guint sort;                       /* of the form that is shown */
  CustosRecordForm *papers[N_SORTS];
  gint64 paper_versions[N_SORTS];

  /* Template children */
  CustosRecordForm *right;
  GtkLabel *cite;
  GtkBox *sorts;
  GtkStack *forms;
  GtkWidget *callout;
  GtkImage *callout_icon;
  GtkLabel *callout_words;
  CustosFindingList *defects;
  CustosFindingList *reasons;
  GtkWidget *fine;
};

G_DEFINE_FINAL_TYPE (CustosRightStep, custos_right_step, CUSTOS_TYPE_REQUEST_STEP)

static const struct {
  const char *form;    /* on file */
  const char *caption; /* translatable */
  gboolean is_consent; /* under Part 2 */
} sorts[N_SORTS] = {
  { "authorization", N_("Authorization") },
  { "psychotherapy", N_("Psychotherapy notes") },
  { "part2", N_("Substance use"), TRUE },
  { "counseling", N_("Counseling notes"), TRUE },
};

static CustosRequestCase *
get_case (CustosRightStep *self)
{
  return custos_request_step_get_case (CUSTOS_REQUEST_STEP (self));
}

static CustosBasis
get_basis (CustosRightStep *self)
{
  GtkWidget *row = custos_record_form_get_row (self->right, "basis");

  return adw_combo_row_get_selected (ADW_COMBO_ROW (row));
}

/* Returns: (transfer full): the form as it is typed now */
static CustosAuthorization *
draft (CustosRightStep *self, guint sort)
{
  CustosRecord *on_file = custos_request_case_get_form (get_case (self), sorts[sort].form);
  CustosRecord *request = custos_request_case_get_record (get_case (self));
  CustosAuthorization *form;

  if (on_file != NULL)
    form = custos_record_edit (on_file);
  else
    form = g_object_new (CUSTOS_TYPE_AUTHORIZATION,
                         "patient-id", custos_record_get_patient_id (request),
                         "request-id", custos_record_get_id (request),
                         "form", sorts[sort].form, NULL);

  custos_record_form_write (self->papers[sort], CUSTOS_RECORD (form));
  return form;
}

/* Returns: (transfer full): what is wrong with the form as it is typed now */
static char **
judge (CustosRightStep *self, guint sort, guint *n_blocking)
{
  const CustosRequestFile *file = custos_request_case_get_file (get_case (self));
  g_autoptr (CustosAuthorization) form = draft (self, sort);
  g_autoptr (CustosDate) today = custos_request_get_today ();

  if (sorts[sort].is_consent) {
    CustosPart2ConsentDefects defects = custos_form_judge_consent (form, file->patient, today);

    *n_blocking = __builtin_popcount (defects);
    return custos_words_consent_defects (defects);
  }

  CustosAuthorizationDefects defects =
    custos_form_judge_authorization (form, file->patient, today);
  *n_blocking = __builtin_popcount (defects & CUSTOS_AUTHORIZATION_BLOCKS);
  return custos_words_authorization_defects (defects);
}

static gboolean
has_paper (CustosRightStep *self, guint sort)
{
  return custos_request_case_get_form (get_case (self), sorts[sort].form) != NULL ||
         custos_record_form_is_changed (self->papers[sort]);
}

static void
show_callout (CustosRightStep *self, CustosMark mark, const char *words)
{
  gtk_widget_remove_css_class (self->callout, "danger");
  if (mark == CUSTOS_MARK_BLOCKED)
    gtk_widget_add_css_class (self->callout, "danger");
  custos_mark_show (mark, self->callout_icon);
  gtk_label_set_text (self->callout_words, words);
}

/* What the form that is shown lacks, all at once. */
static void
show_defects (CustosRightStep *self)
{
  guint n = 0;
  g_auto (GStrv) words = judge (self, self->sort, &n);

  custos_finding_list_clear (self->defects);
  if (!has_paper (self, self->sort)) {
    show_callout (self, CUSTOS_MARK_OPEN,
                  _("No such form is on file. Where one came, copy down what it says."));
    return;
  }

  for (guint i = 0; words[i] != NULL; i++)
    custos_finding_list_add (
      self->defects, i < n ? CUSTOS_MARK_BLOCKED : CUSTOS_MARK_ATTENTION, words[i], NULL);
  if (n == 0) {
    show_callout (self, CUSTOS_MARK_DONE, _("This form can be used."));
    return;
  }

  g_autofree char *text = g_strdup_printf (
    ngettext ("This form cannot be used yet: %u point is missing or wrong.",
              "This form cannot be used yet: %u points are missing or wrong.", n), n);
  show_callout (self, CUSTOS_MARK_BLOCKED, text);
}

static void
show_cite (CustosRightStep *self)
{
  const CustosBasisRow *row = custos_basis_get_row (get_basis (self));
  CustosEvidenceSet evidence = 0;

  gtk_label_set_text (self->cite, row != NULL ? row->cite : "");
  gtk_widget_set_visible (GTK_WIDGET (self->cite), row != NULL && row->cite != NULL);
  if (row != NULL) {
    evidence = row->needs | row->forbids;
    for (size_t i = 0; i < G_N_ELEMENTS (row->either); i++)
      evidence |= row->either[i];
  }
  /* The form has "not told" before the first of them. */
  custos_record_form_set_choice_mask (self->right, "evidence", evidence << 1);
}

static gboolean
is_valid (CustosRightStep *self)
{
  for (guint i = 0; i < N_SORTS; i++) {
    if (!custos_record_form_is_valid (self->papers[i]))
      return FALSE;
  }

  return TRUE;
}

static gboolean
is_changed (CustosRightStep *self)
{
  gboolean changed = custos_record_form_is_changed (self->right);

  for (guint i = 0; i < N_SORTS; i++)
    changed = changed || custos_record_form_is_changed (self->papers[i]);
  return changed;
}

/* Behind one reason of the gate there may be many. */
static guint
count_defects (CustosReleasePlan *plan)
{
  return __builtin_popcount (plan->authorization_defects & CUSTOS_AUTHORIZATION_BLOCKS) +
         __builtin_popcount (plan->consent_defects);
}

static void
say_mark (CustosRightStep *self)
{
  CustosRequestStep *step = CUSTOS_REQUEST_STEP (self);
  CustosReleasePlan *plan = custos_request_case_get_plan (get_case (self));
  CustosGateReasons reasons =
    plan != NULL ? custos_request_reasons_of (CUSTOS_REASONS_OF_RIGHT, plan->reasons) : 0;
  guint n = custos_request_reasons_count_blocking (reasons);
  CustosBasis basis = CUSTOS_BASIS_UNSET;

  custos_basis_from_word (
    custos_record_peek (custos_request_case_get_record (get_case (self)), "basis"), &basis);
  if (basis == CUSTOS_BASIS_UNSET) {
    custos_request_step_set_mark (step, CUSTOS_MARK_OPEN, _("Not decided yet"));
    return;
  }
  if (n == 0) {
    custos_request_step_set_mark (
      step, plan != NULL ? CUSTOS_MARK_DONE : CUSTOS_MARK_OPEN, custos_words_basis (basis));
    return;
  }

  n = MAX (n, count_defects (plan));
  g_autofree char *note =
    g_strdup_printf (ngettext ("%u point missing", "%u points missing", n), n);
  custos_request_step_set_mark (step, CUSTOS_MARK_BLOCKED, note);
}

static void
say (CustosRightStep *self)
{
  gboolean changed = is_changed (self);

  say_mark (self);
  custos_request_step_set_foot (CUSTOS_REQUEST_STEP (self), &(CustosRequestFoot) {
    .statement = !is_valid (self) ? _("There is no such date. Write it as month/day/year.")
                 : changed ? _("Not saved yet")
                 : _("What is copied down here is what the release stands on."),
    .primary = _("_Which records"),
    .primary_off = !is_valid (self),
    .secondary = changed ? _("_Save") : NULL,
  });
}

static void
typed_cb (CustosRightStep *self)
{
  if (get_case (self) == NULL || custos_request_case_get_file (get_case (self)) == NULL)
    return;

  show_cite (self);
  show_defects (self);
  say (self);
}

static void
choose_sort (CustosRightStep *self, guint sort)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self->sorts));

  self->sort = sort;
  for (guint i = 0; button != NULL; i++, button = gtk_widget_get_next_sibling (button))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), i == sort);
  gtk_stack_set_visible_child (self->forms, GTK_WIDGET (self->papers[sort]));
  typed_cb (self);
}

static void
sort_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  const char *form = g_variant_get_string (parameter, NULL);

  for (guint i = 0; i < N_SORTS; i++) {
    if (g_str_equal (sorts[i].form, form))
      choose_sort (CUSTOS_RIGHT_STEP (widget), i);
  }
}

/* A form and the request are records of their own, each with its trace. */
static void
save (CustosRightStep *self)
{
  CustosRequestCase *request_case = get_case (self);

  if (!is_changed (self) || !is_valid (self) || custos_request_case_is_busy (request_case))
    return;

  for (guint i = 0; i < N_SORTS; i++) {
    if (!custos_record_form_is_changed (self->papers[i]))
      continue;

    g_autoptr (CustosAuthorization) form = draft (self, i);
    custos_request_case_save_form (request_case, form);
  }

  if (custos_record_form_is_changed (self->right)) {
    g_autoptr (CustosRequest) copy =
      custos_record_edit (custos_request_case_get_record (request_case));

    custos_record_form_write (self->right, CUSTOS_RECORD (copy));
    custos_request_case_save (request_case, copy);
  }
}

/* What somebody is typing stays, unless what is on file moved on. */
static void
show_on_file (CustosRightStep *self)
{
  CustosRecord *request = custos_request_case_get_record (get_case (self));

  if (!custos_record_form_is_changed (self->right) ||
      self->shown_version != custos_record_get_version (request)) {
    custos_record_form_show (self->right, request);
    self->shown_version = custos_record_get_version (request);
  }

  for (guint i = 0; i < N_SORTS; i++) {
    CustosRecord *form = custos_request_case_get_form (get_case (self), sorts[i].form);
    gint64 version = form != NULL ? custos_record_get_version (form) : 0;

    if (!custos_record_form_is_changed (self->papers[i]) ||
        self->paper_versions[i] != version) {
      custos_record_form_show (self->papers[i], form);
      self->paper_versions[i] = version;
    }
  }
}

static void
custos_right_step_refresh (CustosRequestStep *step)
{
  CustosRightStep *self = CUSTOS_RIGHT_STEP (step);
  CustosReleasePlan *plan = custos_request_case_get_plan (get_case (self));

  show_on_file (self);
  custos_finding_list_clear (self->reasons);
  if (plan != NULL) {
    g_auto (GStrv) evidence = custos_words_evidence_set (plan->missing_evidence);

    custos_request_reasons_list (
      custos_request_reasons_of (CUSTOS_REASONS_OF_RIGHT, plan->reasons), self->reasons);
    custos_finding_list_add_all (
      self->reasons, CUSTOS_MARK_OPEN, (const char *const *) evidence);
  }
  gtk_widget_set_visible (self->fine, custos_finding_list_get_n_rows (self->reasons) == 0);
  typed_cb (self);
}

static void
custos_right_step_primary (CustosRequestStep *step)
{
  save (CUSTOS_RIGHT_STEP (step));
  custos_request_step_go (step, "records");
}

static void
custos_right_step_save (CustosRequestStep *step)
{
  save (CUSTOS_RIGHT_STEP (step));
}

static void
custos_right_step_class_init (CustosRightStepClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  CustosRequestStepClass *step_class = CUSTOS_REQUEST_STEP_CLASS (klass);

  step_class->refresh = custos_right_step_refresh;
  step_class->primary = custos_right_step_primary;
  step_class->secondary = custos_right_step_save;
  step_class->leave = custos_right_step_save;

  g_type_ensure (CUSTOS_TYPE_RECORD_FORM);
  g_type_ensure (CUSTOS_TYPE_FINDING_LIST);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/custos/Custos/ui/requests/custos-right-step.ui");
  gtk_widget_class_bind_template_child (widget_class, CustosRightStep, right);
  gtk_widget_class_bind_template_child (widget_class, CustosRightStep, cite);
  gtk_widget_class_bind_template_child (widget_class, CustosRightStep, sorts);
  gtk_widget_class_bind_template_child (widget_class, CustosRightStep, forms);
  gtk_widget_class_bind_template_child (widget_class, CustosRightStep, callout);
  gtk_widget_class_bind_template_child (widget_class, CustosRightStep, callout_icon);
  gtk_widget_class_bind_template_child (widget_class, CustosRightStep, callout_words);
  gtk_widget_class_bind_template_child (widget_class, CustosRightStep, defects);
  gtk_widget_class_bind_template_child (widget_class, CustosRightStep, reasons);
  gtk_widget_class_bind_template_child (widget_class, CustosRightStep, fine);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_install_action (widget_class, "right.form", "s", sort_action);
}

static void
add_sort (CustosRightStep *self, guint sort)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (_(sorts[sort].caption));
  guint n_fields;
  const CustosFormField *fields = sorts[sort].is_consent
    ? custos_request_fields_get_consent (&n_fields)
    : custos_request_fields_get_authorization (&n_fields);
  GtkWidget *paper = custos_record_form_new (fields, n_fields);

  gtk_widget_add_css_class (button, "filter");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", sorts[sort].form);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "right.form");
  gtk_box_append (self->sorts, button);

  self->papers[sort] = CUSTOS_RECORD_FORM (paper);
  gtk_stack_add_named (self->forms, paper, sorts[sort].form);
  g_signal_connect_object (paper, "changed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
}

static void
custos_right_step_init (CustosRightStep *self)
{
  guint n_fields;
  const CustosFormField *fields = custos_request_fields_get_right (&n_fields);

  gtk_widget_init_template (GTK_WIDGET (self));
  custos_record_form_set_fields (self->right, fields, n_fields);
  for (guint i = 0; i < N_SORTS; i++)
    add_sort (self, i);
  choose_sort (self, 0);
}
