/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-patient-table.h"

/**
 * CustosPatientTable:
 *
 * Patients, a line each, one of them chosen. In a narrow window, columns give way that do not
 * identify anybody.
 */
struct _CustosPatientTable {
  AdwBin parent_instance;

  gboolean is_search; /* says what each was found by */
  gboolean narrow;

  /* Template children; the template holds the columns that are out of the view */
  GtkColumnView *view;
  GtkSingleSelection *selection;
  GtkColumnViewColumn *phone_column;
  GtkColumnViewColumn *seen_column;
  GtkColumnViewColumn *found_column;
};

G_DEFINE_FINAL_TYPE (CustosPatientTable, custos_patient_table, ADW_TYPE_BIN)

enum { PROP_0, PROP_SELECTED, N_PROPS };

static GParamSpec *properties[N_PROPS];

enum { ACTIVATED, N_SIGNALS };

static guint signals[N_SIGNALS];

static gboolean
has_column (CustosPatientTable *self, GtkColumnViewColumn *column)
{
  return gtk_column_view_column_get_column_view (column) == self->view;
}

/* A hidden column keeps its width in GTK 4.8, so it is taken out instead. */
static void
show_column (CustosPatientTable *self, GtkColumnViewColumn *column, gboolean shown)
{
  if (shown == has_column (self, column))
    return;

  if (shown)
    gtk_column_view_append_column (self->view, column);
  else
    gtk_column_view_remove_column (self->view, column);
}

static void
arrange_columns (CustosPatientTable *self)
{
  GtkColumnViewColumn *const last[] = {
    self->phone_column, self->seen_column, self->found_column,
  };
  const gboolean shown[] = {
    !self->narrow, !self->narrow || !self->is_search, self->is_search,
  };

  /* They stand at the end and in this order. */
  for (size_t i = 0; i < G_N_ELEMENTS (last); i++) {
    if (shown[i] != has_column (self, last[i])) {
      for (size_t j = i; j < G_N_ELEMENTS (last); j++)
        show_column (self, last[j], FALSE);
      for (size_t j = i; j < G_N_ELEMENTS (last); j++)
        show_column (self, last[j], shown[j]);
      return;
    }
  }
}

static void
activate_cb (CustosPatientTable *self, guint position)
{
  g_autoptr (CustosPatientRow) row =
    g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (row != NULL)
    g_signal_emit (self, signals[ACTIVATED], 0, row);
}

static void
selected_cb (CustosPatientTable *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

static void
custos_patient_table_get_property (GObject *object,
                                   guint prop_id,
                                   GValue *value,
                                   GParamSpec *pspec)
{
  CustosPatientTable *self = CUSTOS_PATIENT_TABLE (object);

  switch (prop_id) {
  case PROP_SELECTED:
    g_value_set_object (value, custos_patient_table_get_selected (self));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    break;
  }
}

static void
custos_patient_table_class_init (CustosPatientTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = custos_patient_table_get_property;

  properties[PROP_SELECTED] = g_param_spec_object (
    "selected", NULL, NULL, CUSTOS_TYPE_PATIENT_ROW,
    G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /* Somebody wants to open that row's patient. */
  signals[ACTIVATED] = g_signal_new ("activated", CUSTOS_TYPE_PATIENT_TABLE,
                                     G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, CUSTOS_TYPE_PATIENT_ROW);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/custos/Custos/ui/patients/custos-patient-table.ui");
  gtk_widget_class_bind_template_child (widget_class, CustosPatientTable, view);
  gtk_widget_class_bind_template_child (widget_class, CustosPatientTable, selection);
  gtk_widget_class_bind_template_child (widget_class, CustosPatientTable, phone_column);
  gtk_widget_class_bind_template_child (widget_class, CustosPatientTable, seen_column);
  gtk_widget_class_bind_template_child (widget_class, CustosPatientTable, found_column);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
custos_patient_table_init (CustosPatientTable *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->selection, "notify::selected-item",
                           G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  arrange_columns (self);
}

/**
 * custos_patient_table_set_model:
 * @model: (nullable): of CustosPatientRow
 * @is_search: whether the rows were found by something
 */
void
custos_patient_table_set_model (CustosPatientTable *self, GListModel *model, gboolean is_search)
{
  g_return_if_fail (CUSTOS_IS_PATIENT_TABLE (self));

  if (gtk_single_selection_get_model (self->selection) != model)
    gtk_single_selection_set_model (self->selection, model);
  self->is_search = is_search;
  arrange_columns (self);
}

void
custos_patient_table_set_narrow (CustosPatientTable *self, gboolean narrow)
{
  g_return_if_fail (CUSTOS_IS_PATIENT_TABLE (self));

  self->narrow = narrow;
  arrange_columns (self);
}

/* Chooses a row and shows it; the keyboard stays where it is. */
void
custos_patient_table_choose (CustosPatientTable *self, guint position)
{
  g_return_if_fail (CUSTOS_IS_PATIENT_TABLE (self));

  if (position >= g_list_model_get_n_items (G_LIST_MODEL (self->selection)))
    return;

  gtk_single_selection_set_selected (self->selection, position);
  /* GTK 4.8 has no scroll_to(); the rows are in a list view of their own. */
  gtk_widget_activate_action (gtk_widget_get_last_child (GTK_WIDGET (self->view)),
                              "list.scroll-to-item", "u", position);
}

/* Chooses the next row (1) or the one before (-1). */
void
custos_patient_table_move (CustosPatientTable *self, int step)
{
  g_return_if_fail (CUSTOS_IS_PATIENT_TABLE (self));

  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  gint64 wanted = (gint64) gtk_single_selection_get_selected (self->selection) + step;

  if (n_rows > 0)
    custos_patient_table_choose (self, (guint) CLAMP (wanted, 0, (gint64) n_rows - 1));
}

/* Returns: (transfer none) (nullable) */
CustosPatientRow *
custos_patient_table_get_selected (CustosPatientTable *self)
{
  g_return_val_if_fail (CUSTOS_IS_PATIENT_TABLE (self), NULL);

  return gtk_single_selection_get_selected_item (self->selection);
}
