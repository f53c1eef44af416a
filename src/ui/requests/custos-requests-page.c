/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-requests-page.h"

#include <glib/gi18n.h>

#include "custos-clinic-requests.h"
#include "custos-error-words.h"
#include "custos-narrow-bin.h"
#include "custos-packet-check.h"
#include "custos-request-page.h"
#include "custos-request-queue.h"
#include "custos-take-request.h"
#include "custos-text.h"

/**
 * CustosRequestsPage:
 *
 * Who asks for records: the queue, a new request, or one that somebody works on.
 */
struct _CustosRequestsPage {
  AdwBin parent_instance;

  CustosSession *session; /* owned */
  GSignalGroup *clinic;
  GCancellable *loading;
  CustosQueue queue;
  GtkWidget *request;     /* the request that is open; nullable */

  /* Template children */
  CustosNarrowBin *room;
  GtkStack *views;
  GtkStack *faces;
  GtkBox *filters;
  GtkEditable *search;
  CustosRequestQueue *table;
  CustosTakeRequest *form;
  AdwStatusPage *nobody;
  AdwStatusPage *error;
  GtkLabel *foot;
};

G_DEFINE_FINAL_TYPE (CustosRequestsPage, custos_requests_page, ADW_TYPE_BIN)

static const struct {
  const char *name;
  const char *caption; /* translatable */
  gboolean always;     /* shown although there is none */
} queues[CUSTOS_N_QUEUES] = {
  [CUSTOS_QUEUE_OPEN] = { "open", N_("Open"), TRUE },
  [CUSTOS_QUEUE_OVERDUE] = { "overdue", N_("Overdue") },
  [CUSTOS_QUEUE_WAITING] = { "waiting", N_("Waiting"), TRUE },
  [CUSTOS_QUEUE_CHECK] = { "check", N_("To check") },
  [CUSTOS_QUEUE_READY] = { "ready", N_("Ready") },
  [CUSTOS_QUEUE_RELEASED] = { "released", N_("Released"), TRUE },
  [CUSTOS_QUEUE_ALL] = { "all", N_("All"), TRUE },
};

static void
show_counts (CustosRequestsPage *self)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self->filters));

  for (guint i = 0; i < CUSTOS_N_QUEUES; i++, button = gtk_widget_get_next_sibling (button)) {
    guint n = custos_request_queue_count (self->table, i);
    g_autofree char *text = g_strdup_printf ("%s %u", _(queues[i].caption), n);

    gtk_button_set_label (GTK_BUTTON (button), text);
    gtk_widget_set_visible (button, queues[i].always || n > 0 || i == self->queue);
  }
}

/* An empty desk is good news; a search that found nothing is not. */
static void
say_none (CustosRequestsPage *self)
{
  gboolean done = self->queue == CUSTOS_QUEUE_OPEN &&
                  custos_text_is_blank (gtk_editable_get_text (self->search));

  adw_status_page_set_icon_name (
    self->nobody, done ? "custos-done-symbolic" : "system-search-symbolic");
  adw_status_page_set_title (
    self->nobody, done ? _("Nothing is open") : _("No such request"));
  adw_status_page_set_description (
    self->nobody, done ? _("Everything that was asked for is answered.")
                  : _("Choose another filter, or look for other words."));
}

static void
show_rows (CustosRequestsPage *self)
{
  guint n_all = custos_request_queue_count (self->table, CUSTOS_QUEUE_ALL);
  guint n_overdue = custos_request_queue_count (self->table, CUSTOS_QUEUE_OVERDUE);
  guint n_open = custos_request_queue_count (self->table, CUSTOS_QUEUE_OPEN);
  g_autofree char *open = g_strdup_printf (ngettext ("%u open", "%u open", n_open), n_open);
  g_autofree char *overdue =
    g_strdup_printf (ngettext ("%u overdue", "%u overdue", n_overdue), n_overdue);
  g_autofree char *foot = g_strdup_printf ("%s · %s", open, overdue);

  show_counts (self);
  say_none (self);
  gtk_label_set_text (self->foot, n_overdue > 0 ? foot : open);
  if (n_all == 0)
    gtk_stack_set_visible_child_name (self->faces, "none");
  else
    gtk_stack_set_visible_child_name (
      self->faces, custos_request_queue_get_n_shown (self->table) > 0 ? "list" : "nobody");
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CustosRequestsPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) files =
    custos_clinic_list_requests_finish (CUSTOS_SESSION (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (error != NULL) {
    g_autofree char *reason = custos_words_error (error);

    adw_status_page_set_description (self->error, reason);
    gtk_stack_set_visible_child_name (self->faces, "error");
    return;
  }

  custos_request_queue_show (self->table, files);
  show_rows (self);
}

static void
reload (CustosRequestsPage *self)
{
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  self->loading = g_cancellable_new ();
  custos_clinic_list_requests_async (
    self->session, self->loading, listed_cb, g_object_ref (self));
}

static void
changed_cb (CustosRequestsPage *self, const char *kind, const char *patient_id)
{
  static const char *const kinds[] = {
    "request", "authorization", "disclosure", "patient", NULL,
  };

  if (g_strv_contains (kinds, kind))
    reload (self);
}

static void
filter (CustosRequestsPage *self)
{
  custos_request_queue_filter (
    self->table, self->queue, gtk_editable_get_text (self->search));
  show_rows (self);
}

static void
sought_cb (CustosRequestsPage *self)
{
  filter (self);
}

static void
search_stopped_cb (CustosRequestsPage *self)
{
  gtk_editable_set_text (self->search, "");
  gtk_widget_child_focus (GTK_WIDGET (self->table), GTK_DIR_TAB_FORWARD);
}

static void
show_view (CustosRequestsPage *self, const char *view)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  /* The keyboard leaves a view before the view goes; it would hold on to it. An answer may
   * come after the window is gone. */
  if (root != NULL)
    gtk_root_set_focus (root, NULL);
  gtk_stack_set_visible_child_name (self->views, view);
  if (root != NULL)
    gtk_widget_child_focus (gtk_stack_get_visible_child (self->views), GTK_DIR_TAB_FORWARD);
}

static void
left_cb (CustosRequestsPage *self)
{
  show_view (self, "queue");
  if (self->request != NULL)
    gtk_stack_remove (self->views, g_steal_pointer (&self->request));
}

static void
taken_cb (CustosRequestsPage *self, const char *number)
{
  custos_requests_page_open (self, number);
}

static void
activated_cb (CustosRequestsPage *self, CustosRequestRow *row)
{
  custos_requests_page_open (self, custos_request_row_get_number (row));
}

/* Shows the request of that number and its next step. */
void
custos_requests_page_open (CustosRequestsPage *self, const char *number)
{
  g_return_if_fail (CUSTOS_IS_REQUESTS_PAGE (self));

  g_autofree char *copy = g_strdup (number);

  if (self->request != NULL)
    gtk_stack_remove (self->views, g_steal_pointer (&self->request));
  self->request = custos_request_page_new (self->session, copy);
  g_signal_connect_object (
    self->request, "left", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  gtk_stack_add_named (self->views, self->request, "request");
  show_view (self, "request");
}

static gboolean
is_view (CustosRequestsPage *self, const char *view)
{
  return g_str_equal (gtk_stack_get_visible_child_name (self->views), view);
}

static void
primary_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CustosRequestsPage *self = CUSTOS_REQUESTS_PAGE (widget);
  CustosRequestRow *row = custos_request_queue_get_selected (self->table);

  if (is_view (self, "new"))
    gtk_widget_activate_action (GTK_WIDGET (self->form), "form.save", NULL);
  else if (is_view (self, "request"))
    gtk_widget_activate_action (self->request, "request.primary", NULL);
  else if (row != NULL)
    activated_cb (self, row);
}

static void
new_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CustosRequestsPage *self = CUSTOS_REQUESTS_PAGE (widget);

  custos_take_request_start (self->form);
  show_view (self, "new");
}

static void
search_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CustosRequestsPage *self = CUSTOS_REQUESTS_PAGE (widget);

  if (is_view (self, "queue"))
    gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
move_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  custos_request_queue_move (CUSTOS_REQUESTS_PAGE (widget)->table,
                             g_variant_get_int32 (parameter));
}

static void
retry_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CustosRequestsPage *self = CUSTOS_REQUESTS_PAGE (widget);

  gtk_stack_set_visible_child_name (self->faces, "loading");
  reload (self);
}

static void
show_all_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CustosRequestsPage *self = CUSTOS_REQUESTS_PAGE (widget);

  gtk_editable_set_text (self->search, "");
  gtk_widget_activate_action (widget, "page.queue", "s", "all");
}

static void
queue_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CustosRequestsPage *self = CUSTOS_REQUESTS_PAGE (widget);
  const char *name = g_variant_get_string (parameter, NULL);
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self->filters));

  for (guint i = 0; i < CUSTOS_N_QUEUES; i++, button = gtk_widget_get_next_sibling (button)) {
    gboolean chosen = g_str_equal (queues[i].name, name);

    if (chosen)
      self->queue = i;
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), chosen);
  }
  filter (self);
}

static void
verify_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  custos_packet_check_choose (widget, CUSTOS_REQUESTS_PAGE (widget)->session);
}

static void
add_filters (CustosRequestsPage *self)
{
  for (guint i = 0; i < CUSTOS_N_QUEUES; i++) {
    GtkWidget *button = gtk_toggle_button_new ();

    gtk_widget_add_css_class (button, "filter");
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", queues[i].name);
    gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "page.queue");
    gtk_box_append (self->filters, button);
  }
}

static void
arrange_cb (CustosRequestsPage *self)
{
  gboolean narrow;

  g_object_get (self->room, "narrow", &narrow, NULL);
  custos_request_queue_set_narrow (self->table, narrow);
}

static void
custos_requests_page_dispose (GObject *object)
{
  CustosRequestsPage *self = CUSTOS_REQUESTS_PAGE (object);

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_object (&self->clinic);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (custos_requests_page_parent_class)->dispose (object);
}

static void
custos_requests_page_class_init (CustosRequestsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = custos_requests_page_dispose;

  g_type_ensure (CUSTOS_TYPE_NARROW_BIN);
  g_type_ensure (CUSTOS_TYPE_REQUEST_QUEUE);
  g_type_ensure (CUSTOS_TYPE_TAKE_REQUEST);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/custos/Custos/ui/requests/custos-requests-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CustosRequestsPage, room);
  gtk_widget_class_bind_template_child (widget_class, CustosRequestsPage, views);
  gtk_widget_class_bind_template_child (widget_class, CustosRequestsPage, faces);
  gtk_widget_class_bind_template_child (widget_class, CustosRequestsPage, filters);
  gtk_widget_class_bind_template_child (widget_class, CustosRequestsPage, search);
  gtk_widget_class_bind_template_child (widget_class, CustosRequestsPage, table);
  gtk_widget_class_bind_template_child (widget_class, CustosRequestsPage, form);
  gtk_widget_class_bind_template_child (widget_class, CustosRequestsPage, nobody);
  gtk_widget_class_bind_template_child (widget_class, CustosRequestsPage, error);
  gtk_widget_class_bind_template_child (widget_class, CustosRequestsPage, foot);
  gtk_widget_class_bind_template_callback (widget_class, sought_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, taken_cb);
  gtk_widget_class_bind_template_callback (widget_class, left_cb);
  gtk_widget_class_bind_template_callback (widget_class, arrange_cb);
  gtk_widget_class_install_action (widget_class, "page.primary", NULL, primary_action);
  gtk_widget_class_install_action (widget_class, "page.new", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "page.search", NULL, search_action);
  gtk_widget_class_install_action (widget_class, "page.move", "i", move_action);
  gtk_widget_class_install_action (widget_class, "page.retry", NULL, retry_action);
  gtk_widget_class_install_action (widget_class, "page.show-all", NULL, show_all_action);
  gtk_widget_class_install_action (widget_class, "page.queue", "s", queue_action);
  gtk_widget_class_install_action (widget_class, "page.verify", NULL, verify_action);
}

static void
custos_requests_page_init (CustosRequestsPage *self)
{
  self->clinic = g_signal_group_new (CUSTOS_TYPE_CLINIC);
  g_signal_group_connect_swapped (self->clinic, "changed", G_CALLBACK (changed_cb), self);

  gtk_widget_init_template (GTK_WIDGET (self));
  add_filters (self);
  gtk_widget_activate_action (GTK_WIDGET (self), "page.queue", "s", "open");
  gtk_stack_set_visible_child_name (self->faces, "loading");
}

GtkWidget *
custos_requests_page_new (CustosSession *session)
{
  CustosRequestsPage *self = g_object_new (CUSTOS_TYPE_REQUESTS_PAGE, NULL);
  gboolean may_take = custos_session_has_right (session, CUSTOS_RIGHT_TAKE_REQUESTS);

  self->session = g_object_ref (session);
  custos_take_request_set_session (self->form, session);
  g_signal_group_set_target (self->clinic, custos_session_get_clinic (session));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.new", may_take);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.verify", may_take);
  reload (self);
  return GTK_WIDGET (self);
}
