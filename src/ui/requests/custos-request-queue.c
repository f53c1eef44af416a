/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-request-queue.h"

#include "custos-text.h"

/**
 * CustosRequestQueue:
 *
 * The requests of the clinic, what is due first on top.
 */
struct _CustosRequestQueue {
  AdwBin parent_instance;

  GListStore *rows;           /* of CustosRequestRow */
  GtkCustomFilter *filter;
  CustosQueue queue;          /* that is shown ... */
  char *sought;               /* ... and of it what has these words; nullable */
  GtkColumnViewColumn *right; /* the template's; owned, since it is taken out and put back */

  /* Template children */
  GtkColumnView *view;
  GtkSingleSelection *selection;
  GtkFilterListModel *filtered;
  GtkColumnViewColumn *right_column;
};

G_DEFINE_FINAL_TYPE (CustosRequestQueue, custos_request_queue, ADW_TYPE_BIN)

enum { ACTIVATED, N_SIGNALS };

static guint signals[N_SIGNALS];

static gboolean
is_shown (gpointer item, gpointer user_data)
{
  CustosRequestQueue *self = user_data;

  return custos_request_row_is_in (item, self->queue) &&
         (self->sought == NULL || custos_request_row_matches (item, self->sought));
}

static void
activate_cb (CustosRequestQueue *self, guint position)
{
  g_autoptr (CustosRequestRow) row =
    g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (row != NULL)
    g_signal_emit (self, signals[ACTIVATED], 0, row);
}

static gboolean
is_same (CustosRequestQueue *self, GPtrArray *rows)
{
  GListModel *model = G_LIST_MODEL (self->rows);

  if (g_list_model_get_n_items (model) != rows->len)
    return FALSE;

  for (guint i = 0; i < rows->len; i++) {
    g_autoptr (CustosRequestRow) row = g_list_model_get_item (model, i);

    if (!custos_request_row_equal (row, rows->pdata[i]))
      return FALSE;
  }

  return TRUE;
}

static void
choose (CustosRequestQueue *self, const char *number)
{
  GListModel *model = G_LIST_MODEL (self->selection);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++) {
    g_autoptr (CustosRequestRow) row = g_list_model_get_item (model, i);

    if (g_strcmp0 (custos_request_row_get_number (row), number) == 0)
      gtk_single_selection_set_selected (self->selection, i);
  }
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  return custos_request_row_compare (*(gpointer *) a, *(gpointer *) b, NULL);
}

/* @files: of CustosRequestFile. What looks as before stays; what was chosen stays chosen. */
void
custos_request_queue_show (CustosRequestQueue *self, GPtrArray *files)
{
  g_return_if_fail (CUSTOS_IS_REQUEST_QUEUE (self));

  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (CustosDate) today = custos_request_get_today ();
  CustosRequestRow *selected = custos_request_queue_get_selected (self);
  g_autofree char *number =
    selected != NULL ? g_strdup (custos_request_row_get_number (selected)) : NULL;

  for (guint i = 0; i < files->len; i++)
    g_ptr_array_add (rows, custos_request_row_new (files->pdata[i], today));
  g_ptr_array_sort (rows, compare_rows);
  if (is_same (self, rows))
    return;

  g_list_store_splice (self->rows, 0, g_list_model_get_n_items (G_LIST_MODEL (self->rows)),
                       rows->pdata, rows->len);
  choose (self, number);
}

/* @sought: (nullable): words that each row has to have */
void
custos_request_queue_filter (CustosRequestQueue *self, CustosQueue queue, const char *sought)
{
  g_return_if_fail (CUSTOS_IS_REQUEST_QUEUE (self));

  self->queue = queue;
  custos_set_string (&self->sought, custos_text_is_blank (sought) ? NULL : sought);
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
}

/* How many requests the filter would show. */
guint
custos_request_queue_count (CustosRequestQueue *self, CustosQueue queue)
{
  g_return_val_if_fail (CUSTOS_IS_REQUEST_QUEUE (self), 0);

  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->rows)); i++) {
    g_autoptr (CustosRequestRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), i);

    n += custos_request_row_is_in (row, queue);
  }

  return n;
}

guint
custos_request_queue_get_n_shown (CustosRequestQueue *self)
{
  g_return_val_if_fail (CUSTOS_IS_REQUEST_QUEUE (self), 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->selection));
}

/* Returns: (transfer none) (nullable) */
CustosRequestRow *
custos_request_queue_get_selected (CustosRequestQueue *self)
{
  g_return_val_if_fail (CUSTOS_IS_REQUEST_QUEUE (self), NULL);

  return gtk_single_selection_get_selected_item (self->selection);
}

void
custos_request_queue_move (CustosRequestQueue *self, int by)
{
  g_return_if_fail (CUSTOS_IS_REQUEST_QUEUE (self));

  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  gint64 position = (gint64) gtk_single_selection_get_selected (self->selection) + by;

  if (n_rows > 0)
    gtk_single_selection_set_selected (self->selection, CLAMP (position, 0, n_rows - 1));
}

/* Where it is narrow, by what right is seen on the request's own page. A hidden column keeps
 * its width, so it is taken out. */
void
custos_request_queue_set_narrow (CustosRequestQueue *self, gboolean narrow)
{
  g_return_if_fail (CUSTOS_IS_REQUEST_QUEUE (self));

  gboolean is_in = gtk_column_view_column_get_column_view (self->right) != NULL;

  if (narrow && is_in)
    gtk_column_view_remove_column (self->view, self->right);
  else if (!narrow && !is_in)
    gtk_column_view_append_column (self->view, self->right);
}

static void
custos_request_queue_dispose (GObject *object)
{
  CustosRequestQueue *self = CUSTOS_REQUEST_QUEUE (object);

  gtk_custom_filter_set_filter_func (self->filter, NULL, NULL, NULL);

  G_OBJECT_CLASS (custos_request_queue_parent_class)->dispose (object);
}

static void
custos_request_queue_finalize (GObject *object)
{
  CustosRequestQueue *self = CUSTOS_REQUEST_QUEUE (object);

  g_object_unref (self->filter);
  g_object_unref (self->rows);
  g_object_unref (self->right);
  g_free (self->sought);

  G_OBJECT_CLASS (custos_request_queue_parent_class)->finalize (object);
}

static void
custos_request_queue_class_init (CustosRequestQueueClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = custos_request_queue_dispose;
  G_OBJECT_CLASS (klass)->finalize = custos_request_queue_finalize;

  /* Somebody opens a request. */
  signals[ACTIVATED] = g_signal_new ("activated", CUSTOS_TYPE_REQUEST_QUEUE, G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                     CUSTOS_TYPE_REQUEST_ROW);

  g_type_ensure (CUSTOS_TYPE_REQUEST_ROW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/custos/Custos/ui/requests/custos-request-queue.ui");
  gtk_widget_class_bind_template_child (widget_class, CustosRequestQueue, view);
  gtk_widget_class_bind_template_child (widget_class, CustosRequestQueue, selection);
  gtk_widget_class_bind_template_child (widget_class, CustosRequestQueue, filtered);
  gtk_widget_class_bind_template_child (widget_class, CustosRequestQueue, right_column);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
custos_request_queue_init (CustosRequestQueue *self)
{
  self->rows = g_list_store_new (CUSTOS_TYPE_REQUEST_ROW);
  self->queue = CUSTOS_QUEUE_OPEN;
  self->filter = gtk_custom_filter_new (is_shown, self, NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  self->right = g_object_ref (self->right_column);
  gtk_filter_list_model_set_filter (self->filtered, GTK_FILTER (self->filter));
  gtk_filter_list_model_set_model (self->filtered, G_LIST_MODEL (self->rows));
}
