/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-asks-step.h"

#include <glib/gi18n.h>

#include "custos-finding-list.h"
#include "custos-request-fields.h"
#include "custos-request-reasons.h"

/**
 * CustosAsksStep:
 *
 * The first step: who asks, how we know them, and what they ask for.
 */
struct _CustosAsksStep {
  CustosRequestStep parent_instance;

  gint64 shown_version;

  /* Template children */
  CustosRecordForm *form;
  CustosFindingList *findings;
  GtkWidget *fine;
};

G_DEFINE_FINAL_TYPE (CustosAsksStep, custos_asks_step, CUSTOS_TYPE_REQUEST_STEP)

static CustosGateReasons
get_reasons (CustosAsksStep *self)
{
  CustosReleasePlan *plan =
    custos_request_case_get_plan (custos_request_step_get_case (CUSTOS_REQUEST_STEP (self)));

  return plan != NULL ? custos_request_reasons_of (CUSTOS_REASONS_OF_WHO, plan->reasons) : 0;
}

static void
say (CustosAsksStep *self)
{
  CustosRequestStep *step = CUSTOS_REQUEST_STEP (self);
  CustosRequestCase *request_case = custos_request_step_get_case (step);
  CustosRecord *request = custos_request_case_get_record (request_case);
  guint n = custos_request_reasons_count_blocking (get_reasons (self));
  gboolean changed = custos_record_form_is_changed (self->form);
  g_autofree char *missing =
    g_strdup_printf (ngettext ("%u point missing", "%u points missing", n), n);

  if (request == NULL)
    return;
  if (n > 0)
    custos_request_step_set_mark (step, CUSTOS_MARK_BLOCKED, missing);
  else if (custos_record_peek (request, "identity_check") != NULL &&
           custos_record_peek (request, "requester_kind") != NULL)
    custos_request_step_set_mark (step, CUSTOS_MARK_DONE, _("Known and checked"));
  else
    custos_request_step_set_mark (step, CUSTOS_MARK_OPEN, _("Not checked yet"));

  custos_request_step_set_foot (step, &(CustosRequestFoot) {
    .statement = !custos_record_form_is_valid (self->form)
                 ? _("There is no such date. Write it as month/day/year.")
                 : changed ? _("Not saved yet") : "",
    .primary = changed ? _("_Save and go on") : _("_By what right"),
    .primary_off = !custos_record_form_is_valid (self->form),
  });
}

static void
save (CustosAsksStep *self)
{
  CustosRequestCase *request_case =
    custos_request_step_get_case (CUSTOS_REQUEST_STEP (self));
  CustosRecord *request = custos_request_case_get_record (request_case);

  if (request == NULL || !custos_record_form_is_changed (self->form) ||
      !custos_record_form_is_valid (self->form) || custos_request_case_is_busy (request_case))
    return;

  g_autoptr (CustosRequest) copy = custos_record_edit (request);
  custos_record_form_write (self->form, CUSTOS_RECORD (copy));
  custos_request_case_save (request_case, copy);
}

static void
custos_asks_step_refresh (CustosRequestStep *step)
{
  CustosAsksStep *self = CUSTOS_ASKS_STEP (step);
  CustosRecord *request =
    custos_request_case_get_record (custos_request_step_get_case (step));
  CustosGateReasons reasons = get_reasons (self);

  /* What somebody is typing stays, unless what is on file moved on. */
  if (!custos_record_form_is_changed (self->form) ||
      self->shown_version != custos_record_get_version (request)) {
    custos_record_form_show (self->form, request);
    self->shown_version = custos_record_get_version (request);
  }

  custos_finding_list_clear (self->findings);
  custos_request_reasons_list (reasons, self->findings);
  gtk_widget_set_visible (self->fine, reasons == 0);
  say (self);
}

static void
custos_asks_step_primary (CustosRequestStep *step)
{
  save (CUSTOS_ASKS_STEP (step));
  custos_request_step_go (step, "right");
}

static void
custos_asks_step_leave (CustosRequestStep *step)
{
  save (CUSTOS_ASKS_STEP (step));
}

static void
typed_cb (CustosAsksStep *self)
{
  if (custos_request_step_get_case (CUSTOS_REQUEST_STEP (self)) != NULL)
    say (self);
}

static void
custos_asks_step_class_init (CustosAsksStepClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  CustosRequestStepClass *step_class = CUSTOS_REQUEST_STEP_CLASS (klass);

  step_class->refresh = custos_asks_step_refresh;
  step_class->primary = custos_asks_step_primary;
  step_class->leave = custos_asks_step_leave;

  g_type_ensure (CUSTOS_TYPE_RECORD_FORM);
  g_type_ensure (CUSTOS_TYPE_FINDING_LIST);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/custos/Custos/ui/requests/custos-asks-step.ui");
  gtk_widget_class_bind_template_child (widget_class, CustosAsksStep, form);
  gtk_widget_class_bind_template_child (widget_class, CustosAsksStep, findings);
  gtk_widget_class_bind_template_child (widget_class, CustosAsksStep, fine);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
}

static void
custos_asks_step_init (CustosAsksStep *self)
{
  guint n_fields;
  const CustosFormField *fields = custos_request_fields_get_asks (&n_fields);

  gtk_widget_init_template (GTK_WIDGET (self));
  custos_record_form_set_fields (self->form, fields, n_fields);
}
