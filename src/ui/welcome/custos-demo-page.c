/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-demo-page.h"

#include <glib/gi18n.h>

#include "custos-clinic-demo.h"
#include "custos-error-words.h"
#include "custos-text.h"

/* No secret: the people are invented, and the page says it. */
#define PASSPHRASE "seven invented otters juggle"
#define LOOK_MILLISECONDS 100

/**
 * CustosDemoPage:
 *
 * Makes the demonstration clinic while one looks on, and says how it is unlocked again.
 */
struct _CustosDemoPage {
  AdwBin parent_instance;

  char *folder;
  CustosProgress *progress; /* owned */
  GCancellable *working;    /* owned */
  CustosSession *session;   /* owned; when it is made */
  guint timeout_id;

  /* Template children */
  GtkStack *steps;
  GtkProgressBar *bar;
  GtkLabel *how;
  AdwStatusPage *error;
};

G_DEFINE_FINAL_TYPE (CustosDemoPage, custos_demo_page, ADW_TYPE_BIN)

enum { MADE, N_SIGNALS };

static guint signals[N_SIGNALS];

static gboolean
look_cb (gpointer user_data)
{
  CustosDemoPage *self = user_data;
  guint64 done, total;

  custos_progress_get (self->progress, &done, &total);
  gtk_progress_bar_set_fraction (self->bar, total > 0 ? (double) done / (double) total : 0);
  return G_SOURCE_CONTINUE;
}

static void
made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CustosDemoPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosSession) session = custos_clinic_demo_finish (result, &error);

  g_clear_handle_id (&self->timeout_id, g_source_remove);
  if (session != NULL) {
    g_set_object (&self->session, session);
    gtk_stack_set_visible_child_name (self->steps, "made");
    return;
  }

  g_autofree char *reason = custos_words_error (error);

  adw_status_page_set_description (self->error, reason);
  gtk_stack_set_visible_child_name (self->steps, "error");
}

static void
begin_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CustosDemoPage *self = CUSTOS_DEMO_PAGE (widget);
  g_autoptr (CustosSession) session = g_steal_pointer (&self->session);

  if (session != NULL)
    g_signal_emit (self, signals[MADE], 0, session);
}

static void
stop_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_cancellable_cancel (CUSTOS_DEMO_PAGE (widget)->working);
}

static void
custos_demo_page_dispose (GObject *object)
{
  CustosDemoPage *self = CUSTOS_DEMO_PAGE (object);

  g_cancellable_cancel (self->working);
  g_clear_object (&self->working);
  g_clear_handle_id (&self->timeout_id, g_source_remove);
  if (self->session != NULL)
    custos_clinic_close (custos_session_get_clinic (self->session));
  g_clear_object (&self->session);
  g_clear_object (&self->progress);
  g_clear_pointer (&self->folder, g_free);

  G_OBJECT_CLASS (custos_demo_page_parent_class)->dispose (object);
}

static void
custos_demo_page_class_init (CustosDemoPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = custos_demo_page_dispose;

  /* It is made and open, and somebody wants to look around. */
  signals[MADE] = g_signal_new ("made", CUSTOS_TYPE_DEMO_PAGE, G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 1, CUSTOS_TYPE_SESSION);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/custos/Custos/ui/welcome/custos-demo-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CustosDemoPage, steps);
  gtk_widget_class_bind_template_child (widget_class, CustosDemoPage, bar);
  gtk_widget_class_bind_template_child (widget_class, CustosDemoPage, how);
  gtk_widget_class_bind_template_child (widget_class, CustosDemoPage, error);
  gtk_widget_class_install_action (widget_class, "demo.begin", NULL, begin_action);
  gtk_widget_class_install_action (widget_class, "demo.stop", NULL, stop_action);
}

static void
custos_demo_page_init (CustosDemoPage *self)
{
  g_autofree char *how = g_strdup_printf (
    /* Translators: the name of an account, then its passphrase */
    _("To unlock it again, sign in as “%s” with the passphrase “%s”."),
    CUSTOS_DEMO_ACCOUNT, PASSPHRASE);

  self->working = g_cancellable_new ();
  self->progress = custos_progress_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_label_set_text (self->how, how);
}

/* @folder: where the clinic is made; nothing is there yet */
GtkWidget *
custos_demo_page_new (CustosWorkPool *pool, const char *folder)
{
  CustosDemoPage *self = g_object_new (CUSTOS_TYPE_DEMO_PAGE, NULL);
  g_autoptr (CustosSecret) passphrase = custos_secret_new_from_text (PASSPHRASE);
  g_autofree char *now = custos_now_utc ();
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr (CustosDate) today = custos_date_of_instant (now, zone);

  self->folder = g_strdup (folder);
  self->timeout_id = g_timeout_add (LOOK_MILLISECONDS, look_cb, self);
  custos_clinic_demo_async (pool, folder, passphrase, today, self->progress, self->working,
                            made_cb, g_object_ref (self));
  return GTK_WIDGET (self);
}
