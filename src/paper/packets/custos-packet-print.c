/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-packet-furniture.h"

#include <cairo-pdf.h>

#define PAGES_A_LOOK 16 /* between two looks at the cancellable */

typedef struct {
  CustosComposition *composition;
  CustosFurniture furniture;
  cairo_surface_t *surface;
  cairo_t *cr;
  int page;
  GCancellable *cancellable;
  CustosPacketProgress progress;
  gpointer data;
} Press;

static cairo_status_t
write_bytes (void *data, const unsigned char *bytes, unsigned int size)
{
  g_byte_array_append (data, bytes, size);
  return CAIRO_STATUS_SUCCESS;
}

static void
tell_metadata (Press *self)
{
  const CustosPacketFacts *facts = &self->composition->packet->facts;
  CustosLetters *letters = self->composition->letters;
  struct { cairo_pdf_metadata_t key; const char *value; } told[] = {
    { CAIRO_PDF_METADATA_TITLE, custos_letters_say (letters, "packet", "title") },
    { CAIRO_PDF_METADATA_AUTHOR, facts->clinic },
    { CAIRO_PDF_METADATA_SUBJECT, custos_letters_say (letters, "packet", "subject") },
    { CAIRO_PDF_METADATA_CREATOR, "Custos" },
    { CAIRO_PDF_METADATA_CREATE_DATE, facts->released_at },
    { CAIRO_PDF_METADATA_MOD_DATE, facts->released_at },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (told); i++)
    if (told[i].value != NULL)
      cairo_pdf_surface_set_metadata (self->surface, told[i].key, told[i].value);
}

static int
add_bookmark (Press *self, int parent, const char *words, int page)
{
  g_autofree char *target = g_strdup_printf ("page=%d pos=[0 0]", page);

  return cairo_pdf_surface_add_outline (self->surface, parent, words, target,
                                        parent == 0 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : 0);
}

/* Parts, and under them the records. */
static void
add_bookmarks (Press *self)
{
  CustosComposition *composition = self->composition;

  for (int kind = CUSTOS_PAPER_COVER; kind <= CUSTOS_PAPER_INDEX; kind++)
    if (composition->papers[kind].first_page > 0)
      add_bookmark (self, CAIRO_PDF_OUTLINE_ROOT, composition->papers[kind].name,
                    composition->papers[kind].first_page);
  if (composition->parts->len > 0) {
    int first = g_array_index (composition->parts, CustosPacketPart, 0).first_page;
    int records = add_bookmark (self, CAIRO_PDF_OUTLINE_ROOT,
                                custos_letters_say (composition->letters, "cover", "records"),
                                first);

    for (guint i = 0; i < composition->parts->len; i++) {
      const CustosPacketPart *part = &g_array_index (composition->parts, CustosPacketPart, i);
      add_bookmark (self, records, part->name, part->first_page);
    }
  }
  add_bookmark (self, CAIRO_PDF_OUTLINE_ROOT, composition->papers[CUSTOS_PAPER_END].name,
                composition->papers[CUSTOS_PAPER_END].first_page);
}

static gboolean
print_pages (Press *self, CustosGalley *galley, GError **error)
{
  for (guint i = 0; i < galley->pages->len; i++) {
    const CustosGalleyPage *page = galley->pages->pdata[i];
    g_autofree char *label = g_strdup_printf ("%d", ++self->page);

    if (self->page % PAGES_A_LOOK == 0) {
      if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
        return FALSE;
      if (self->progress != NULL)
        self->progress (.2 + .6 * self->page / self->composition->n_pages, self->data);
    }
    cairo_pdf_surface_set_page_label (self->surface, label);
    if (page->running != NULL && page->joined < 0)
      custos_furniture_print_head (&self->furniture, self->cr, page);
    custos_furniture_print_foot (&self->furniture, self->cr, self->page);
    custos_sheet_print (page->sheet, self->cr, self->composition->packet->facts.is_fax);
    /* Ended after the last page, Cairo 1.18 takes the tag for something on one page more. */
    if (self->page == self->composition->n_pages)
      cairo_tag_end (self->cr, "Document");
    cairo_show_page (self->cr);
  }
  return TRUE;
}

static gboolean
print_all (Press *self, GError **error)
{
  tell_metadata (self);
  add_bookmarks (self);
  cairo_tag_begin (self->cr, "Document", "");
  return print_pages (self, self->composition->front, error)
         && print_pages (self, self->composition->records, error)
         && print_pages (self, self->composition->end, error);
}

/* One file for all pages, since qpdf keeps tags and bookmarks of its first file only. */
GBytes *
custos_composition_print (CustosComposition *self, GCancellable *cancellable,
                          CustosPacketProgress progress, gpointer data, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_sized_new (1 << 16);
  Press press = {
    .composition = self, .cancellable = cancellable, .progress = progress, .data = data,
  };

  press.surface =
    cairo_pdf_surface_create_for_stream (write_bytes, bytes, self->grid.page_width,
                                         self->grid.page_height);
  cairo_pdf_surface_restrict_to_version (press.surface, CAIRO_PDF_VERSION_1_5);
  press.cr = cairo_create (press.surface);
  custos_furniture_make (&press.furniture, self);

  gboolean is_done = print_all (&press, error);

  cairo_surface_finish (press.surface);
  cairo_status_t status = cairo_surface_status (press.surface);
  cairo_status_t drawn = cairo_status (press.cr);
  custos_furniture_clear (&press.furniture);
  cairo_destroy (press.cr);
  cairo_surface_destroy (press.surface);
  if (!is_done)
    return NULL;
  if (status != CAIRO_STATUS_SUCCESS || drawn != CAIRO_STATUS_SUCCESS) {
    g_set_error (error, CUSTOS_PAPER_ERROR, CUSTOS_PAPER_ERROR_FAILED,
                 "The pages cannot be written: %s",
                 cairo_status_to_string (status != CAIRO_STATUS_SUCCESS ? status : drawn));
    return NULL;
  }
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
