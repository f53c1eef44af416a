/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-document.h"
#include "custos-reader-error.h"
#include "custos-session.h"

G_BEGIN_DECLS

/* A page drawn: premultiplied ARGB, 32 bits in the machine's order, rows from the top. */
typedef struct {
  guint width;
  guint height;
  guint stride;
  gboolean damaged; /* something on this page could not be read and is missing */
  GBytes *pixels;
} CustosPagePicture;

/* Where something that was looked for stands: points from the page's upper left corner. */
typedef struct {
  guint page;
  double x;
  double y;
  double width;
  double height;
} CustosPageMatch;

void custos_page_picture_free (CustosPagePicture *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CustosPagePicture, custos_page_picture_free)

#define CUSTOS_TYPE_CLINIC_PAGES (custos_clinic_pages_get_type ())
G_DECLARE_FINAL_TYPE (CustosClinicPages, custos_clinic_pages, CUSTOS, CLINIC_PAGES, GObject)

CustosClinicPages *custos_clinic_pages_new (void) G_GNUC_WARN_UNUSED_RESULT;
void custos_clinic_pages_close (CustosClinicPages *self);

void custos_clinic_pages_open_async (CustosClinicPages *self,
                                     CustosSession *session,
                                     CustosDocument *document,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
gboolean custos_clinic_pages_open_finish (CustosClinicPages *self,
                                          GAsyncResult *result,
                                          GError **error);

guint custos_clinic_pages_get_n_pages (CustosClinicPages *self);
double custos_clinic_pages_get_page_width (CustosClinicPages *self, guint page);
gboolean custos_clinic_pages_is_damaged (CustosClinicPages *self);

void custos_clinic_pages_draw_async (CustosClinicPages *self,
                                     guint page,
                                     double scale,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
CustosPagePicture *custos_clinic_pages_draw_finish (CustosClinicPages *self,
                                                    GAsyncResult *result,
                                                    GError **error)
G_GNUC_WARN_UNUSED_RESULT;

void custos_clinic_pages_get_text_async (CustosClinicPages *self,
                                         guint page,
                                         GCancellable *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer user_data);
char *custos_clinic_pages_get_text_finish (CustosClinicPages *self,
                                           GAsyncResult *result,
                                           GError **error) G_GNUC_WARN_UNUSED_RESULT;

void custos_clinic_pages_search_async (CustosClinicPages *self,
                                       const char *text,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data);
GArray *custos_clinic_pages_search_finish (CustosClinicPages *self,
                                           GAsyncResult *result,
                                           GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
