/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-patient-list.h"

#include "custos-patient-row.h"

#define PAGE_ROWS 100
#define MAX_PAGES 8 /* kept; a view has about 200 rows in its hands */

/* Rows of the list that are read together. */
typedef struct {
  guint number;
  GPtrArray *rows; /* of CustosPatientRow */
} Page;

/**
 * CustosPatientList:
 *
 * Everyone, by name, for a view: it reads a page of rows when a view asks for one of them.
 * Nothing is read that is not seen. The first page is shown before it is known how many there
 * are: counting takes longer the more there are.
 */
struct _CustosPatientList {
  GObject parent_instance;

  CustosSession *session;
  GCancellable *loading; /* of everything asked since the last reload */
  guint n_rows;
  gboolean is_counted;
  guint idle_id;         /* counting that is still to be asked for */
  GQueue pages;          /* of Page, the one asked for last in front */
  guint n_pages_read;
};

static void custos_patient_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CustosPatientList, custos_patient_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      custos_patient_list_model_init))

enum { FAILED, COUNTED, N_SIGNALS };

static guint signals[N_SIGNALS];

static void
page_free (gpointer data)
{
  Page *self = data;

  g_ptr_array_unref (self->rows);
  g_free (self);
}

/* What a page's reading needs to know when it comes back. */
typedef struct {
  CustosPatientList *list;
  GPtrArray *rows;
} Reading;

static void
reading_free (Reading *self)
{
  g_object_unref (self->list);
  g_ptr_array_unref (self->rows);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reading, reading_free)

static void
page_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Reading) reading = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits =
    custos_clinic_list_patients_finish (CUSTOS_SESSION (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (error != NULL) {
    g_signal_emit (reading->list, signals[FAILED], 0, error);
    return;
  }

  reading->list->n_pages_read++;
  for (guint i = 0; i < MIN (hits->len, reading->rows->len); i++)
    custos_patient_row_show (reading->rows->pdata[i], hits->pdata[i], NULL);
}

static Page *
page_new (guint number, guint n_rows)
{
  Page *page = g_new0 (Page, 1);

  page->number = number;
  page->rows = g_ptr_array_new_full (n_rows, g_object_unref);
  for (guint i = 0; i < n_rows; i++)
    g_ptr_array_add (page->rows, custos_patient_row_new ());
  return page;
}

static Page *
read_page (CustosPatientList *self, guint number)
{
  guint n_rows = MIN (PAGE_ROWS, self->n_rows - number * PAGE_ROWS);
  Page *page = page_new (number, n_rows);
  Reading *reading = g_new0 (Reading, 1);

  *reading = (Reading) { g_object_ref (self), g_ptr_array_ref (page->rows) };
  custos_clinic_list_patients_async (
    self->session, number * PAGE_ROWS, n_rows, self->loading, page_read_cb, reading);
  return page;
}

static Page *
get_page (CustosPatientList *self, guint number)
{
  for (GList *link = self->pages.head; link != NULL; link = link->next) {
    Page *page = link->data;

    if (page->number == number) {
      g_queue_unlink (&self->pages, link);
      g_queue_push_head_link (&self->pages, link);
      return page;
    }
  }

  Page *page = read_page (self, number);
  g_queue_push_head (&self->pages, page);
  while (self->pages.length > MAX_PAGES)
    page_free (g_queue_pop_tail (&self->pages));
  return page;
}

static GType
custos_patient_list_get_item_type (GListModel *model)
{
  return CUSTOS_TYPE_PATIENT_ROW;
}

static guint
custos_patient_list_get_n_items (GListModel *model)
{
  return CUSTOS_PATIENT_LIST (model)->n_rows;
}

static gpointer
custos_patient_list_get_item (GListModel *model, guint position)
{
  CustosPatientList *self = CUSTOS_PATIENT_LIST (model);

  if (position >= self->n_rows)
    return NULL;

  Page *page = get_page (self, position / PAGE_ROWS);
  return g_object_ref (page->rows->pdata[position % PAGE_ROWS]);
}

static void
custos_patient_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = custos_patient_list_get_item_type;
  iface->get_n_items = custos_patient_list_get_n_items;
  iface->get_item = custos_patient_list_get_item;
}

static void
stop (CustosPatientList *self)
{
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_handle_id (&self->idle_id, g_source_remove);
}

static void
custos_patient_list_dispose (GObject *object)
{
  CustosPatientList *self = CUSTOS_PATIENT_LIST (object);

  stop (self);
  g_queue_clear_full (&self->pages, page_free);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (custos_patient_list_parent_class)->dispose (object);
}

static void
custos_patient_list_class_init (CustosPatientListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = custos_patient_list_dispose;

  /* The count or a page could not be read; the error says why. */
  signals[FAILED] = g_signal_new ("failed", CUSTOS_TYPE_PATIENT_LIST, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
  /* There is something to show, or it is known that there is nobody; or how many there are. */
  signals[COUNTED] = g_signal_new ("counted", CUSTOS_TYPE_PATIENT_LIST, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
custos_patient_list_init (CustosPatientList *self)
{
  g_queue_init (&self->pages);
}

CustosPatientList *
custos_patient_list_new (CustosSession *session)
{
  CustosPatientList *self = g_object_new (CUSTOS_TYPE_PATIENT_LIST, NULL);

  self->session = g_object_ref (session);
  return self;
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CustosPatientList) self = user_data;
  g_autoptr (GError) error = NULL;
  gint64 count = 0;

  if (!custos_clinic_count_patients_finish (CUSTOS_SESSION (source), result, &count, &error)) {
    if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
      g_signal_emit (self, signals[FAILED], 0, error);
    return;
  }

  guint n_before = self->n_rows;

  /* The first page may be of a moment before. */
  self->is_counted = TRUE;
  self->n_rows = MAX ((guint) MIN (count, G_MAXINT), n_before);
  g_list_model_items_changed (G_LIST_MODEL (self), n_before, 0, self->n_rows - n_before);
  g_signal_emit (self, signals[COUNTED], 0);
}

/* When the first page is painted: counting 100,000 takes as long as that. */
static gboolean
count_cb (gpointer user_data)
{
  CustosPatientList *self = user_data;

  self->idle_id = 0;
  custos_clinic_count_patients_async (
    self->session, self->loading, counted_cb, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

static void
show_first_page (CustosPatientList *self, GPtrArray *hits)
{
  guint n_before = self->n_rows;
  Page *page = page_new (0, hits->len);

  for (guint i = 0; i < hits->len; i++)
    custos_patient_row_show (page->rows->pdata[i], hits->pdata[i], NULL);

  g_queue_clear_full (&self->pages, page_free);
  g_queue_push_head (&self->pages, page);
  self->n_pages_read++;
  self->n_rows = hits->len;
  self->is_counted = hits->len < PAGE_ROWS;
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, self->n_rows);
  g_signal_emit (self, signals[COUNTED], 0);
}

static void
first_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CustosPatientList) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits =
    custos_clinic_list_patients_finish (CUSTOS_SESSION (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (error != NULL) {
    g_signal_emit (self, signals[FAILED], 0, error);
    return;
  }

  show_first_page (self, hits);
  if (!self->is_counted)
    self->idle_id = g_idle_add_full (G_PRIORITY_LOW, count_cb, self, NULL);
}

/* Begins anew: reads again what is seen, and counts. */
void
custos_patient_list_reload (CustosPatientList *self)
{
  g_return_if_fail (CUSTOS_IS_PATIENT_LIST (self));

  stop (self);
  self->loading = g_cancellable_new ();
  custos_clinic_list_patients_async (
    self->session, 0, PAGE_ROWS, self->loading, first_read_cb, g_object_ref (self));
}

/* Whether all are in the list, or only those of the first page so far. */
gboolean
custos_patient_list_is_counted (CustosPatientList *self)
{
  g_return_val_if_fail (CUSTOS_IS_PATIENT_LIST (self), FALSE);

  return self->is_counted;
}

/* How many pages were read since it was made; so a test sees that not everything was. */
guint
custos_patient_list_get_n_pages_read (CustosPatientList *self)
{
  return self->n_pages_read;
}
