/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "custos-unlock-page.h"

#include "custos-clinic-opening.h"
#include "custos-ui-test.h"

#define PASSPHRASE "seven quiet herons wait"

typedef struct {
  char *folder;
  CustosWorkPool *pool;
  GtkWidget *window;
  GtkWidget *page; /* owned */
  CustosSession *session;
  gboolean absent;
} Fixture;

static CustosSession *
found (Fixture *self, CustosSecret **recovery_key)
{
  g_autoptr (CustosSecret) passphrase = custos_secret_new_from_text (PASSPHRASE);
  const CustosFounding founding = {
    .folder = self->folder,
    .clinic_name = "Cedar Hollow",
    .account = "ana",
    .passphrase = passphrase,
    .without_keyring = TRUE,
    .demonstration = TRUE,
  };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  custos_clinic_found_async (self->pool, &founding, NULL, test_keep_result, &result);
  test_wait (&result);
  CustosSession *session = custos_clinic_found_finish (result, recovery_key, &error);
  g_assert_no_error (error);
  return session;
}

static void
close_session (CustosSession *session)
{
  g_assert_true (custos_clinic_close (custos_session_get_clinic (session)));
  g_object_unref (session);
}

static void
unlocked_cb (Fixture *self, CustosSession *session)
{
  g_set_object (&self->session, session);
}

static void
absent_cb (Fixture *self)
{
  self->absent = TRUE;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autofree char *parent = test_make_folder ();

  self->folder = g_build_filename (parent, "clinic", NULL);
  self->pool = custos_work_pool_new ();
}

static void
show (Fixture *self)
{
  self->page = g_object_ref_sink (custos_unlock_page_new (self->pool, self->folder));
  self->window = test_show (self->page);
  g_signal_connect_swapped (self->page, "unlocked", G_CALLBACK (unlocked_cb), self);
  g_signal_connect_swapped (self->page, "absent", G_CALLBACK (absent_cb), self);
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL) {
    g_autofree char *child = g_build_filename (path, name, NULL);

    remove_tree (child);
  }
  g_remove (path);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_autofree char *parent = g_path_get_dirname (self->folder);

  test_let_go (self->window, self->page);
  if (self->session != NULL)
    close_session (self->session);
  g_object_unref (self->pool);
  remove_tree (parent);
  g_free (self->folder);
}

static void
type (Fixture *self, const char *id, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (test_find_by_id (self->page, id)), text);
}

static void
unlock (Fixture *self, const char *passphrase)
{
  type (self, "typed_name", "ana");
  type (self, "passphrase", passphrase);
}

static void
press (Fixture *self, const char *id)
{
  GtkWidget *entry = test_find_by_id (self->page, id);

  g_signal_emit_by_name (entry, "entry-activated");
}

static void
test_says_when_there_is_no_clinic (Fixture *self, gconstpointer data)
{
  show (self);
  while (!self->absent)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_lets_in_after_a_mistake (Fixture *self, gconstpointer data)
{
  g_autoptr (CustosSecret) recovery_key = NULL;

  close_session (found (self, &recovery_key));
  show (self);
  unlock (self, "seven quiet herons want");
  press (self, "passphrase");
  test_wait_for_text (
    self->page,
    "This name and passphrase do not open the clinic. Check both, and the Caps Lock key.");
  g_assert_null (self->session);

  unlock (self, PASSPHRASE);
  press (self, "passphrase");
  while (self->session == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (
    gtk_editable_get_text (GTK_EDITABLE (test_find_by_id (self->page, "passphrase"))), ==, "");
}

static void
test_second_mistake_has_to_wait (Fixture *self, gconstpointer data)
{
  g_autoptr (CustosSecret) recovery_key = NULL;

  close_session (found (self, &recovery_key));
  show (self);
  for (guint i = 0; i < 2; i++) {
    unlock (self, "seven quiet herons want");
    press (self, "passphrase");
    test_wait_for_text (self->page, "Unlock");
    while (test_find (self->page, GTK_TYPE_SPINNER, NULL) != NULL)
      g_main_context_iteration (NULL, TRUE);
  }
  test_wait_for_text (self->page, "Wait 1 s");
  test_wait_for_text (self->page, "Unlock");
}

static void
test_says_who_has_it_open (Fixture *self, gconstpointer data)
{
  g_autoptr (CustosSecret) recovery_key = NULL;

  self->session = found (self, &recovery_key);
  show (self);
  while (test_find_containing (self->page, "ana has the clinic open since") == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_recovery_key_opens (Fixture *self, gconstpointer data)
{
  g_autoptr (CustosSecret) recovery_key = NULL;

  close_session (found (self, &recovery_key));
  show (self);
  g_assert_true (gtk_widget_activate_action (self->page, "unlock.way", "s", "recovery"));
  type (self, "key", "AAAA-BBBB");
  press (self, "key");
  test_wait_for_text (
    self->page,
    "The recovery key has a typing error. Compare it with the printed sheet, group by group.");

  type (self, "key", (const char *) custos_secret_read (recovery_key, NULL));
  press (self, "key");
  while (self->session == NULL)
    g_main_context_iteration (NULL, TRUE);
}

int
main (int argc, char *argv[])
{
  static const struct {
    const char *path;
    void (*test) (Fixture *self, gconstpointer data);
  } tests[] = {
    { "/ui/unlock-page/absent", test_says_when_there_is_no_clinic },
    { "/ui/unlock-page/mistake", test_lets_in_after_a_mistake },
    { "/ui/unlock-page/wait", test_second_mistake_has_to_wait },
    { "/ui/unlock-page/in-use", test_says_who_has_it_open },
    { "/ui/unlock-page/recovery", test_recovery_key_opens },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  for (size_t i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
