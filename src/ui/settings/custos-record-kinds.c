/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-record-kinds.h"

#include "custos-disclosure-words.h"

/**
 * CustosRecordKinds:
 *
 * Which kinds of items belong to the designated record set, a switch each. Its text is their
 * words on file, a space between two.
 */
struct _CustosRecordKinds {
  AdwPreferencesGroup parent_instance;

  GtkSwitch *switches[CUSTOS_N_ITEM_KINDS]; /* the group's; none for "not told" */
  gboolean showing; /* the switches are being set, not moved */
};

G_DEFINE_FINAL_TYPE (CustosRecordKinds, custos_record_kinds, ADW_TYPE_PREFERENCES_GROUP)

enum { PROP_0, PROP_TEXT, N_PROPS };

static GParamSpec *properties[N_PROPS];

static char *
dup_text (CustosRecordKinds *self)
{
  GString *text = g_string_new (NULL);

  for (guint kind = CUSTOS_ITEM_UNSET + 1; kind < CUSTOS_N_ITEM_KINDS; kind++) {
    if (gtk_switch_get_active (self->switches[kind]))
      g_string_append_printf (
        text, "%s%s", text->len > 0 ? " " : "", custos_item_kind_to_word (kind));
  }

  return g_string_free (text, FALSE);
}

static void
set_text (CustosRecordKinds *self, const char *text)
{
  g_auto (GStrv) words = g_strsplit (text ?: "", " ", -1);

  self->showing = TRUE;
  for (guint kind = CUSTOS_ITEM_UNSET + 1; kind < CUSTOS_N_ITEM_KINDS; kind++)
    gtk_switch_set_active (
      self->switches[kind],
      g_strv_contains ((const char *const *) words, custos_item_kind_to_word (kind)));
  self->showing = FALSE;
}

static void
moved_cb (CustosRecordKinds *self)
{
  if (!self->showing)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

static void
custos_record_kinds_get_property (GObject *object,
                                  guint prop_id,
                                  GValue *value,
                                  GParamSpec *pspec)
{
  switch (prop_id) {
  case PROP_TEXT:
    g_value_take_string (value, dup_text (CUSTOS_RECORD_KINDS (object)));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    break;
  }
}

static void
custos_record_kinds_set_property (GObject *object,
                                  guint prop_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  switch (prop_id) {
  case PROP_TEXT:
    set_text (CUSTOS_RECORD_KINDS (object), g_value_get_string (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    break;
  }
}

static void
custos_record_kinds_class_init (CustosRecordKindsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = custos_record_kinds_get_property;
  object_class->set_property = custos_record_kinds_set_property;

  properties[PROP_TEXT] = g_param_spec_string (
    "text", NULL, NULL, NULL,
    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
custos_record_kinds_init (CustosRecordKinds *self)
{
  for (guint kind = CUSTOS_ITEM_UNSET + 1; kind < CUSTOS_N_ITEM_KINDS; kind++) {
    GtkWidget *row = adw_action_row_new ();
    GtkWidget *choice = gtk_switch_new ();

    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), custos_words_item_kind (kind));
    gtk_widget_set_valign (choice, GTK_ALIGN_CENTER);
    gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    custos_words_item_kind (kind), -1);
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), choice);
    adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), choice);
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);

    self->switches[kind] = GTK_SWITCH (choice);
    g_signal_connect_object (
      choice, "notify::active", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  }
}
