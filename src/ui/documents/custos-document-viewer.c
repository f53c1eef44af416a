/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-document-viewer.h"

#include <glib/gi18n.h>

#include "custos-chart-faces.h"
#include "custos-chart-words.h"
#include "custos-clinic-charts.h"
#include "custos-clinic-pages.h"
#include "custos-page-texture.h"
#include "custos-reader-words.h"

/**
 * CustosDocumentViewer:
 *
 * One document: its text, or its pages one at a time. What could not be drawn is said; an empty
 * page is never shown in its place.
 */
struct _CustosDocumentViewer {
  AdwBin parent_instance;

  CustosSession *session;   /* owned; nullable */
  CustosDocument *document; /* owned; nullable: nothing is shown */
  CustosClinicPages *pages; /* owned; nullable: it is text, or not open */
  GCancellable *working;    /* owned; what is under way */
  GArray *matches;          /* of CustosPageMatch; nullable */
  guint page;
  double zoom;

  /* Template children */
  GtkToggleButton *list_toggle;
  GtkLabel *title;
  GtkLabel *subtitle;
  GtkWidget *tools;
  GtkEditable *find;
  GtkLabel *place;
  GtkToggleButton *as_text;
  GtkLabel *warning;
  CustosChartFaces *faces;
  GtkStack *content;
  GtkTextView *text;
  GtkScrolledWindow *scroller;
  GtkPicture *picture;
};

G_DEFINE_FINAL_TYPE (CustosDocumentViewer, custos_document_viewer, ADW_TYPE_BIN)

#define PIXELS_A_POINT (96.0 / 72.0)
#define ZOOM_STEP 1.25
#define PAGE_MARGIN 36
#define MIN_ZOOM 0.4
#define MAX_ZOOM 4.0

/* Stops what is under way; what comes after it has a cancellable of its own. */
static GCancellable *
begin (CustosDocumentViewer *self)
{
  g_cancellable_cancel (self->working);
  g_clear_object (&self->working);
  self->working = g_cancellable_new ();
  return self->working;
}

/* Returns: TRUE if there is nothing more to do for the answer */
static gboolean
fail (CustosDocumentViewer *self, const GError *error)
{
  if (error == NULL)
    return FALSE;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return TRUE;

  g_autofree char *reason = custos_words_document_error (error);
  custos_chart_faces_show_error (self->faces, reason);
  return TRUE;
}

static void
show_warning (CustosDocumentViewer *self, const char *words)
{
  gtk_label_set_text (self->warning, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->warning), words != NULL);
}

static void
show_text (CustosDocumentViewer *self, const char *text)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), text, -1);
  gtk_stack_set_visible_child_name (self->content, "text");
  custos_chart_faces_show_content (self->faces);
}

static void
drawn_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CustosDocumentViewer) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosPagePicture) drawn =
    custos_clinic_pages_draw_finish (CUSTOS_CLINIC_PAGES (source), result, &error);

  if (fail (self, error))
    return;

  g_autoptr (GdkTexture) texture =
    custos_page_texture_new (drawn, self->matches, self->page, self->zoom * PIXELS_A_POINT);
  g_autofree char *label = g_strdup_printf (
    /* Translators: the number of a page and how many there are */
    _("Page %u of %u"), self->page + 1, custos_clinic_pages_get_n_pages (self->pages));

  show_warning (self, drawn->damaged || custos_clinic_pages_is_damaged (self->pages)
                ? _("Something in this document could not be read and is missing here.")
                : NULL);
  gtk_picture_set_paintable (self->picture, GDK_PAINTABLE (texture));
  gtk_picture_set_alternative_text (self->picture, label);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  gtk_stack_set_visible_child_name (self->content, "picture");
  custos_chart_faces_show_content (self->faces);
}

static void
page_text_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CustosDocumentViewer) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text =
    custos_clinic_pages_get_text_finish (CUSTOS_CLINIC_PAGES (source), result, &error);

  if (fail (self, error))
    return;

  g_strstrip (text);
  show_text (self, *text != '\0' ? text : _("There is no text on this page, only a picture."));
}

static void
show_page (CustosDocumentViewer *self)
{
  g_autofree char *place = g_strdup_printf (
    /* Translators: the number of a page and how many there are, as short as possible */
    _("%u of %u"), self->page + 1, custos_clinic_pages_get_n_pages (self->pages));

  gtk_label_set_text (self->place, place);
  if (gtk_toggle_button_get_active (self->as_text))
    custos_clinic_pages_get_text_async (
      self->pages, self->page, begin (self), page_text_cb, g_object_ref (self));
  else
    custos_clinic_pages_draw_async (self->pages, self->page, self->zoom * PIXELS_A_POINT,
                                    begin (self), drawn_cb, g_object_ref (self));
}

/* A page that is wider than its pane begins smaller, so that all of a line can be read. */
static void
fit_width (CustosDocumentViewer *self)
{
  double room = gtk_widget_get_width (GTK_WIDGET (self)) - PAGE_MARGIN;
  double width = custos_clinic_pages_get_page_width (self->pages, 0) * PIXELS_A_POINT;

  self->zoom = room > 0 ? CLAMP (room / width, MIN_ZOOM, 1.0) : 1.0;
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CustosDocumentViewer) self = user_data;
  g_autoptr (GError) error = NULL;

  custos_clinic_pages_open_finish (CUSTOS_CLINIC_PAGES (source), result, &error);
  if (fail (self, error))
    return;

  gtk_widget_set_visible (self->tools, TRUE);
  fit_width (self);
  show_page (self);
}

static void
note_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CustosDocumentViewer) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes =
    custos_clinic_read_document_finish (CUSTOS_SESSION (source), result, &error);

  if (fail (self, error))
    return;

  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autofree char *text = g_utf8_make_valid (data, (gssize) size);

  show_warning (self, g_utf8_validate (data, (gssize) size, NULL) ? NULL
                : _("Some letters of this note could not be read; they are marked."));
  show_text (self, text);
}

static gboolean
is_text (CustosDocument *document)
{
  const char *type = custos_record_peek (CUSTOS_RECORD (document), "content_type");

  return type != NULL && g_ascii_strncasecmp (type, "text/", 5) == 0;
}

static void
read_document (CustosDocumentViewer *self)
{
  custos_chart_faces_show_loading (self->faces);
  gtk_widget_set_visible (self->tools, FALSE);
  show_warning (self, NULL);
  if (is_text (self->document)) {
    custos_clinic_read_document_async (self->session, self->document, begin (self),
                                       note_read_cb, g_object_ref (self));
    return;
  }

  self->pages = custos_clinic_pages_new ();
  custos_clinic_pages_open_async (self->pages, self->session, self->document, begin (self),
                                  opened_cb, g_object_ref (self));
}

static void
close_document (CustosDocumentViewer *self)
{
  g_cancellable_cancel (self->working);
  g_clear_object (&self->working);
  if (self->pages != NULL)
    custos_clinic_pages_close (self->pages);
  g_clear_object (&self->pages);
  g_clear_pointer (&self->matches, g_array_unref);
  self->page = 0;
}

static void
retry_cb (CustosDocumentViewer *self)
{
  close_document (self);
  if (self->document != NULL)
    read_document (self);
}

static void
turned_cb (CustosDocumentViewer *self)
{
  if (self->pages != NULL)
    show_page (self);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CustosDocumentViewer) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) found =
    custos_clinic_pages_search_finish (CUSTOS_CLINIC_PAGES (source), result, &error);

  if (fail (self, error))
    return;

  if (found->len == 0) {
    show_warning (self, _("These words are not in the document."));
    return;
  }

  guint next = g_array_index (found, CustosPageMatch, 0).page;
  for (guint i = found->len; i > 0; i--) {
    /* Asking again goes on to the next page that has them. */
    if (g_array_index (found, CustosPageMatch, i - 1).page > self->page ||
        (self->matches == NULL &&
         g_array_index (found, CustosPageMatch, i - 1).page == self->page))
      next = g_array_index (found, CustosPageMatch, i - 1).page;
  }

  g_clear_pointer (&self->matches, g_array_unref);
  self->matches = g_steal_pointer (&found);
  self->page = next;
  show_page (self);
}

static void
find_cb (CustosDocumentViewer *self)
{
  const char *words = gtk_editable_get_text (self->find);

  if (self->pages != NULL && *words != '\0')
    custos_clinic_pages_search_async (
      self->pages, words, begin (self), found_cb, g_object_ref (self));
}

static void
page_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CustosDocumentViewer *self = CUSTOS_DOCUMENT_VIEWER (widget);

  if (self->pages == NULL || custos_clinic_pages_get_n_pages (self->pages) == 0)
    return;

  if (g_str_equal (action_name, "viewer.forward"))
    self->page = MIN (self->page + 1, custos_clinic_pages_get_n_pages (self->pages) - 1);
  else if (g_str_equal (action_name, "viewer.back"))
    self->page = self->page > 0 ? self->page - 1 : 0;
  else if (g_str_equal (action_name, "viewer.larger"))
    self->zoom = MIN (self->zoom * ZOOM_STEP, MAX_ZOOM);
  else
    self->zoom = MAX (self->zoom / ZOOM_STEP, MIN_ZOOM);
  show_page (self);
}

static void
custos_document_viewer_dispose (GObject *object)
{
  CustosDocumentViewer *self = CUSTOS_DOCUMENT_VIEWER (object);

  close_document (self);
  g_clear_object (&self->session);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (custos_document_viewer_parent_class)->dispose (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const struct {
    guint key;
    GdkModifierType modifiers;
    const char *action;
  } keys[] = {
    { GDK_KEY_Page_Down, 0, "viewer.forward" },
    { GDK_KEY_Page_Up, 0, "viewer.back" },
    { GDK_KEY_plus, GDK_CONTROL_MASK, "viewer.larger" },
    { GDK_KEY_equal, GDK_CONTROL_MASK, "viewer.larger" },
    { GDK_KEY_minus, GDK_CONTROL_MASK, "viewer.smaller" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (keys); i++) {
    gtk_widget_class_install_action (widget_class, keys[i].action, NULL, page_action);
    gtk_widget_class_add_binding_action (
      widget_class, keys[i].key, keys[i].modifiers, keys[i].action, NULL);
  }
}

static void
custos_document_viewer_class_init (CustosDocumentViewerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = custos_document_viewer_dispose;

  g_type_ensure (CUSTOS_TYPE_CHART_FACES);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/custos/Custos/ui/documents/custos-document-viewer.ui");
  gtk_widget_class_bind_template_child (widget_class, CustosDocumentViewer, list_toggle);
  gtk_widget_class_bind_template_child (widget_class, CustosDocumentViewer, title);
  gtk_widget_class_bind_template_child (widget_class, CustosDocumentViewer, subtitle);
  gtk_widget_class_bind_template_child (widget_class, CustosDocumentViewer, tools);
  gtk_widget_class_bind_template_child (widget_class, CustosDocumentViewer, find);
  gtk_widget_class_bind_template_child (widget_class, CustosDocumentViewer, place);
  gtk_widget_class_bind_template_child (widget_class, CustosDocumentViewer, as_text);
  gtk_widget_class_bind_template_child (widget_class, CustosDocumentViewer, warning);
  gtk_widget_class_bind_template_child (widget_class, CustosDocumentViewer, faces);
  gtk_widget_class_bind_template_child (widget_class, CustosDocumentViewer, content);
  gtk_widget_class_bind_template_child (widget_class, CustosDocumentViewer, text);
  gtk_widget_class_bind_template_child (widget_class, CustosDocumentViewer, scroller);
  gtk_widget_class_bind_template_child (widget_class, CustosDocumentViewer, picture);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
  gtk_widget_class_bind_template_callback (widget_class, turned_cb);
  gtk_widget_class_bind_template_callback (widget_class, find_cb);
  add_keys (widget_class);
}

static void
custos_document_viewer_init (CustosDocumentViewer *self)
{
  self->zoom = 1;
  gtk_widget_init_template (GTK_WIDGET (self));
  custos_chart_faces_set_content (self->faces, GTK_WIDGET (self->content));
  custos_chart_faces_set_none (self->faces, "x-office-document-symbolic",
                               _("Nothing is chosen"), NULL);
  custos_chart_faces_show_none (self->faces);
}

/* @flap: folds the list away where there is no room; then a button brings it back */
void
custos_document_viewer_set_flap (CustosDocumentViewer *self, AdwFlap *flap)
{
  g_return_if_fail (CUSTOS_IS_DOCUMENT_VIEWER (self));

  g_object_bind_property (flap, "folded", self->list_toggle, "visible", G_BINDING_SYNC_CREATE);
  g_object_bind_property (flap, "reveal-flap", self->list_toggle, "active",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
}

/* @document: (nullable): NULL: nothing is chosen */
void
custos_document_viewer_show (CustosDocumentViewer *self,
                             CustosSession *session,
                             CustosDocument *document)
{
  g_return_if_fail (CUSTOS_IS_DOCUMENT_VIEWER (self));

  if (document == self->document)
    return;

  close_document (self);
  g_set_object (&self->session, session);
  g_set_object (&self->document, document);
  gtk_label_set_text (self->title, "");
  gtk_label_set_text (self->subtitle, "");
  if (document == NULL) {
    gtk_widget_set_visible (self->tools, FALSE);
    show_warning (self, NULL);
    custos_chart_faces_show_none (self->faces);
    return;
  }

  CustosRecord *record = CUSTOS_RECORD (document);
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  const char *author = custos_record_peek (record, "author");
  g_autofree char *time =
    custos_words_moment_time (custos_record_peek (record, "authored"), zone);
  g_autofree char *subtitle =
    g_strconcat (time, author != NULL && *time != '\0' ? ", " : "", author, NULL);

  gtk_label_set_text (self->title, custos_record_peek (record, "title") ?: _("Untitled"));
  gtk_label_set_text (self->subtitle, subtitle);
  read_document (self);
}
