/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "custos-requests-page.h"

#include "custos-authorization.h"
#include "custos-clinic-releases.h"
#include "custos-office.h"
#include "custos-packet-check.h"
#include "custos-record-form.h"
#include "custos-request-queue.h"
#include "custos-request-step.h"
#include "custos-take-request.h"

/* A desk with a page on it. */
typedef struct {
  GtkWidget *window;
  GtkWidget *page; /* owned */
} Desk;

typedef struct {
  TestOffice office;
  Desk hana;
  Desk pia;
} Fixture;

static void
sit_down (Desk *self, CustosSession *session)
{
  self->page = g_object_ref_sink (custos_requests_page_new (session));
  self->window = test_show (self->page);
}

static void
stand_up (Desk *self)
{
  if (self->page == NULL)
    return;

  adw_window_set_content (ADW_WINDOW (self->window), NULL);
  gtk_window_destroy (GTK_WINDOW (self->window));
  /* What it still asks for holds it until the answer is there. */
  while (G_OBJECT (self->page)->ref_count > 1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (self->page);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  test_office_open (&self->office);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  stand_up (&self->hana);
  stand_up (&self->pia);
  test_office_close (&self->office);
}

/* The step that is seen, to send it actions. */
static GtkWidget *
find_step (Desk *self)
{
  return test_find (self->page, CUSTOS_TYPE_REQUEST_STEP, NULL);
}

static void
act (Desk *self, const char *action)
{
  g_assert_true (gtk_widget_activate_action (find_step (self), action, NULL));
}

static void
go (Desk *self, const char *step)
{
  g_assert_true (gtk_widget_activate_action (find_step (self), "request.step", "s", step));
}

static CustosRecordForm *
find_form_with (GtkWidget *widget, const char *property)
{
  if (CUSTOS_IS_RECORD_FORM (widget) && gtk_widget_get_child_visible (widget) &&
      custos_record_form_get_row (CUSTOS_RECORD_FORM (widget), property) != NULL)
    return CUSTOS_RECORD_FORM (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    CustosRecordForm *found =
      gtk_widget_get_child_visible (child) ? find_form_with (child, property) : NULL;

    if (found != NULL)
      return found;
  }

  return NULL;
}

static GtkWidget *
find_row (GtkWidget *widget, const char *property)
{
  GtkWidget *row = custos_record_form_get_row (find_form_with (widget, property), property);

  g_assert_nonnull (row);
  return row;
}

static void
type (GtkWidget *widget, const char *property, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (find_row (widget, property)), text);
}

static void
choose (GtkWidget *widget, const char *property, guint value)
{
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_row (widget, property)), value);
}

static void
mark (GtkWidget *widget, const char *property)
{
  GtkWidget *row = find_row (widget, property);

  gtk_check_button_set_active (
    GTK_CHECK_BUTTON (adw_action_row_get_activatable_widget (ADW_ACTION_ROW (row))), TRUE);
}

static void
mark_member (GtkWidget *widget, const char *property, guint value)
{
  GtkFlowBoxChild *child = gtk_flow_box_get_child_at_index (
    GTK_FLOW_BOX (find_row (widget, property)), value - 1);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (gtk_flow_box_child_get_child (child)), TRUE);
}

static void
test_says_when_there_are_none (Fixture *self, gconstpointer data)
{
  sit_down (&self->hana, self->office.hana);
  test_wait_for_text (self->hana.page, "No requests yet");
}

static void
test_error_gives_reason_and_retry (Fixture *self, gconstpointer data)
{
  sit_down (&self->hana, self->office.clinic.analyst);
  test_wait_for_text (self->hana.page, "Your role does not include this.");
  g_assert_true (gtk_widget_activate_action (self->hana.page, "page.retry", NULL));
  test_wait_for_text (self->hana.page, "Reading the requests…");
  test_wait_for_text (self->hana.page, "Your role does not include this.");
}

static void
test_queue_says_what_is_due (Fixture *self, gconstpointer data)
{
  g_autofree char *late = test_office_take (&self->office, "2020-01-06", "individual");
  g_autofree char *other = test_office_take (&self->office, "2020-01-06", "authorization");

  sit_down (&self->hana, self->office.hana);
  test_wait_for_text (self->hana.page, "Open 2");
  test_wait_for_text (self->hana.page, "Overdue 1");
  test_wait_for_text (self->hana.page, "02/05/2020");
  test_wait_for_text (self->hana.page, "No legal limit");
  test_wait_for_text (self->hana.page, "Okafor, Maribel");
  test_wait_for_text (self->hana.page, "Lindqvist Law");
  test_wait_for_text (self->hana.page, late);
  test_wait_for_text (self->hana.page, other);

  gtk_widget_activate_action (self->hana.page, "page.queue", "s", "overdue");
  g_assert_null (test_find (self->hana.page, GTK_TYPE_LABEL, "No legal limit"));
  gtk_widget_activate_action (self->hana.page, "page.queue", "s", "waiting");
  test_wait_for_text (self->hana.page, "No such request");
  gtk_widget_activate_action (self->hana.page, "page.show-all", NULL);
  test_wait_for_text (self->hana.page, "No legal limit");
  gtk_test_accessible_assert_property (
    test_find (self->hana.page, GTK_TYPE_COLUMN_VIEW, NULL),
    GTK_ACCESSIBLE_PROPERTY_LABEL, "Requests for records");
}

static void
test_request_is_taken_in (Fixture *self, gconstpointer data)
{
  sit_down (&self->hana, self->office.rosa);
  test_wait_for_text (self->hana.page, "No requests yet");
  gtk_widget_activate_action (self->hana.page, "page.new", NULL);
  GtkWidget *form = test_find (self->hana.page, CUSTOS_TYPE_TAKE_REQUEST, NULL);
  custos_take_request_set_patient (CUSTOS_TAKE_REQUEST (form), self->office.patient);
  test_wait_for_text (form, "Born 03/14/1981");

  g_assert_true (gtk_widget_activate_action (form, "form.save", NULL));
  test_wait_for_text (form, "Who asks is not told yet.");

  choose (form, "requester-kind", CUSTOS_REQUESTER_INDIVIDUAL);
  type (form, "received", "13/45/2026");
  g_assert_true (gtk_widget_activate_action (form, "form.save", NULL));
  test_wait_for_text (
    form, "There is no such date. Write it as month/day/year, such as 03/14/2026.");

  type (form, "received", "11/02/2026");
  mark_member (form, "kinds", CUSTOS_ITEM_ALLERGY);
  g_assert_true (gtk_widget_activate_action (form, "form.save", NULL));
  test_wait_for_text (self->hana.page, "2  By what right");
  test_wait_for_text (self->hana.page, "Okafor, Maribel");
}

/* What does not go and why stands there, all of it, before anybody tries. */
static void
test_refusal_has_words (Fixture *self, gconstpointer data)
{
  g_autofree char *number = test_office_take (&self->office, "2026-11-02", "authorization");

  sit_down (&self->hana, self->office.hana);
  custos_requests_page_open (CUSTOS_REQUESTS_PAGE (self->hana.page), number);
  test_wait_for_text (
    self->hana.page, "There is no signed authorization for this. Ask for one.");
  test_wait_for_text (
    self->hana.page, "No such form is on file. Where one came, copy down what it says.");

  go (&self->hana, "records");
  test_wait_for_text (self->hana.page, "Nothing may go");
  act (&self->hana, "request.primary");
  g_assert_nonnull (test_find (self->hana.page, GTK_TYPE_LABEL, "Nothing may go"));
}

/* The front desk sees the request, not what would go out. */
static void
test_front_desk_sees_no_records (Fixture *self, gconstpointer data)
{
  g_autofree char *number = test_office_take (&self->office, "2026-11-02", "authorization");

  sit_down (&self->hana, self->office.rosa);
  custos_requests_page_open (CUSTOS_REQUESTS_PAGE (self->hana.page), number);
  test_wait_for_text (self->hana.page, "Okafor, Maribel");
  go (&self->hana, "records");
  test_wait_for_text (self->hana.page, "Your role does not include this");
  g_assert_null (test_find (self->hana.page, GTK_TYPE_LABEL, "Latex"));
}

/* Copies down an authorization that is complete but for its end. */
static void
copy_down (GtkWidget *step)
{
  type (step, "discloser", "Cedar Hollow");
  type (step, "description", "Problems and allergies");
  type (step, "recipient", "Lindqvist Law");
  mark_member (step, "purposes", CUSTOS_PURPOSE_BENEFITS);
  mark (step, "is-signed");
  type (step, "signed-on", "01/05/2026");
  choose (step, "signer", CUSTOS_SIGNER_PATIENT);
  mark (step, "states-revocation");
  mark (step, "states-conditioning");
  mark (step, "states-redisclosure");
  mark (step, "for-other-records");

  CustosRecordForm *form = find_form_with (step, "signer");
  GtkWidget *kinds = custos_record_form_get_row (form, "kinds");
  const guint wanted[] = { CUSTOS_ITEM_PROBLEM, CUSTOS_ITEM_ALLERGY };

  for (size_t i = 0; i < G_N_ELEMENTS (wanted); i++) {
    GtkFlowBoxChild *child =
      gtk_flow_box_get_child_at_index (GTK_FLOW_BOX (kinds), wanted[i] - 1);

    gtk_check_button_set_active (
      GTK_CHECK_BUTTON (gtk_flow_box_child_get_child (child)), TRUE);
  }
}

static void
authorize (Desk *self)
{
  GtkWidget *step = find_step (self);

  copy_down (step);
  test_wait_for_text (
    self->page, "This form cannot be used yet: 1 point is missing or wrong.");
  test_wait_for_text (self->page, "The authorization has no expiration date or event.");

  choose (step, "expiration", CUSTOS_EXPIRATION_DATE);
  type (step, "expires-on", "01/05/2036");
  test_wait_for_text (self->page, "This form can be used.");
  act (self, "request.secondary");
  test_wait_for_text (self->page, "Nothing stands in the way.");
}

static void
mark_all (GtkWidget *widget)
{
  if (GTK_IS_CHECK_BUTTON (widget))
    gtk_check_button_set_active (GTK_CHECK_BUTTON (widget), TRUE);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    mark_all (child);
}

static void
wait_for_window_with (const char *text)
{
  for (;;) {
    GListModel *windows = gtk_window_get_toplevels ();

    for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (test_find (window, GTK_TYPE_LABEL, text) != NULL) {
        if (ADW_IS_MESSAGE_DIALOG (window))
          gtk_window_destroy (GTK_WINDOW (window));
        return;
      }
    }
    g_main_context_iteration (NULL, TRUE);
  }
}

/* Hana puts it together, Pia checks it, Hana releases it and hands it out. */
static void
test_packet_leaves_by_two_people (Fixture *self, gconstpointer data)
{
  g_autofree char *number = test_office_take (&self->office, "2026-11-02", "authorization");

  sit_down (&self->hana, self->office.hana);
  custos_requests_page_open (CUSTOS_REQUESTS_PAGE (self->hana.page), number);
  test_wait_for_text (self->hana.page, "Signed forms");
  go (&self->hana, "right");
  authorize (&self->hana);

  go (&self->hana, "records");
  test_wait_for_text (self->hana.page, "Latex");
  test_wait_for_text (self->hana.page, "Alcohol dependence");
  test_wait_for_text (
    self->hana.page, "1 record goes out. 1 stays, with its reason.");
  act (&self->hana, "request.primary");
  test_wait_for_text (
    self->hana.page, "You put this packet together; somebody else must check it.");

  sit_down (&self->pia, self->office.pia);
  custos_requests_page_open (CUSTOS_REQUESTS_PAGE (self->pia.page), number);
  test_wait_for_text (self->pia.page, "6 points to look at");
  mark_all (find_step (&self->pia));
  test_wait_for_text (self->pia.page, "Everything was looked at.");
  act (&self->pia, "request.primary");
  test_wait_for_text (self->pia.page, "Checked by a second person.");

  test_wait_for_text (self->hana.page, "Checked by a second person.");
  go (&self->hana, "release");
  act (&self->hana, "request.primary");
  test_wait_for_text (
    self->hana.page, "The very file can be handed out again at any time.");
  g_assert_nonnull (test_find (self->hana.page, GTK_TYPE_LABEL, "Lindqvist Law"));

  g_autofree char *path =
    g_build_filename (self->office.clinic.folder, "packet.pdf", NULL);
  g_assert_true (gtk_widget_activate_action (
                   find_step (&self->hana), "release.hand-out", "^ay", path));
  test_wait_for_text (
    self->hana.page, "The file was saved. It is no longer in our keeping.");
  custos_packet_check_file (self->hana.window, self->office.hana, path);
  wait_for_window_with ("Released here, complete and unchanged");

  stand_up (&self->pia);
  sit_down (&self->pia, self->office.pia);
  test_wait_for_text (self->pia.page, "Nothing is open");
}

int
main (int argc, char *argv[])
{
  static const struct {
    const char *path;
    void (*test) (Fixture *self, gconstpointer data);
  } tests[] = {
    { "/ui/requests-page/none", test_says_when_there_are_none },
    { "/ui/requests-page/error", test_error_gives_reason_and_retry },
    { "/ui/requests-page/due", test_queue_says_what_is_due },
    { "/ui/requests-page/taken-in", test_request_is_taken_in },
    { "/ui/requests-page/refusal", test_refusal_has_words },
    { "/ui/requests-page/front-desk", test_front_desk_sees_no_records },
    { "/ui/requests-page/two-people", test_packet_leaves_by_two_people },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  for (size_t i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
