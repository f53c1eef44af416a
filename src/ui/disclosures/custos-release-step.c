/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-release-step.h"

#include <glib/gi18n.h>
#include <string.h>

#include "custos-clinic-releases.h"
#include "custos-disclosure.h"
#include "custos-error-words.h"
#include "custos-refusal.h"
#include "custos-released-facts.h"
#include "custos-request-row.h"
#include "custos-words.h"

#define LEAST_PASSPHRASE 12

/**
 * CustosReleaseStep:
 *
 * The last step: the packet is made, stored with its row in the log, and handed out as a file,
 * as often as it is needed.
 */
struct _CustosReleaseStep {
  CustosRequestStep parent_instance;

  GCancellable *releasing; /* the release under way, if any */
  CustosProgress *progress;
  CustosDisclosure *latest; /* owned; what would be handed out */

  /* Template children */
  GtkStack *faces;
  AdwStatusPage *not_yet;
  GtkWidget *options;
  GtkEditable *passphrase;
  GtkEditable *again;
  GtkSwitch *certified;
  GtkProgressBar *bar;
  GtkLabel *refusal;
  GtkBox *released;
  GtkWidget *handed_out;
  GtkLabel *handed_out_words;
};

G_DEFINE_FINAL_TYPE (CustosReleaseStep, custos_release_step, CUSTOS_TYPE_REQUEST_STEP)

static CustosRequestCase *
get_case (CustosReleaseStep *self)
{
  return custos_request_step_get_case (CUSTOS_REQUEST_STEP (self));
}

static void
refuse (CustosReleaseStep *self, const char *reason)
{
  gtk_label_set_text (self->refusal, reason ?: "");
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->refusal)), reason != NULL);
}

static gboolean
is_ready (CustosReleaseStep *self)
{
  return custos_request_case_get_state (get_case (self)) == CUSTOS_REQUEST_READY;
}

/* Returns: (nullable): what keeps the passphrase from being used, in words */
static const char *
find_fault (CustosReleaseStep *self)
{
  const char *passphrase = gtk_editable_get_text (self->passphrase);

  if (*passphrase == '\0')
    return NULL;
  if (g_utf8_strlen (passphrase, -1) < LEAST_PASSPHRASE)
    return _("The file’s passphrase needs at least 12 characters.");
  if (strcmp (passphrase, gtk_editable_get_text (self->again)) != 0)
    return _("The two passphrases differ.");

  return NULL;
}

static void
say (CustosReleaseStep *self)
{
  CustosRequestStep *step = CUSTOS_REQUEST_STEP (self);

  if (self->releasing != NULL) {
    custos_request_step_set_mark (step, CUSTOS_MARK_WAITING, _("Being made"));
    custos_request_step_set_foot (step, &(CustosRequestFoot) {
      .statement = _("Making the packet"), .secondary = _("_Stop"),
    });
  } else if (is_ready (self)) {
    const char *fault = find_fault (self);

    custos_request_step_set_mark (step, CUSTOS_MARK_OPEN, _("Ready"));
    custos_request_step_set_foot (step, &(CustosRequestFoot) {
      .statement = fault ?: _("What is released is stored with its row in the log."),
      .primary = _("_Release"), .primary_off = fault != NULL,
    });
  } else if (self->latest != NULL) {
    custos_request_step_set_mark (step, CUSTOS_MARK_DONE, _("Released"));
    custos_request_step_set_foot (step, &(CustosRequestFoot) {
      .statement = _("The very file can be handed out again at any time."),
      .primary = _("_Save the file…"),
    });
  } else {
    custos_request_step_set_mark (step, CUSTOS_MARK_OPEN, _("Not yet"));
    custos_request_step_set_foot (step, &(CustosRequestFoot) {
      .statement = _("Nothing leaves before the quality check."),
      .primary = _("_Quality check"),
    });
  }
}

static void
show_released (CustosReleaseStep *self)
{
  const CustosRequestFile *file = custos_request_case_get_file (get_case (self));

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->released));
       child != NULL; child = gtk_widget_get_first_child (GTK_WIDGET (self->released)))
    gtk_box_remove (self->released, child);
  g_clear_object (&self->latest);
  for (guint i = 0; i < file->disclosures->len; i++) {
    CustosRecord *disclosure = file->disclosures->pdata[i];

    gtk_box_prepend (self->released, custos_released_facts_new (file, disclosure));
    g_set_object (&self->latest, CUSTOS_DISCLOSURE (disclosure));
  }
}

static void
show_face (CustosReleaseStep *self)
{
  const char *face = self->releasing != NULL ? "working"
                     : is_ready (self) || self->latest != NULL ? "release" : "not-yet";

  gtk_stack_set_visible_child_name (self->faces, face);
  gtk_widget_set_visible (self->options, is_ready (self));
}

static void
custos_release_step_refresh (CustosRequestStep *step)
{
  CustosReleaseStep *self = CUSTOS_RELEASE_STEP (step);

  show_released (self);
  show_face (self);
  say (self);
}

static void
end_release (CustosReleaseStep *self)
{
  g_clear_object (&self->releasing);
  g_clear_object (&self->progress);
  gtk_editable_set_text (self->passphrase, "");
  gtk_editable_set_text (self->again, "");
}

static void
released_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CustosReleaseStep) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosDisclosure) disclosure =
    custos_clinic_release_finish (CUSTOS_SESSION (source), result, &error);

  end_release (self);
  if (get_case (self) == NULL)
    return;
  if (g_error_matches (error, CUSTOS_CLINIC_ERROR, CUSTOS_CLINIC_ERROR_RULE) &&
      gtk_widget_get_root (GTK_WIDGET (self)) != NULL) {
    custos_refusal_show (GTK_WIDGET (self), custos_request_case_get_plan (get_case (self)));
  } else if (error != NULL) {
    g_autofree char *reason = custos_words_error (error);

    refuse (self, reason);
  }
  show_face (self);
  say (self);
  custos_request_case_reload (get_case (self));
}

static void
advanced_cb (CustosReleaseStep *self, CustosProgress *progress)
{
  guint64 done, total;

  custos_progress_get (progress, &done, &total);
  if (total > 0)
    gtk_progress_bar_set_fraction (self->bar, (double) done / (double) total);
  else
    gtk_progress_bar_pulse (self->bar);
}

static void
release (CustosReleaseStep *self)
{
  const char *typed = gtk_editable_get_text (self->passphrase);
  g_autoptr (CustosSecret) passphrase =
    *typed != '\0' ? custos_secret_new_from_text (typed) : NULL;
  const CustosReleaseOptions options = {
    .passphrase = passphrase,
    .certified = gtk_switch_get_active (self->certified),
  };

  if (find_fault (self) != NULL || self->releasing != NULL)
    return;

  refuse (self, NULL);
  self->releasing = g_cancellable_new ();
  self->progress = custos_progress_new ();
  gtk_progress_bar_set_fraction (self->bar, 0);
  g_signal_connect_object (
    self->progress, "changed", G_CALLBACK (advanced_cb), self, G_CONNECT_SWAPPED);
  custos_clinic_release_async (
    custos_request_case_get_session (get_case (self)),
    custos_request_case_get_file (get_case (self))->request, &options, self->progress,
    self->releasing, released_cb, g_object_ref (self));
  show_face (self);
  say (self);
}

static void
handed_out_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CustosReleaseStep) self = user_data;
  g_autoptr (GError) error = NULL;

  if (custos_clinic_hand_out_finish (CUSTOS_SESSION (source), result, &error)) {
    gtk_label_set_text (self->handed_out_words,
                        _("The file was saved. It is no longer in our keeping."));
    gtk_widget_set_visible (self->handed_out, TRUE);
    return;
  }

  g_autofree char *reason = custos_words_error (error);
  refuse (self, reason);
}

static void
hand_out (CustosReleaseStep *self, const char *path)
{
  refuse (self, NULL);
  gtk_widget_set_visible (self->handed_out, FALSE);
  custos_clinic_hand_out_async (
    custos_request_case_get_session (get_case (self)), self->latest, path, NULL,
    handed_out_cb, g_object_ref (self));
}

static void
chosen_cb (GtkNativeDialog *chooser, int response, gpointer user_data)
{
  g_autoptr (CustosReleaseStep) self = user_data;
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (response == GTK_RESPONSE_ACCEPT && path != NULL && get_case (self) != NULL)
    hand_out (self, path);
  g_object_unref (chooser);
}

/* The name on disk is the request's number: nothing of the patient. */
static void
choose_file (CustosReleaseStep *self)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (
    _("Save what was released"), GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
    GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), _("_Cancel"));
  g_autofree char *name = g_strdup_printf (
    "%s.pdf", custos_record_peek (CUSTOS_RECORD (self->latest), "number"));

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  g_signal_connect (chooser, "response", G_CALLBACK (chosen_cb), g_object_ref (self));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
custos_release_step_primary (CustosRequestStep *step)
{
  CustosReleaseStep *self = CUSTOS_RELEASE_STEP (step);

  if (is_ready (self))
    release (self);
  else if (self->latest != NULL)
    choose_file (self);
  else
    custos_request_step_go (step, "check");
}

static void
custos_release_step_secondary (CustosRequestStep *step)
{
  g_cancellable_cancel (CUSTOS_RELEASE_STEP (step)->releasing);
}

static void
stop_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  custos_release_step_secondary (CUSTOS_REQUEST_STEP (widget));
}

/* Saves what was released at the path that is given: what the file chooser ends in. */
static void
hand_out_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CustosReleaseStep *self = CUSTOS_RELEASE_STEP (widget);

  if (self->latest != NULL)
    hand_out (self, g_variant_get_bytestring (parameter));
}

static void
typed_cb (CustosReleaseStep *self)
{
  if (get_case (self) != NULL && custos_request_case_get_file (get_case (self)) != NULL)
    say (self);
}

static void
custos_release_step_dispose (GObject *object)
{
  CustosReleaseStep *self = CUSTOS_RELEASE_STEP (object);

  g_cancellable_cancel (self->releasing);
  g_clear_object (&self->releasing);
  g_clear_object (&self->progress);
  g_clear_object (&self->latest);

  G_OBJECT_CLASS (custos_release_step_parent_class)->dispose (object);
}

static void
custos_release_step_class_init (CustosReleaseStepClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  CustosRequestStepClass *step_class = CUSTOS_REQUEST_STEP_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = custos_release_step_dispose;
  step_class->refresh = custos_release_step_refresh;
  step_class->primary = custos_release_step_primary;
  step_class->secondary = custos_release_step_secondary;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/custos/Custos/ui/disclosures/custos-release-step.ui");
  gtk_widget_class_bind_template_child (widget_class, CustosReleaseStep, faces);
  gtk_widget_class_bind_template_child (widget_class, CustosReleaseStep, not_yet);
  gtk_widget_class_bind_template_child (widget_class, CustosReleaseStep, options);
  gtk_widget_class_bind_template_child (widget_class, CustosReleaseStep, passphrase);
  gtk_widget_class_bind_template_child (widget_class, CustosReleaseStep, again);
  gtk_widget_class_bind_template_child (widget_class, CustosReleaseStep, certified);
  gtk_widget_class_bind_template_child (widget_class, CustosReleaseStep, bar);
  gtk_widget_class_bind_template_child (widget_class, CustosReleaseStep, refusal);
  gtk_widget_class_bind_template_child (widget_class, CustosReleaseStep, released);
  gtk_widget_class_bind_template_child (widget_class, CustosReleaseStep, handed_out);
  gtk_widget_class_bind_template_child (widget_class, CustosReleaseStep, handed_out_words);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_install_action (widget_class, "release.stop", NULL, stop_action);
  gtk_widget_class_install_action (widget_class, "release.hand-out", "ay", hand_out_action);
}

static void
custos_release_step_init (CustosReleaseStep *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
