/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "custos-clinic-patients.h"
#include "custos-test.h"

/* What tests of widgets need: a clinic with people at work in it, and looking into a widget. */

typedef struct {
  char *folder;
  CustosSecret *key;
  CustosClinic *clinic;
  CustosSession *clinician;
  CustosSession *analyst; /* may not find patients */
  CustosSession *administrator;
} TestClinic;

static inline void
test_clinic_open (TestClinic *self)
{
  g_autoptr (GError) error = NULL;

  self->folder = test_make_folder ();
  self->key = test_new_key (1);
  self->clinic = custos_clinic_open (self->folder, self->key, "test", &error);
  g_assert_no_error (error);
  self->clinician = custos_session_new (self->clinic, "ana", "Ana", CUSTOS_ROLE_CLINICIAN);
  self->analyst = custos_session_new (self->clinic, "ute", "Ute", CUSTOS_ROLE_ANALYST);
  self->administrator =
    custos_session_new (self->clinic, "ada", "Ada", CUSTOS_ROLE_ADMINISTRATOR);
}

static inline void
test_clinic_close (TestClinic *self)
{
  g_assert_true (custos_clinic_close (self->clinic));
  /* What a widget still had under way is told that it was stopped. */
  while (g_main_context_iteration (NULL, FALSE))
    continue;

  g_assert_finalize_object (self->clinician);
  g_assert_finalize_object (self->analyst);
  g_assert_finalize_object (self->administrator);
  g_assert_finalize_object (self->clinic);
  custos_secret_free (self->key);
  test_remove_folder (self->folder);
}

static inline void
test_clinic_register (TestClinic *self, const char *family, const char *given, const char *born)
{
  g_autoptr (CustosDate) birth_date = custos_date_parse (born);
  g_autoptr (CustosPatient) patient = g_object_new (
    CUSTOS_TYPE_PATIENT, "family-name", family, "given-names", given,
    "birth-date", birth_date, "sensitivity", CUSTOS_SENSITIVITY_NORMAL, NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  custos_clinic_register_patient_async (
    self->clinician, patient, NULL, test_keep_result, &result);
  test_wait (&result);
  g_autoptr (CustosPatient) saved =
    custos_clinic_register_patient_finish (self->clinician, result, &error);
  g_assert_no_error (error);
}

static inline gboolean
test_widget_shows (GtkWidget *widget, GType type, const char *text)
{
  if (!g_type_is_a (G_OBJECT_TYPE (widget), type) || !gtk_widget_get_visible (widget) ||
      !gtk_widget_get_child_visible (widget))
    return FALSE;
  if (text == NULL)
    return TRUE;

  return GTK_IS_LABEL (widget) &&
         g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text);
}

/* Returns: (transfer none) (nullable): the first below @widget that is of @type, and shows
 * @text if that is given; hidden pages are passed over */
static inline GtkWidget *
test_find (GtkWidget *widget, GType type, const char *text)
{
  if (test_widget_shows (widget, type, text))
    return widget;
  if (!gtk_widget_get_visible (widget) || !gtk_widget_get_child_visible (widget))
    return NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = test_find (child, type, text);

    if (found != NULL)
      return found;
  }

  return NULL;
}

/* Returns: (transfer none) (nullable): the widget that its .ui file calls @id, shown or not */
static inline GtkWidget *
test_find_by_id (GtkWidget *widget, const char *id)
{
  if (g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)), id) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = test_find_by_id (child, id);

    if (found != NULL)
      return found;
  }

  return NULL;
}

/* Returns: (transfer none) (nullable): a label that says @text among other things */
static inline GtkWidget *
test_find_containing (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = test_find_containing (child, text);

    if (found != NULL)
      return found;
  }

  return NULL;
}

/* Waits until @widget says @text in a label. */
static inline void
test_wait_for_text (GtkWidget *widget, const char *text)
{
  while (test_find (widget, GTK_TYPE_LABEL, text) == NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* Takes @page out of its window, and waits until nothing holds it any more: work that was
 * under way, or an animation. */
static inline void
test_let_go (GtkWidget *window, GtkWidget *page)
{
  gpointer left = page;

  adw_window_set_content (ADW_WINDOW (window), NULL);
  gtk_window_destroy (GTK_WINDOW (window));
  g_object_add_weak_pointer (G_OBJECT (page), &left);
  g_object_unref (page);
  while (left != NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* Shows @widget in a window of a usual size. */
static inline GtkWidget *
test_show (GtkWidget *widget)
{
  GtkWidget *window = adw_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), 1366, 768);
  adw_window_set_content (ADW_WINDOW (window), widget);
  gtk_window_present (GTK_WINDOW (window));
  return window;
}
