/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-record-form.h"

#include <glib/gi18n.h>
#include <string.h>

#include "custos-date-words.h"
#include "custos-text.h"
#include "custos-typed-date.h"

#define DATE_LENGTH 10

/**
 * CustosRecordForm:
 *
 * What a record says, to be read and changed: one row a field, made from a table of fields.
 */
struct _CustosRecordForm {
  AdwBin parent_instance;

  GtkBox *groups;
  const CustosFormField *fields;
  guint n_fields;
  GtkWidget **rows; /* by field; of a SET: its box of check buttons */
  gboolean showing; /* the form itself changes its rows */
  gboolean changed; /* by a person, since the record was shown */
};

G_DEFINE_FINAL_TYPE (CustosRecordForm, custos_record_form, ADW_TYPE_BIN)

enum { CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

static void
changed_cb (CustosRecordForm *self)
{
  if (self->showing)
    return;

  self->changed = TRUE;
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
is_date (const CustosFormField *field)
{
  return field->kind == CUSTOS_FORM_DATE || field->kind == CUSTOS_FORM_DAY;
}

/* A date that is none is marked while it is typed. */
static void
date_typed_cb (CustosRecordForm *self, GtkEditable *row)
{
  const char *text = gtk_editable_get_text (row);
  g_autoptr (CustosDate) date = custos_words_parse_date (text);

  if (date == NULL && !custos_text_is_blank (text))
    gtk_widget_add_css_class (GTK_WIDGET (row), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
}

static GtkWidget *
make_entry (CustosRecordForm *self, const CustosFormField *field)
{
  GtkWidget *row = adw_entry_row_new ();

  if (is_date (field))
    g_signal_connect_object (
      row, "changed", G_CALLBACK (date_typed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return row;
}

static GtkWidget *
make_choice (CustosRecordForm *self, const CustosFormField *field)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) texts = gtk_string_list_new (NULL);

  for (guint i = 0; i < field->words->n; i++)
    gtk_string_list_append (texts, field->words->to_text (i));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (texts));
  /* Beside the title a long choice would be cut. */
  adw_combo_row_set_use_subtitle (ADW_COMBO_ROW (row), TRUE);
  g_signal_connect_object (
    row, "notify::selected", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return row;
}

static GtkWidget *
make_switch (CustosRecordForm *self)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (check),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, row, NULL, -1);
  g_signal_connect_object (
    check, "toggled", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return row;
}

static GtkCheckButton *
get_check (GtkWidget *switch_row)
{
  return GTK_CHECK_BUTTON (
    adw_action_row_get_activatable_widget (ADW_ACTION_ROW (switch_row)));
}

static GtkWidget *
make_set (CustosRecordForm *self, const CustosFormField *field)
{
  GtkWidget *box = gtk_flow_box_new ();

  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (box), GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (box), 3);
  gtk_flow_box_set_homogeneous (GTK_FLOW_BOX (box), TRUE);
  gtk_widget_add_css_class (box, "set");
  for (guint i = 1; i < field->words->n; i++) {
    GtkWidget *check = gtk_check_button_new ();
    GtkWidget *label = gtk_label_new (field->words->to_text (i));

    gtk_label_set_wrap (GTK_LABEL (label), TRUE);
    gtk_label_set_xalign (GTK_LABEL (label), 0);
    gtk_label_set_max_width_chars (GTK_LABEL (label), 24);
    gtk_check_button_set_child (GTK_CHECK_BUTTON (check), label);
    gtk_accessible_update_relation (GTK_ACCESSIBLE (check),
                                    GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
    g_signal_connect_object (
      check, "toggled", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
    gtk_flow_box_insert (GTK_FLOW_BOX (box), check, -1);
    gtk_widget_set_focusable (gtk_widget_get_parent (check), FALSE);
  }

  return box;
}

/* Returns: (transfer none) (nullable): the check button of a word */
static GtkCheckButton *
get_member (GtkWidget *box, guint value)
{
  GtkFlowBoxChild *child = gtk_flow_box_get_child_at_index (GTK_FLOW_BOX (box), value - 1);

  return child != NULL ? GTK_CHECK_BUTTON (gtk_flow_box_child_get_child (child)) : NULL;
}

static GtkWidget *
make_row (CustosRecordForm *self, const CustosFormField *field)
{
  switch (field->kind) {
  case CUSTOS_FORM_CHOICE:
    return make_choice (self, field);
  case CUSTOS_FORM_SET:
    return make_set (self, field);
  case CUSTOS_FORM_YES:
    return make_switch (self);
  case CUSTOS_FORM_TEXT:
  case CUSTOS_FORM_DATE:
  case CUSTOS_FORM_DAY:
  default:
    return make_entry (self, field);
  }
}

static AdwPreferencesGroup *
add_group (CustosRecordForm *self, const char *title, const char *detail)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  if (title != NULL)
    adw_preferences_group_set_title (group, title);
  if (detail != NULL)
    adw_preferences_group_set_description (group, detail);
  gtk_box_append (self->groups, GTK_WIDGET (group));
  return group;
}

/* A set is many words, so it is a group of its own. */
static void
add_set (CustosRecordForm *self, const CustosFormField *field, GtkWidget *box)
{
  AdwPreferencesGroup *group =
    add_group (self, _(field->title), field->detail != NULL ? _(field->detail) : NULL);
  GtkWidget *card = adw_bin_new ();

  gtk_widget_add_css_class (card, "card");
  adw_bin_set_child (ADW_BIN (card), box);
  adw_preferences_group_add (group, card);
  gtk_accessible_update_property (GTK_ACCESSIBLE (box),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _(field->title), -1);
}

/* @fields: static; once */
void
custos_record_form_set_fields (CustosRecordForm *self,
                               const CustosFormField *fields,
                               guint n_fields)
{
  AdwPreferencesGroup *group = NULL;

  g_return_if_fail (CUSTOS_IS_RECORD_FORM (self));
  g_return_if_fail (self->fields == NULL);

  self->fields = fields;
  self->n_fields = n_fields;
  self->rows = g_new0 (GtkWidget *, n_fields);
  for (guint i = 0; i < n_fields; i++) {
    const char *detail = fields[i].detail != NULL ? _(fields[i].detail) : NULL;

    if (fields[i].property == NULL) {
      group = add_group (self, _(fields[i].title), detail);
      continue;
    }

    self->rows[i] = make_row (self, &fields[i]);
    if (fields[i].kind == CUSTOS_FORM_SET) {
      add_set (self, &fields[i], self->rows[i]);
      group = NULL;
      continue;
    }
    if (group == NULL)
      group = add_group (self, NULL, NULL);
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->rows[i]), _(fields[i].title));
    if (detail != NULL && ADW_IS_ACTION_ROW (self->rows[i]))
      adw_action_row_set_subtitle (ADW_ACTION_ROW (self->rows[i]), detail);
    adw_preferences_group_add (group, self->rows[i]);
  }
}

static void
show_date (GtkWidget *row, const CustosDate *date)
{
  g_autofree char *text = custos_words_date_short (date);

  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static void
show_choice (const CustosFormField *field, GtkWidget *row, const char *word)
{
  guint selected = 0;

  for (guint i = 1; i < field->words->n && word != NULL; i++) {
    if (g_strcmp0 (field->words->to_word (i), word) == 0)
      selected = i;
  }
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), selected);
}

static void
show_set (const CustosFormField *field, GtkWidget *box, const char *words)
{
  g_auto (GStrv) parts = g_strsplit_set (words ?: "", " ,", -1);

  for (guint i = 1; i < field->words->n; i++)
    gtk_check_button_set_active (
      get_member (box, i),
      g_strv_contains ((const char *const *) parts, field->words->to_word (i)));
}

static void
show_field (const CustosFormField *field, GtkWidget *row, CustosRecord *record)
{
  g_autofree char *text = NULL;
  g_autoptr (CustosDate) date = NULL;
  gboolean yes = FALSE;

  if (record != NULL && field->kind == CUSTOS_FORM_DATE)
    g_object_get (record, field->property, &date, NULL);
  else if (record != NULL && field->kind == CUSTOS_FORM_YES)
    g_object_get (record, field->property, &yes, NULL);
  else if (record != NULL)
    g_object_get (record, field->property, &text, NULL);

  switch (field->kind) {
  case CUSTOS_FORM_DATE:
    show_date (row, date);
    break;
  case CUSTOS_FORM_DAY:
    if (text != NULL && strlen (text) > DATE_LENGTH)
      text[DATE_LENGTH] = '\0';
    date = text != NULL ? custos_date_parse (text) : NULL;
    show_date (row, date);
    break;
  case CUSTOS_FORM_CHOICE:
    show_choice (field, row, text);
    break;
  case CUSTOS_FORM_SET:
    show_set (field, row, text);
    break;
  case CUSTOS_FORM_YES:
    gtk_check_button_set_active (get_check (row), yes);
    break;
  case CUSTOS_FORM_TEXT:
  default:
    gtk_editable_set_text (GTK_EDITABLE (row), text ?: "");
    break;
  }
}

/* @record: (nullable): NULL: an empty form */
void
custos_record_form_show (CustosRecordForm *self, CustosRecord *record)
{
  g_return_if_fail (CUSTOS_IS_RECORD_FORM (self));

  self->showing = TRUE;
  for (guint i = 0; i < self->n_fields; i++) {
    if (self->rows[i] != NULL)
      show_field (&self->fields[i], self->rows[i], record);
  }
  self->showing = FALSE;
  self->changed = FALSE;
  g_signal_emit (self, signals[CHANGED], 0);
}

static char *
dup_set (const CustosFormField *field, GtkWidget *box)
{
  GString *words = g_string_new (NULL);

  for (guint i = 1; i < field->words->n; i++) {
    if (gtk_check_button_get_active (get_member (box, i)))
      g_string_append_printf (
        words, "%s%s", words->len > 0 ? " " : "", field->words->to_word (i));
  }

  return g_string_free (words, words->len == 0);
}

static void
write_field (const CustosFormField *field, GtkWidget *row, CustosRecord *record)
{
  g_autofree char *text = NULL;
  g_autoptr (CustosDate) date = NULL;

  if (ADW_IS_ENTRY_ROW (row))
    text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
  if (is_date (field))
    date = custos_words_parse_date (text);

  switch (field->kind) {
  case CUSTOS_FORM_DATE:
    g_object_set (record, field->property, date, NULL);
    break;
  case CUSTOS_FORM_DAY:
    g_free (text);
    text = date != NULL ? custos_date_to_text (date) : NULL;
    g_object_set (record, field->property, text, NULL);
    break;
  case CUSTOS_FORM_CHOICE: {
    guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (row));
    g_object_set (record, field->property,
                  selected > 0 && selected < field->words->n
                  ? field->words->to_word (selected) : NULL, NULL);
    break;
  }
  case CUSTOS_FORM_SET:
    text = dup_set (field, row);
    g_object_set (record, field->property, text, NULL);
    break;
  case CUSTOS_FORM_YES:
    g_object_set (
      record, field->property, gtk_check_button_get_active (get_check (row)), NULL);
    break;
  case CUSTOS_FORM_TEXT:
  default:
    g_object_set (record, field->property, *text != '\0' ? text : NULL, NULL);
    break;
  }
}

/* @record: a copy to change; empty rows are not told */
void
custos_record_form_write (CustosRecordForm *self, CustosRecord *record)
{
  g_return_if_fail (CUSTOS_IS_RECORD_FORM (self));

  for (guint i = 0; i < self->n_fields; i++) {
    if (self->rows[i] != NULL)
      write_field (&self->fields[i], self->rows[i], record);
  }
}

gboolean
custos_record_form_is_changed (CustosRecordForm *self)
{
  g_return_val_if_fail (CUSTOS_IS_RECORD_FORM (self), FALSE);

  return self->changed;
}

/* Returns: whether each date that was typed is one */
gboolean
custos_record_form_is_valid (CustosRecordForm *self)
{
  g_return_val_if_fail (CUSTOS_IS_RECORD_FORM (self), FALSE);

  for (guint i = 0; i < self->n_fields; i++) {
    if (self->rows[i] != NULL && gtk_widget_has_css_class (self->rows[i], "error"))
      return FALSE;
  }

  return TRUE;
}

/* Returns: (transfer none) (nullable) */
GtkWidget *
custos_record_form_get_row (CustosRecordForm *self, const char *property)
{
  g_return_val_if_fail (CUSTOS_IS_RECORD_FORM (self), NULL);

  for (guint i = 0; i < self->n_fields; i++) {
    if (g_strcmp0 (self->fields[i].property, property) == 0)
      return self->rows[i];
  }

  return NULL;
}

/* Of a set only the words in @mask are shown, a bit for each; without any no set is. */
void
custos_record_form_set_choice_mask (CustosRecordForm *self, const char *property, guint64 mask)
{
  GtkWidget *box = custos_record_form_get_row (self, property);
  GtkWidget *group = gtk_widget_get_ancestor (box, ADW_TYPE_PREFERENCES_GROUP);
  guint n_shown = 0;

  for (guint i = 1; get_member (box, i) != NULL; i++) {
    gboolean shown = (mask & (G_GUINT64_CONSTANT (1) << i)) != 0;

    gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (get_member (box, i))), shown);
    n_shown += shown;
  }
  gtk_widget_set_visible (group, n_shown > 0);
}

static void
custos_record_form_finalize (GObject *object)
{
  g_free (CUSTOS_RECORD_FORM (object)->rows);

  G_OBJECT_CLASS (custos_record_form_parent_class)->finalize (object);
}

static void
custos_record_form_class_init (CustosRecordFormClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = custos_record_form_finalize;

  /* Something was typed or chosen, or another record is shown. */
  signals[CHANGED] = g_signal_new ("changed", CUSTOS_TYPE_RECORD_FORM, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
custos_record_form_init (CustosRecordForm *self)
{
  self->groups = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 18));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->groups));
}

GtkWidget *
custos_record_form_new (const CustosFormField *fields, guint n_fields)
{
  CustosRecordForm *self = g_object_new (CUSTOS_TYPE_RECORD_FORM, NULL);

  custos_record_form_set_fields (self, fields, n_fields);
  return GTK_WIDGET (self);
}
