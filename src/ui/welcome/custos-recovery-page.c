/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-recovery-page.h"

#include <glib/gi18n.h>
#include <sodium.h>
#include <string.h>

#include "custos-recent.h"
#include "custos-recovery-sheet.h"

#define GROUPS 14
#define GROUP_LENGTH 4
#define GROUPS_A_ROW 7

/**
 * CustosRecoveryPage:
 *
 * The recovery key, shown this once. Work begins when two of its groups were typed back from
 * the paper: a key that nobody wrote down is no key.
 */
struct _CustosRecoveryPage {
  AdwBin parent_instance;

  CustosSecret *key;
  int asked[2];       /* which groups are typed back, from 0 */
  GBytes *saving;     /* what is being saved; nullable */

  /* Template children */
  GtkGrid *groups;
  GtkStack *steps;
  GtkEditable *first;
  GtkEditable *second;
  GtkWidget *notice;
  GtkLabel *reason;
};

G_DEFINE_FINAL_TYPE (CustosRecoveryPage, custos_recovery_page, ADW_TYPE_BIN)

enum { CONFIRMED, N_SIGNALS };

static guint signals[N_SIGNALS];

static void
refuse (CustosRecoveryPage *self, const char *reason)
{
  gtk_label_set_text (self->reason, reason ?: "");
  gtk_widget_set_visible (self->notice, reason != NULL);
}

/* @typed: in any case; the key has no O, I, L and B, which are read as 0, 1, 1 and 8 */
static gboolean
agrees (CustosRecoveryPage *self, int group, const char *typed)
{
  const char *text = (const char *) custos_secret_read (self->key, NULL);
  g_autofree char *plain = g_strstrip (g_ascii_strup (typed, -1));

  g_strdelimit (plain, "O", '0');
  g_strdelimit (plain, "IL", '1');
  g_strdelimit (plain, "B", '8');
  return strlen (plain) == GROUP_LENGTH &&
         strncmp (plain, text + group * (GROUP_LENGTH + 1), GROUP_LENGTH) == 0;
}

static void
show_groups (CustosRecoveryPage *self)
{
  const char *text = (const char *) custos_secret_read (self->key, NULL);

  for (int i = 0; i < GROUPS; i++) {
    g_autofree char *number = g_strdup_printf ("%d", i + 1);
    char group[GROUP_LENGTH + 1] = { 0 };
    GtkWidget *caption = gtk_label_new (number);

    memcpy (group, text + i * (GROUP_LENGTH + 1), GROUP_LENGTH);
    GtkWidget *label = gtk_label_new (group);
    sodium_memzero (group, sizeof group);

    gtk_widget_set_margin_top (caption, i < GROUPS_A_ROW ? 0 : 9);
    gtk_widget_add_css_class (caption, "caption");
    gtk_widget_add_css_class (caption, "dim-label");
    gtk_widget_add_css_class (label, "fact");
    gtk_widget_add_css_class (label, "monospace");
    gtk_grid_attach (self->groups, caption, i % GROUPS_A_ROW, i / GROUPS_A_ROW * 2, 1, 1);
    gtk_grid_attach (self->groups, label, i % GROUPS_A_ROW, i / GROUPS_A_ROW * 2 + 1, 1, 1);
  }
}

static void
ask_for (GtkEditable *row, int group)
{
  /* Translators: %d is which group of the recovery key, from 1 */
  g_autofree char *title = g_strdup_printf (_("Group %d"), group + 1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
}

static void
choose_groups (CustosRecoveryPage *self)
{
  self->asked[0] = g_random_int_range (0, GROUPS / 2);
  self->asked[1] = g_random_int_range (GROUPS / 2, GROUPS);
  ask_for (self->first, self->asked[0]);
  ask_for (self->second, self->asked[1]);
}

static void
hold_lock (CustosRecoveryPage *self, gboolean hold)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.hold-lock", "b", hold);
}

static void
printed_cb (CustosRecoveryPage *self, GtkPrintOperationResult result)
{
  hold_lock (self, FALSE);
  refuse (self, result == GTK_PRINT_OPERATION_RESULT_ERROR
          ? _("The sheet could not be printed. Try another printer, or write the key down.")
          : NULL);
}

static void
print_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CustosRecoveryPage *self = CUSTOS_RECOVERY_PAGE (widget);
  g_autoptr (CustosRecoverySheet) sheet = custos_recovery_sheet_new (self->key);

  hold_lock (self, TRUE);
  g_signal_connect_object (sheet, "done", G_CALLBACK (printed_cb), self, G_CONNECT_SWAPPED);
  gtk_print_operation_run (GTK_PRINT_OPERATION (sheet), GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           GTK_WINDOW (gtk_widget_get_root (widget)), NULL);
}

static void
wipe (gpointer data)
{
  char *text = data;

  sodium_memzero (text, strlen (text));
  g_free (text);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CustosRecoveryPage) self = user_data;
  gboolean saved = g_file_replace_contents_finish (G_FILE (source), result, NULL, NULL);

  g_clear_pointer (&self->saving, g_bytes_unref);
  refuse (self, saved ? NULL : _("The file could not be written. Choose another place."));
}

static void
save_to (CustosRecoveryPage *self, GFile *file)
{
  char *lines = custos_recovery_sheet_dup_lines (self->key);

  g_clear_pointer (&self->saving, g_bytes_unref);
  self->saving = g_bytes_new_with_free_func (lines, strlen (lines), wipe, lines);
  g_file_replace_contents_bytes_async (
    file, self->saving, NULL, FALSE, G_FILE_CREATE_PRIVATE | G_FILE_CREATE_REPLACE_DESTINATION,
    NULL, saved_cb, g_object_ref (self));
}

static void
place_chosen_cb (CustosRecoveryPage *self, int response, GtkNativeDialog *dialog)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT
    ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)) : NULL;

  hold_lock (self, FALSE);
  if (file != NULL) {
    save_to (self, file);
    custos_recent_forget (file);
  }
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

static void
warned_cb (CustosRecoveryPage *self, const char *response)
{
  if (!g_str_equal (response, "save"))
    return;

  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
    _("Save the recovery key"), GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
    GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);

  hold_lock (self, TRUE);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), "custos-recovery-key.txt");
  g_signal_connect_object (
    dialog, "response", G_CALLBACK (place_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
save_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  GtkWidget *dialog = adw_message_dialog_new (
    GTK_WINDOW (gtk_widget_get_root (widget)), _("Save the recovery key in a file?"),
    _("Whoever has this file and a copy of the records can read everything. Keep it on "
      "something that you lock away, never on this computer or beside a backup."));

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "back", _("_Go back"), "save", _("_Save"), NULL);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "back");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "back");
  g_signal_connect_object (
    dialog, "response", G_CALLBACK (warned_cb), widget, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
step_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CustosRecoveryPage *self = CUSTOS_RECOVERY_PAGE (widget);

  refuse (self, NULL);
  gtk_stack_set_visible_child_name (self->steps, g_variant_get_string (parameter, NULL));
  gtk_widget_grab_focus (gtk_stack_get_visible_child (self->steps));
}

static void
confirm_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CustosRecoveryPage *self = CUSTOS_RECOVERY_PAGE (widget);

  if (agrees (self, self->asked[0], gtk_editable_get_text (self->first)) &&
      agrees (self, self->asked[1], gtk_editable_get_text (self->second)))
    g_signal_emit (self, signals[CONFIRMED], 0);
  else
    refuse (self, _("That is not what the sheet says. Look at the numbers over the groups."));
}

static void
entered_cb (CustosRecoveryPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "recovery.confirm", NULL);
}

static void
custos_recovery_page_finalize (GObject *object)
{
  CustosRecoveryPage *self = CUSTOS_RECOVERY_PAGE (object);

  g_clear_pointer (&self->saving, g_bytes_unref);
  g_clear_pointer (&self->key, custos_secret_free);

  G_OBJECT_CLASS (custos_recovery_page_parent_class)->finalize (object);
}

static void
custos_recovery_page_class_init (CustosRecoveryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = custos_recovery_page_finalize;

  /* The key is on paper, or wherever the person wanted it. */
  signals[CONFIRMED] = g_signal_new ("confirmed", CUSTOS_TYPE_RECOVERY_PAGE,
                                     G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/custos/Custos/ui/welcome/custos-recovery-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CustosRecoveryPage, groups);
  gtk_widget_class_bind_template_child (widget_class, CustosRecoveryPage, steps);
  gtk_widget_class_bind_template_child (widget_class, CustosRecoveryPage, first);
  gtk_widget_class_bind_template_child (widget_class, CustosRecoveryPage, second);
  gtk_widget_class_bind_template_child (widget_class, CustosRecoveryPage, notice);
  gtk_widget_class_bind_template_child (widget_class, CustosRecoveryPage, reason);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
  gtk_widget_class_install_action (widget_class, "recovery.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "recovery.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "recovery.step", "s", step_action);
  gtk_widget_class_install_action (widget_class, "recovery.confirm", NULL, confirm_action);
}

static void
custos_recovery_page_init (CustosRecoveryPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* @key: fourteen groups of four, with dashes between */
GtkWidget *
custos_recovery_page_new (const CustosSecret *key)
{
  CustosRecoveryPage *self = g_object_new (CUSTOS_TYPE_RECOVERY_PAGE, NULL);

  self->key = custos_secret_copy (key);
  show_groups (self);
  choose_groups (self);
  return GTK_WIDGET (self);
}
