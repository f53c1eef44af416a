/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-application.h"

#include <glib/gi18n.h>

#include "custos-place.h"
#include "custos-window-size.h"
#include "custos-window.h"
#include "custos-work-pool.h"

/**
 * CustosApplication:
 *
 * The program of the window. Each start is a process of its own, since a clinic is open in one
 * at a time and says so itself.
 */
struct _CustosApplication {
  AdwApplication parent_instance;

  CustosWorkPool *pool;
  char *folder;
  char *account;
  char *passphrase_file;
};

G_DEFINE_FINAL_TYPE (CustosApplication, custos_application, ADW_TYPE_APPLICATION)

static const struct {
  const char *action;
  const char *key;
} keys[] = {
  { "win.find", "<Control>k" },
  { "win.lock", "<Control>l" },
  { "win.close-tab", "<Control>w" },
  { "win.turn(1)", "<Control>Page_Down" },
  { "win.turn(-1)", "<Control>Page_Up" },
  { "win.page::page.new", "<Control>n" },
  { "win.page::page.primary", "<Control>Return" },
  { "win.page::page.search", "<Control>f" },
  { "win.page::page.print", "<Control>p" },
  { "win.help", "F1" },
  { "win.shortcuts", "<Control>question" },
  { "app.quit", "<Control>q" },
};

static void
set_key (CustosApplication *self, const char *action, const char *key)
{
  const char *const accelerators[] = { key, NULL };

  gtk_application_set_accels_for_action (GTK_APPLICATION (self), action, accelerators);
}

static void
quit_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWindow *window = gtk_application_get_active_window (user_data);

  if (window != NULL)
    gtk_window_close (window);
}

static void
custos_application_startup (GApplication *application)
{
  CustosApplication *self = CUSTOS_APPLICATION (application);
  static const GActionEntry actions[] = { { .name = "quit", .activate = quit_action } };
  guint n_places;
  const CustosPlace *places = custos_places_get_all (&n_places);

  G_APPLICATION_CLASS (custos_application_parent_class)->startup (application);

  self->pool = custos_work_pool_new ();
  g_action_map_add_action_entries (
    G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  for (size_t i = 0; i < G_N_ELEMENTS (keys); i++)
    set_key (self, keys[i].action, keys[i].key);
  for (guint i = 0; i < n_places; i++) {
    g_autofree char *action = g_strdup_printf ("win.go::%s", places[i].name);

    set_key (self, action, places[i].key);
  }
}

static void
custos_application_activate (GApplication *application)
{
  CustosApplication *self = CUSTOS_APPLICATION (application);
  g_autofree char *folder = self->folder != NULL
    ? g_canonicalize_filename (self->folder, NULL)
    : g_build_filename (g_get_user_data_dir (), "custos", "clinic", NULL);
  CustosWindow *window = custos_window_new (GTK_APPLICATION (self), self->pool, folder);

  custos_window_size_keep (GTK_WINDOW (window));
  gtk_window_present (GTK_WINDOW (window));
  custos_window_start (window, self->account, self->passphrase_file);
}

static int
custos_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  CustosApplication *self = CUSTOS_APPLICATION (application);

  g_variant_dict_lookup (options, "clinic", "^ay", &self->folder);
  g_variant_dict_lookup (options, "as", "s", &self->account);
  g_variant_dict_lookup (options, "passphrase-file", "^ay", &self->passphrase_file);
  return -1; /* go on */
}

static void
custos_application_finalize (GObject *object)
{
  CustosApplication *self = CUSTOS_APPLICATION (object);

  g_clear_object (&self->pool);
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->account, g_free);
  g_clear_pointer (&self->passphrase_file, g_free);

  G_OBJECT_CLASS (custos_application_parent_class)->finalize (object);
}

static void
custos_application_class_init (CustosApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = custos_application_finalize;
  application_class->startup = custos_application_startup;
  application_class->activate = custos_application_activate;
  application_class->handle_local_options = custos_application_handle_local_options;
}

static void
custos_application_init (CustosApplication *self)
{
  static const GOptionEntry options[] = {
    { "clinic", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_("The folder of the clinic"), N_("DIR") },
    { "as", 0, 0, G_OPTION_ARG_STRING, NULL, N_("Sign in with this account"), N_("USER") },
    { "passphrase-file", 0, 0, G_OPTION_ARG_FILENAME, NULL,
      N_("Read the passphrase from this file"), N_("FILE") },
    { NULL },
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

CustosApplication *
custos_application_new (void)
{
  return g_object_new (CUSTOS_TYPE_APPLICATION,
                       "application-id", CUSTOS_APPLICATION_ID,
                       "flags", G_APPLICATION_NON_UNIQUE,
                       NULL);
}
