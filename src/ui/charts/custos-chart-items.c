/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-chart-items.h"

#include "custos-chart-sources.h"

/**
 * CustosChartItems:
 *
 * What was read of one chart, by kind, for all that show it: each kind is asked for once, when
 * somebody first wants it, and again when the clinic says that it changed.
 */
struct _CustosChartItems {
  GObject parent_instance;

  CustosSession *session; /* owned; NULL once closed */
  char *patient_id;
  GTimeZone *zone;
  GSignalGroup *clinic;
  GHashTable *shelves; /* of Shelf, by kind */
  guint refreshing;    /* idle source; 0: none */
};

G_DEFINE_FINAL_TYPE (CustosChartItems, custos_chart_items, G_TYPE_OBJECT)

enum { LOADED, N_SIGNALS };

static guint signals[N_SIGNALS];

/* What is there of one kind. */
typedef struct {
  const char *kind;        /* interned */
  GPtrArray *items;        /* nullable: not read yet; stays while it is read again */
  GError *error;           /* nullable; of the last reading */
  GCancellable *loading;   /* nullable */
  gboolean stale;          /* changed since */
} Shelf;

/* A reading under way; a newer one, or the end of the chart, cancels it. */
typedef struct {
  CustosChartItems *items; /* owned */
  const CustosChartSource *source;
  const char *kind;
} Reading;

static void
reading_free (Reading *self)
{
  g_object_unref (self->items);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reading, reading_free)

static void
shelf_free (gpointer data)
{
  Shelf *self = data;

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_error (&self->error);
  g_free (self);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Reading) reading = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found =
    reading->source->answer (CUSTOS_SESSION (source), result, &error);

  /* Cancelled: the chart is gone, or is read again already. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  Shelf *shelf = g_hash_table_lookup (reading->items->shelves, reading->kind);

  if (shelf == NULL)
    return;

  g_clear_object (&shelf->loading);
  g_clear_error (&shelf->error);
  g_clear_pointer (&shelf->items, g_ptr_array_unref);
  shelf->error = g_steal_pointer (&error);
  shelf->items = g_steal_pointer (&found);
  g_signal_emit (reading->items, signals[LOADED],
                 g_quark_from_string (reading->kind), reading->kind);
}

static void
read_shelf (CustosChartItems *self, Shelf *shelf)
{
  Reading *reading = g_new0 (Reading, 1);

  g_cancellable_cancel (shelf->loading);
  g_clear_object (&shelf->loading);
  shelf->loading = g_cancellable_new ();
  shelf->stale = FALSE;

  reading->items = g_object_ref (self);
  reading->kind = shelf->kind;
  reading->source = custos_chart_source_find (shelf->kind);
  reading->source->ask (
    self->session, shelf->kind, self->patient_id, shelf->loading, loaded_cb, reading);
}

/* One import says many times that something changed; it is read again once. */
static gboolean
refresh_cb (gpointer user_data)
{
  CustosChartItems *self = user_data;
  GHashTableIter iter;
  gpointer value;

  self->refreshing = 0;
  g_hash_table_iter_init (&iter, self->shelves);
  while (g_hash_table_iter_next (&iter, NULL, &value)) {
    Shelf *shelf = value;

    if (shelf->stale)
      read_shelf (self, shelf);
  }

  return G_SOURCE_REMOVE;
}

static void
changed_cb (CustosChartItems *self, const char *kind, const char *patient_id)
{
  GHashTableIter iter;
  gpointer value;

  if (patient_id != NULL && !g_str_equal (patient_id, self->patient_id))
    return;

  /* Without a patient many charts changed at once. */
  g_hash_table_iter_init (&iter, self->shelves);
  while (g_hash_table_iter_next (&iter, NULL, &value)) {
    Shelf *shelf = value;

    if (patient_id == NULL || g_str_equal (shelf->kind, kind))
      shelf->stale = TRUE;
  }

  if (self->refreshing == 0)
    self->refreshing = g_idle_add (refresh_cb, self);
}

static void
custos_chart_items_dispose (GObject *object)
{
  custos_chart_items_close (CUSTOS_CHART_ITEMS (object));

  G_OBJECT_CLASS (custos_chart_items_parent_class)->dispose (object);
}

static void
custos_chart_items_finalize (GObject *object)
{
  CustosChartItems *self = CUSTOS_CHART_ITEMS (object);

  g_clear_object (&self->clinic);
  g_hash_table_unref (self->shelves);
  g_time_zone_unref (self->zone);
  g_free (self->patient_id);

  G_OBJECT_CLASS (custos_chart_items_parent_class)->finalize (object);
}

static void
custos_chart_items_class_init (CustosChartItemsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = custos_chart_items_dispose;
  object_class->finalize = custos_chart_items_finalize;

  /* Things of that kind, which is also the detail, were read, or could not be. */
  signals[LOADED] = g_signal_new ("loaded", CUSTOS_TYPE_CHART_ITEMS,
                                  G_SIGNAL_RUN_LAST | G_SIGNAL_DETAILED, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
custos_chart_items_init (CustosChartItems *self)
{
  self->zone = g_time_zone_new_local ();
  self->shelves = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, shelf_free);
  self->clinic = g_signal_group_new (CUSTOS_TYPE_CLINIC);
  g_signal_group_connect_swapped (self->clinic, "changed", G_CALLBACK (changed_cb), self);
}

CustosChartItems *
custos_chart_items_new (CustosSession *session, const char *patient_id)
{
  CustosChartItems *self = g_object_new (CUSTOS_TYPE_CHART_ITEMS, NULL);

  self->session = g_object_ref (session);
  self->patient_id = g_strdup (patient_id);
  g_signal_group_set_target (self->clinic, custos_session_get_clinic (session));
  return self;
}

/* Stops what is being read and lets go of everything. */
void
custos_chart_items_close (CustosChartItems *self)
{
  g_return_if_fail (CUSTOS_IS_CHART_ITEMS (self));

  g_hash_table_remove_all (self->shelves);
  g_clear_handle_id (&self->refreshing, g_source_remove);
  if (self->clinic != NULL)
    g_signal_group_set_target (self->clinic, NULL);
  g_clear_object (&self->session);
}

CustosSession *
custos_chart_items_get_session (CustosChartItems *self)
{
  g_return_val_if_fail (CUSTOS_IS_CHART_ITEMS (self), NULL);

  return self->session;
}

const char *
custos_chart_items_get_patient_id (CustosChartItems *self)
{
  g_return_val_if_fail (CUSTOS_IS_CHART_ITEMS (self), NULL);

  return self->patient_id;
}

GTimeZone *
custos_chart_items_get_zone (CustosChartItems *self)
{
  g_return_val_if_fail (CUSTOS_IS_CHART_ITEMS (self), NULL);

  return self->zone;
}

/* Has things of that kind read, unless they were already. */
void
custos_chart_items_want (CustosChartItems *self, const char *kind)
{
  g_return_if_fail (CUSTOS_IS_CHART_ITEMS (self));

  if (self->session == NULL || g_hash_table_contains (self->shelves, kind))
    return;

  Shelf *shelf = g_new0 (Shelf, 1);

  shelf->kind = g_intern_string (kind);
  g_hash_table_insert (self->shelves, (gpointer) shelf->kind, shelf);
  read_shelf (self, shelf);
}

/* After a failure, or for what changes without being told. */
void
custos_chart_items_ask_again (CustosChartItems *self, const char *kind)
{
  g_return_if_fail (CUSTOS_IS_CHART_ITEMS (self));

  Shelf *shelf = g_hash_table_lookup (self->shelves, kind);

  if (shelf == NULL)
    custos_chart_items_want (self, kind);
  else
    read_shelf (self, shelf);
}

/* Returns: (transfer none) (nullable) (element-type GObject): what was read last; NULL while
 * nothing was, and after a failure */
GPtrArray *
custos_chart_items_peek (CustosChartItems *self, const char *kind)
{
  g_return_val_if_fail (CUSTOS_IS_CHART_ITEMS (self), NULL);

  Shelf *shelf = g_hash_table_lookup (self->shelves, kind);

  return shelf != NULL ? shelf->items : NULL;
}

/* Returns: (nullable): why things of that kind could not be read */
const GError *
custos_chart_items_get_error (CustosChartItems *self, const char *kind)
{
  g_return_val_if_fail (CUSTOS_IS_CHART_ITEMS (self), NULL);

  Shelf *shelf = g_hash_table_lookup (self->shelves, kind);

  return shelf != NULL ? shelf->error : NULL;
}

/* Whether it was entered by mistake: it stays on file, and no summary counts it. */
gboolean
custos_chart_item_is_in_error (CustosRecord *record)
{
  return custos_record_peek (record, "error_reason") != NULL;
}
