/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-clinic-pages.h"

#include "custos-clinic-charts.h"
#include "custos-reader-client.h"

/**
 * CustosClinicPages:
 *
 * The pages of one document, as custos-reader sees them: their pictures, their text, and where
 * something stands on them. The file itself never leaves this layer.
 */
struct _CustosClinicPages {
  GObject parent_instance;

  CustosReaderClient *client;
  CustosReaderDocument *document; /* nullable: not open */
};

G_DEFINE_FINAL_TYPE (CustosClinicPages, custos_clinic_pages, G_TYPE_OBJECT)

#define USUAL_WIDTH 612.0 /* points of a page whose size nobody knows */

/* In a build tree the program lies elsewhere. */
static const char *
find_reader (void)
{
  const char *told = g_getenv ("CUSTOS_READER");

  return told != NULL ? told : CUSTOS_LIBEXEC_DIR "/custos-reader";
}

void
custos_page_picture_free (CustosPagePicture *self)
{
  g_bytes_unref (self->pixels);
  g_free (self);
}

static void
custos_clinic_pages_dispose (GObject *object)
{
  custos_clinic_pages_close (CUSTOS_CLINIC_PAGES (object));

  G_OBJECT_CLASS (custos_clinic_pages_parent_class)->dispose (object);
}

static void
custos_clinic_pages_finalize (GObject *object)
{
  CustosClinicPages *self = CUSTOS_CLINIC_PAGES (object);

  g_clear_object (&self->client);
  g_clear_pointer (&self->document, custos_reader_document_free);

  G_OBJECT_CLASS (custos_clinic_pages_parent_class)->finalize (object);
}

static void
custos_clinic_pages_class_init (CustosClinicPagesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = custos_clinic_pages_dispose;
  G_OBJECT_CLASS (klass)->finalize = custos_clinic_pages_finalize;
}

static void
custos_clinic_pages_init (CustosClinicPages *self)
{
  self->client = custos_reader_client_new (find_reader ());
}

CustosClinicPages *
custos_clinic_pages_new (void)
{
  return g_object_new (CUSTOS_TYPE_CLINIC_PAGES, NULL);
}

/* Ends the program that reads; whatever was asked of it fails. */
void
custos_clinic_pages_close (CustosClinicPages *self)
{
  g_return_if_fail (CUSTOS_IS_CLINIC_PAGES (self));

  custos_reader_client_close (self->client);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  CustosClinicPages *self = g_task_get_source_object (task);
  GError *error = NULL;
  CustosReaderDocument *document =
    custos_reader_client_open_finish (CUSTOS_READER_CLIENT (source), result, &error);

  g_clear_pointer (&self->document, custos_reader_document_free);
  self->document = document;
  if (document != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  CustosClinicPages *self = g_task_get_source_object (task);
  CustosDocument *document = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (GBytes) bytes =
    custos_clinic_read_document_finish (CUSTOS_SESSION (source), result, &error);

  if (bytes == NULL) {
    g_task_return_error (task, error);
    return;
  }

  custos_reader_client_open_async (
    self->client, bytes, custos_record_peek (CUSTOS_RECORD (document), "content_type"), NULL,
    g_task_get_cancellable (task), opened_cb, g_object_ref (task));
}

/* Reads the document, which leaves a row in the audit trail, and has its pages counted. */
void
custos_clinic_pages_open_async (CustosClinicPages *self,
                                CustosSession *session,
                                CustosDocument *document,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  g_return_if_fail (CUSTOS_IS_CLINIC_PAGES (self));

  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, custos_clinic_pages_open_async);
  g_task_set_task_data (task, g_object_ref (document), g_object_unref);
  custos_clinic_read_document_async (session, document, cancellable, read_cb, task);
}

gboolean
custos_clinic_pages_open_finish (CustosClinicPages *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

guint
custos_clinic_pages_get_n_pages (CustosClinicPages *self)
{
  g_return_val_if_fail (CUSTOS_IS_CLINIC_PAGES (self), 0);

  return self->document != NULL ? self->document->n_pages : 0;
}

/* Returns: points */
double
custos_clinic_pages_get_page_width (CustosClinicPages *self, guint page)
{
  g_return_val_if_fail (CUSTOS_IS_CLINIC_PAGES (self), USUAL_WIDTH);

  return page < custos_clinic_pages_get_n_pages (self) && self->document->pages[page].width > 0
         ? self->document->pages[page].width : USUAL_WIDTH;
}

/* Whether the file had to be mended, so that something may be missing. */
gboolean
custos_clinic_pages_is_damaged (CustosClinicPages *self)
{
  g_return_val_if_fail (CUSTOS_IS_CLINIC_PAGES (self), FALSE);

  return self->document != NULL && self->document->damaged;
}

static void
drawn_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  g_autoptr (CustosReaderImage) image =
    custos_reader_client_render_page_finish (CUSTOS_READER_CLIENT (source), result, &error);

  if (image == NULL) {
    g_task_return_error (task, error);
    return;
  }

  CustosPagePicture *picture = g_new0 (CustosPagePicture, 1);
  picture->width = image->width;
  picture->height = image->height;
  picture->stride = image->stride;
  picture->damaged = image->damaged;
  picture->pixels = g_bytes_ref (image->pixels);
  g_task_return_pointer (task, picture, (GDestroyNotify) custos_page_picture_free);
}

/* @scale: pixels a point */
void
custos_clinic_pages_draw_async (CustosClinicPages *self,
                                guint page,
                                double scale,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  g_return_if_fail (CUSTOS_IS_CLINIC_PAGES (self));

  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, custos_clinic_pages_draw_async);
  custos_reader_client_render_page_async (
    self->client, page, scale, cancellable, drawn_cb, task);
}

CustosPagePicture *
custos_clinic_pages_draw_finish (CustosClinicPages *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
text_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  char *text =
    custos_reader_client_get_text_finish (CUSTOS_READER_CLIENT (source), result, &error);

  if (text != NULL)
    g_task_return_pointer (task, text, g_free);
  else
    g_task_return_error (task, error);
}

void
custos_clinic_pages_get_text_async (CustosClinicPages *self,
                                    guint page,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data)
{
  g_return_if_fail (CUSTOS_IS_CLINIC_PAGES (self));

  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, custos_clinic_pages_get_text_async);
  custos_reader_client_get_text_async (self->client, page, cancellable, text_read_cb, task);
}

char *
custos_clinic_pages_get_text_finish (CustosClinicPages *self,
                                     GAsyncResult *result,
                                     GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
searched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  g_autoptr (GArray) found =
    custos_reader_client_search_finish (CUSTOS_READER_CLIENT (source), result, &error);

  if (found == NULL) {
    g_task_return_error (task, error);
    return;
  }

  GArray *matches = g_array_sized_new (FALSE, FALSE, sizeof (CustosPageMatch), found->len);
  for (guint i = 0; i < found->len; i++) {
    const CustosReaderMatch *each = &g_array_index (found, CustosReaderMatch, i);
    CustosPageMatch match = { each->page, each->x, each->y, each->width, each->height };

    g_array_append_val (matches, match);
  }
  g_task_return_pointer (task, matches, (GDestroyNotify) g_array_unref);
}

void
custos_clinic_pages_search_async (CustosClinicPages *self,
                                  const char *text,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  g_return_if_fail (CUSTOS_IS_CLINIC_PAGES (self));

  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, custos_clinic_pages_search_async);
  custos_reader_client_search_async (self->client, text, cancellable, searched_cb, task);
}

/* Returns: (transfer full) (element-type CustosPageMatch): page by page */
GArray *
custos_clinic_pages_search_finish (CustosClinicPages *self,
                                   GAsyncResult *result,
                                   GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
