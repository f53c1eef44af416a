/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-form.h"

#include <adwaita.h>

#include "custos-text.h"

/* A form whose widgets bear the names of a record's properties: what stands in them is what
 * the record says, both ways. An empty text is nothing told. */

static gboolean
to_text (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  g_value_set_string (to, g_value_get_string (from) ?: "");
  return TRUE;
}

static gboolean
from_text (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  const char *text = g_value_get_string (from);

  g_value_set_string (to, custos_text_is_blank (text) ? NULL : text);
  return TRUE;
}

/* The first of the list is nothing told; a word that is not in it joins at the end. */
static gboolean
to_selected (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  GtkStringList *words = user_data;
  const char *word = g_value_get_string (from);
  guint n_words = g_list_model_get_n_items (G_LIST_MODEL (words));

  for (guint i = 1; word != NULL && i < n_words; i++) {
    if (g_str_equal (gtk_string_list_get_string (words, i), word)) {
      g_value_set_uint (to, i);
      return TRUE;
    }
  }

  if (word != NULL)
    gtk_string_list_append (words, word);
  g_value_set_uint (to, word != NULL ? n_words : 0);
  return TRUE;
}

static gboolean
from_selected (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  guint selected = g_value_get_uint (from);

  g_value_set_string (to, selected > 0 && selected != GTK_INVALID_LIST_POSITION
                      ? gtk_string_list_get_string (user_data, selected) : NULL);
  return TRUE;
}

static gboolean
to_position (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  g_value_set_uint (to, (guint) g_value_get_enum (from));
  return TRUE;
}

static gboolean
from_position (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  g_value_set_enum (to, (int) g_value_get_uint (from));
  return TRUE;
}

static gboolean
to_number (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  gint64 number = g_value_get_int64 (from);

  /* Not told: the form shows what it begins with. */
  if (number == CUSTOS_INT_NULL)
    return FALSE;

  g_value_set_double (to, number);
  return TRUE;
}

static gboolean
from_number (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  g_value_set_int64 (to, (gint64) g_value_get_double (from));
  return TRUE;
}

static void
bind (CustosRecord *record,
      const char *property,
      gpointer widget,
      const char *target,
      GBindingTransformFunc to,
      GBindingTransformFunc from,
      gpointer data)
{
  g_object_bind_property_full (record, property, widget, target,
                               G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE,
                               to, from, data, NULL);
}

/* An enum's values are the positions of its list. */
static void
bind_combo (CustosRecord *record, GParamSpec *pspec, AdwComboRow *row)
{
  if (G_IS_PARAM_SPEC_ENUM (pspec))
    bind (record, pspec->name, row, "selected", to_position, from_position, NULL);
  else
    bind (record, pspec->name, row, "selected", to_selected, from_selected,
          adw_combo_row_get_model (row));
}

static void
bind_widget (CustosRecord *record, GParamSpec *pspec, GtkWidget *widget)
{
  if (ADW_IS_COMBO_ROW (widget))
    bind_combo (record, pspec, ADW_COMBO_ROW (widget));
  else if (GTK_IS_SPIN_BUTTON (widget))
    bind (record, pspec->name, widget, "value", to_number, from_number, NULL);
  else if (GTK_IS_TEXT_VIEW (widget))
    bind (record, pspec->name, gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget)), "text",
          to_text, from_text, NULL);
  else
    bind (record, pspec->name, widget, "text", to_text, from_text, NULL);
}

/* Returns: (nullable): the property that the widget is named after */
static GParamSpec *
find_property (CustosRecord *record, GtkWidget *widget)
{
  const char *id = gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget));

  return id != NULL
    ? g_object_class_find_property (G_OBJECT_GET_CLASS (record), id) : NULL;
}

/**
 * custos_form_bind:
 * @form: anything above the widgets
 * @record: an editable copy; it has to live no longer than it is wanted in the form
 */
void
custos_form_bind (GtkWidget *form, CustosRecord *record)
{
  GParamSpec *pspec = find_property (record, form);

  if (pspec != NULL) {
    bind_widget (record, pspec, form);
    return;
  }

  for (GtkWidget *child = gtk_widget_get_first_child (form); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    custos_form_bind (child, record);
}

/**
 * custos_form_forbid:
 * @form: anything above the widgets
 * @record: what the form is bound to
 *
 * The form can be read, not changed; text can still be marked and copied.
 */
void
custos_form_forbid (GtkWidget *form, CustosRecord *record)
{
  if (find_property (record, form) == NULL) {
    for (GtkWidget *child = gtk_widget_get_first_child (form); child != NULL;
         child = gtk_widget_get_next_sibling (child))
      custos_form_forbid (child, record);
  } else if (ADW_IS_ENTRY_ROW (form)) {
    gtk_editable_set_editable (GTK_EDITABLE (form), FALSE);
  } else if (GTK_IS_TEXT_VIEW (form)) {
    gtk_text_view_set_editable (GTK_TEXT_VIEW (form), FALSE);
  } else {
    gtk_widget_set_sensitive (form, FALSE);
  }
}

/* Returns: (transfer none) (nullable): the widget of that name */
GtkWidget *
custos_form_find (GtkWidget *form, const char *name)
{
  const char *id = gtk_buildable_get_buildable_id (GTK_BUILDABLE (form));

  if (g_strcmp0 (id, name) == 0)
    return form;

  for (GtkWidget *child = gtk_widget_get_first_child (form); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = custos_form_find (child, name);

    if (found != NULL)
      return found;
  }

  return NULL;
}
