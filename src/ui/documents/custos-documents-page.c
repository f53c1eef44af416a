/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-documents-page.h"

#include <glib/gi18n.h>

#include "custos-chart-faces.h"
#include "custos-chart-line.h"
#include "custos-document-viewer.h"
#include "custos-record-group.h"
#include "custos-text.h"

/**
 * CustosDocumentsPage:
 *
 * The notes of a chart, or the files in it: a list, and beside it the one that is read.
 */
struct _CustosDocumentsPage {
  AdwBin parent_instance;

  CustosChartItems *items;              /* owned */
  gboolean (*belongs) (gpointer document);

  /* Template children */
  CustosChartFaces *faces;
  AdwFlap *flap;
  GtkEditable *search;
  GtkListView *list;
  GtkSingleSelection *selection;
  GListStore *lines;
  CustosDocumentViewer *viewer;
};

G_DEFINE_FINAL_TYPE (CustosDocumentsPage, custos_documents_page, ADW_TYPE_BIN)

#define KIND "document"

/* What is only text is read here; everything else is shown as pages. */
gboolean
custos_document_is_note (gpointer document)
{
  const char *type = custos_record_peek (document, "content_type");

  return type != NULL && g_ascii_strncasecmp (type, "text/", 5) == 0;
}

gboolean
custos_document_is_file (gpointer document)
{
  return !custos_document_is_note (document);
}

static CustosChartLine *
describe (CustosDocumentsPage *self, gpointer document)
{
  CustosChartLine *line = custos_chart_line_new (NULL, document);
  g_autofree char *title = custos_describe_text (document, "title");
  const char *signed_by = custos_record_peek (document, "signed_by");
  g_autofree char *author = signed_by != NULL
                            /* Translators: %s is a person */
    ? g_strdup_printf (_("Signed by %s"), signed_by)
    : custos_describe_text (document, "author");

  if (custos_chart_item_is_in_error (document)) {
    g_free (author);
    author = g_strdup (_("entered in error"));
  }
  if (*title == '\0') {
    g_free (title);
    title = custos_describe_word (document, "kind");
  }
  custos_chart_line_take (
    line, *title != '\0' ? g_steal_pointer (&title) : g_strdup (_("Untitled")),
    g_steal_pointer (&author), custos_describe_moment (document, self->items, "authored"));
  return line;
}

static gboolean
is_sought (CustosDocumentsPage *self, CustosChartLine *line)
{
  const char *sought = gtk_editable_get_text (self->search);
  g_autofree char *needle = g_utf8_casefold (sought, -1);
  g_autofree char *subtitle = NULL;
  g_autofree char *tail = NULL;

  if (custos_text_is_blank (sought))
    return TRUE;

  g_object_get (line, "subtitle", &subtitle, "tail", &tail, NULL);
  g_autofree char *all =
    g_strjoin ("\n", custos_chart_line_get_title (line), subtitle, tail, NULL);
  g_autofree char *folded = g_utf8_casefold (all, -1);
  return g_strstr_len (folded, -1, needle) != NULL;
}

static void
fill (CustosDocumentsPage *self)
{
  GPtrArray *found = custos_chart_items_peek (self->items, KIND);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);
  guint n = 0;

  for (guint i = 0; found != NULL && i < found->len; i++) {
    if (!self->belongs (found->pdata[i]))
      continue;

    g_autoptr (CustosChartLine) line = describe (self, found->pdata[i]);
    n++;
    if (is_sought (self, line))
      g_ptr_array_add (lines, g_steal_pointer (&line));
  }

  g_list_store_splice (self->lines, 0, g_list_model_get_n_items (G_LIST_MODEL (self->lines)),
                       lines->pdata, lines->len);
  custos_chart_faces_show (self->faces, self->items, KIND, n);
}

static void
selected_cb (CustosDocumentsPage *self)
{
  CustosChartLine *line = gtk_single_selection_get_selected_item (self->selection);

  custos_document_viewer_show (
    self->viewer, custos_chart_items_get_session (self->items),
    line != NULL ? custos_chart_line_get_item (line) : NULL);
}

static void
search_cb (CustosDocumentsPage *self)
{
  fill (self);
}

static void
retry_cb (CustosDocumentsPage *self)
{
  custos_chart_items_ask_again (self->items, KIND);
}

static void
search_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  gtk_widget_grab_focus (GTK_WIDGET (CUSTOS_DOCUMENTS_PAGE (widget)->search));
}

static void
move_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CustosDocumentsPage *self = CUSTOS_DOCUMENTS_PAGE (widget);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->lines));
  gint64 wanted = (gint64) gtk_single_selection_get_selected (self->selection) +
                  g_variant_get_int32 (parameter);

  if (n > 0)
    gtk_single_selection_set_selected (
      self->selection, (guint) CLAMP (wanted, 0, (gint64) n - 1));
}

static void
custos_documents_page_dispose (GObject *object)
{
  g_clear_object (&CUSTOS_DOCUMENTS_PAGE (object)->items);

  G_OBJECT_CLASS (custos_documents_page_parent_class)->dispose (object);
}

static void
custos_documents_page_class_init (CustosDocumentsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = custos_documents_page_dispose;

  g_type_ensure (CUSTOS_TYPE_CHART_FACES);
  g_type_ensure (CUSTOS_TYPE_CHART_LINE);
  g_type_ensure (CUSTOS_TYPE_DOCUMENT_VIEWER);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/custos/Custos/ui/documents/custos-documents-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CustosDocumentsPage, faces);
  gtk_widget_class_bind_template_child (widget_class, CustosDocumentsPage, flap);
  gtk_widget_class_bind_template_child (widget_class, CustosDocumentsPage, search);
  gtk_widget_class_bind_template_child (widget_class, CustosDocumentsPage, list);
  gtk_widget_class_bind_template_child (widget_class, CustosDocumentsPage, selection);
  gtk_widget_class_bind_template_child (widget_class, CustosDocumentsPage, lines);
  gtk_widget_class_bind_template_child (widget_class, CustosDocumentsPage, viewer);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
  gtk_widget_class_install_action (widget_class, "section.search", NULL, search_action);
  gtk_widget_class_install_action (widget_class, "section.move", "i", move_action);
}

static void
custos_documents_page_init (CustosDocumentsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  custos_chart_faces_set_content (self->faces, GTK_WIDGET (self->flap));
  custos_document_viewer_set_flap (self->viewer, self->flap);
  g_signal_connect_object (self->selection, "notify::selected-item",
                           G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
}

static GtkWidget *
make_page (CustosChartItems *items,
           gboolean (*belongs)(gpointer document),
           const char *title,
           const char *none)
{
  CustosDocumentsPage *self = g_object_new (CUSTOS_TYPE_DOCUMENTS_PAGE, NULL);

  self->items = g_object_ref (items);
  self->belongs = belongs;
  custos_chart_faces_set_none (self->faces, "x-office-document-symbolic", none, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_signal_connect_object (
    items, "loaded::" KIND, G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  custos_chart_items_want (items, KIND);
  fill (self);
  return GTK_WIDGET (self);
}

GtkWidget *
custos_documents_page_new (CustosChartItems *items)
{
  return make_page (items, custos_document_is_file, _("Documents"), _("No documents on file"));
}

GtkWidget *
custos_notes_page_new (CustosChartItems *items)
{
  return make_page (items, custos_document_is_note, _("Notes"), _("No notes on file"));
}
