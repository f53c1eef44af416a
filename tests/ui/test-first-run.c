/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "custos-founding-page.h"
#include "custos-recovery-page.h"
#include "custos-recovery-sheet.h"

#include "custos-ui-test.h"

#define KEY "0123-4567-89AC-DEFG-HJKM-NPQR-STUV-WXYZ-0A1C-2D3E-4F5G-6H7J-8K9M-ANCP"

static void
type (GtkWidget *page, const char *id, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (test_find_by_id (page, id)), text);
}

static void
test_founding_says_what_is_missing (void)
{
  g_autoptr (CustosWorkPool) pool = custos_work_pool_new ();
  GtkWidget *page = g_object_ref_sink (custos_founding_page_new (pool, "/nonexistent/clinic"));
  GtkWidget *window = test_show (page);

  static const struct {
    const char *id;
    const char *text;
    const char *missing; /* before it was typed */
  } steps[] = {
    { "clinic_name", "Cedar Hollow", "Give the clinic a name." },
    { "person", "Ines Halvorsen", "Write your own name." },
    { "account", "ines", "Give your account a short name to sign in with." },
    { "first", "short", "Use at least 12 characters, or four words." },
    { "first", "seven quiet herons wait", "Use at least 12 characters, or four words." },
    { "second", "seven quiet herons want",
      "The two passphrases differ. Type the second one again." },
    { "second", "seven quiet herons want",
      "The two passphrases differ. Type the second one again." },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (steps); i++) {
    gtk_widget_activate_action (page, "founding.found", NULL);
    test_wait_for_text (page, steps[i].missing);
    type (page, steps[i].id, steps[i].text);
  }

  test_let_go (window, page);
}

static void
confirmed_cb (GtkWidget *page, gboolean *confirmed)
{
  *confirmed = TRUE;
}

/* The group that an entry asks for, as the sheet has it. */
static char *
dup_group (GtkWidget *page, const char *id)
{
  const char *title = adw_preferences_row_get_title (
    ADW_PREFERENCES_ROW (test_find_by_id (page, id)));
  int number = 0;

  g_assert_cmpint (sscanf (title, "Group %d", &number), ==, 1);
  return g_strndup (KEY + (number - 1) * 5, 4);
}

static void
test_recovery_key_is_typed_back (void)
{
  g_autoptr (CustosSecret) key = custos_secret_new (sizeof KEY);
  gboolean confirmed = FALSE;

  memcpy (custos_secret_write (key), KEY, sizeof KEY);
  GtkWidget *page = g_object_ref_sink (custos_recovery_page_new (key));
  GtkWidget *window = test_show (page);
  g_signal_connect (page, "confirmed", G_CALLBACK (confirmed_cb), &confirmed);
  g_assert_nonnull (test_find (page, GTK_TYPE_LABEL, "WXYZ"));

  gtk_widget_activate_action (page, "recovery.step", "s", "check");
  type (page, "first", "XXXX");
  type (page, "second", "XXXX");
  gtk_widget_activate_action (page, "recovery.confirm", NULL);
  g_assert_false (confirmed);
  test_wait_for_text (
    page, "That is not what the sheet says. Look at the numbers over the groups.");

  /* In any case, and with the letters that are taken for figures. */
  g_autofree char *first = dup_group (page, "first");
  g_autofree char *second = dup_group (page, "second");
  g_autofree char *lower = g_ascii_strdown (first, -1);
  type (page, "first", g_strdelimit (lower, "0", 'o'));
  type (page, "second", second);
  gtk_widget_activate_action (page, "recovery.confirm", NULL);
  g_assert_true (confirmed);

  test_let_go (window, page);
}

static void
test_sheet_has_four_groups_a_line (void)
{
  g_autoptr (CustosSecret) key = custos_secret_new (sizeof KEY);

  memcpy (custos_secret_write (key), KEY, sizeof KEY);
  g_autofree char *lines = custos_recovery_sheet_dup_lines (key);
  g_assert_cmpstr (lines, ==,
                   "0123 4567 89AC DEFG\nHJKM NPQR STUV WXYZ\n0A1C 2D3E 4F5G 6H7J\n8K9M ANCP");
}

/* Printed to a file, since a test has no printer: one page comes out. */
static void
test_sheet_is_printed (void)
{
  g_autoptr (CustosSecret) key = custos_secret_new (sizeof KEY);
  g_autofree char *folder = test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "sheet.pdf", NULL);
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;

  memcpy (custos_secret_write (key), KEY, sizeof KEY);
  g_autoptr (CustosRecoverySheet) sheet = custos_recovery_sheet_new (key);
  gtk_print_operation_set_allow_async (GTK_PRINT_OPERATION (sheet), FALSE);
  gtk_print_operation_set_export_filename (GTK_PRINT_OPERATION (sheet), path);
  gtk_print_operation_run (
    GTK_PRINT_OPERATION (sheet), GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &bytes, NULL, &error));
  g_assert_true (g_str_has_prefix (bytes, "%PDF"));

  g_unlink (path);
  g_rmdir (folder);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/ui/first-run/founding", test_founding_says_what_is_missing);
  g_test_add_func ("/ui/first-run/typed-back", test_recovery_key_is_typed_back);
  g_test_add_func ("/ui/first-run/sheet", test_sheet_has_four_groups_a_line);
  g_test_add_func ("/ui/first-run/printed", test_sheet_is_printed);
  return g_test_run ();
}
