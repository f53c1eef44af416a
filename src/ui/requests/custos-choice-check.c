/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-choice-check.h"

/**
 * CustosChoiceCheck:
 *
 * The check box of a record in the list of what goes out. It cannot be marked where the gate
 * withholds the record.
 */
struct _CustosChoiceCheck {
  AdwBin parent_instance;

  CustosRecordChoice *choice; /* owned; nullable */
  GSignalGroup *watch;
  GtkCheckButton *check;
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (CustosChoiceCheck, custos_choice_check, ADW_TYPE_BIN)

enum { PROP_0, PROP_CHOICE, N_PROPS };

static GParamSpec *properties[N_PROPS];

/* Some of a kind go: neither marked nor unmarked. */
static gboolean
is_partial (CustosRecordChoice *choice)
{
  GListModel *children = custos_record_choice_get_children (choice);
  guint n_going = 0;

  if (children == NULL)
    return FALSE;
  for (guint i = 0; i < g_list_model_get_n_items (children); i++) {
    g_autoptr (CustosRecordChoice) child = g_list_model_get_item (children, i);

    n_going += custos_record_choice_is_chosen (child);
  }

  return n_going > 0 && n_going < g_list_model_get_n_items (children);
}

static void
show (CustosChoiceCheck *self)
{
  CustosRecordChoice *choice = self->choice;
  CustosReleaseItem *item = choice != NULL ? custos_record_choice_get_item (choice) : NULL;

  if (choice == NULL)
    return;

  self->showing = TRUE;
  gtk_check_button_set_active (self->check, custos_record_choice_is_chosen (choice));
  gtk_check_button_set_inconsistent (self->check, is_partial (choice));
  gtk_widget_set_sensitive (GTK_WIDGET (self->check),
                            item == NULL || custos_release_item_is_allowed (item));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  custos_record_choice_get_title (choice), -1);
  self->showing = FALSE;
}

static void
toggled_cb (CustosChoiceCheck *self)
{
  if (self->showing || self->choice == NULL)
    return;

  custos_record_choice_set_chosen (self->choice, gtk_check_button_get_active (self->check));
  show (self);
}

static void
custos_choice_check_get_property (GObject *object,
                                  guint prop_id,
                                  GValue *value,
                                  GParamSpec *pspec)
{
  switch (prop_id) {
  case PROP_CHOICE:
    g_value_set_object (value, CUSTOS_CHOICE_CHECK (object)->choice);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    break;
  }
}

static void
custos_choice_check_set_property (GObject *object,
                                  guint prop_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  CustosChoiceCheck *self = CUSTOS_CHOICE_CHECK (object);

  switch (prop_id) {
  case PROP_CHOICE:
    if (g_set_object (&self->choice, g_value_get_object (value))) {
      g_signal_group_set_target (self->watch, self->choice);
      show (self);
      g_object_notify_by_pspec (object, pspec);
    }
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    break;
  }
}

static void
custos_choice_check_dispose (GObject *object)
{
  CustosChoiceCheck *self = CUSTOS_CHOICE_CHECK (object);

  g_clear_object (&self->watch);
  g_clear_object (&self->choice);

  G_OBJECT_CLASS (custos_choice_check_parent_class)->dispose (object);
}

static void
custos_choice_check_class_init (CustosChoiceCheckClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = custos_choice_check_get_property;
  object_class->set_property = custos_choice_check_set_property;
  object_class->dispose = custos_choice_check_dispose;

  properties[PROP_CHOICE] = g_param_spec_object (
    "choice", NULL, NULL, CUSTOS_TYPE_RECORD_CHOICE,
    G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
custos_choice_check_init (CustosChoiceCheck *self)
{
  self->watch = g_signal_group_new (CUSTOS_TYPE_RECORD_CHOICE);
  g_signal_group_connect_swapped (self->watch, "changed", G_CALLBACK (show), self);
  self->check = GTK_CHECK_BUTTON (gtk_check_button_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->check), GTK_ALIGN_CENTER);
  g_signal_connect_object (
    self->check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->check));
}
