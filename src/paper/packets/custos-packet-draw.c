/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-packet-private.h"

#include "custos-join.h"

/* The strip of a page of ours that others get at their foot. */
#define BAND_BELOW 30
#define BAND_ABOVE 6

typedef struct {
  const CustosPacket *packet;
  GCancellable *cancellable;
  CustosPacketProgress progress;
  gpointer data;
  CustosPacketReport *report;
  GPtrArray *sources;  /* of CustosPdf, one for each PDF document */
  GArray *documents;   /* of CustosJoinedFacts */
} Drawing;

static void
clear_document (gpointer data)
{
  CustosJoinedFacts *document = data;

  g_free (document->name);
  g_free (document->sha256);
}

static void
tell (Drawing *self, double fraction)
{
  if (self->progress != NULL)
    self->progress (fraction, self->data);
}

/* Names the section by its place; what it is called stays in the packet. */
static void
refuse (Drawing *self, int section, GError *cause, GError **error)
{
  self->report->refused = section;
  g_set_error (error, CUSTOS_PAPER_ERROR, cause->code,
               cause->code == CUSTOS_PAPER_ERROR_ENCRYPTED ?
               "Record %d cannot be joined: its PDF document is encrypted" :
               "Record %d cannot be joined: its PDF document cannot be read", section);
}

static gboolean
open_document (Drawing *self, int section, GBytes *bytes, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (CustosPdf) source = custos_pdf_open (bytes, NULL, &cause);

  if (source != NULL && qpdf_is_encrypted (source->qpdf))
    g_set_error_literal (&cause, CUSTOS_PAPER_ERROR, CUSTOS_PAPER_ERROR_ENCRYPTED, "Encrypted");
  if (cause != NULL) {
    refuse (self, section, cause, error);
    return FALSE;
  }

  CustosJoinedFacts document = {
    .section = section, .n_pages = qpdf_get_num_pages (source->qpdf),
    .is_signed = custos_pdf_is_signed (source),
  };

  if (document.is_signed) {
    document.name = g_strdup_printf ("record-%05d-%02u.pdf", section, self->documents->len + 1);
    document.sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  }
  g_array_append_val (self->documents, document);
  g_ptr_array_add (self->sources, g_steal_pointer (&source));
  return TRUE;
}

static gboolean
open_section (Drawing *self, int number, const CustosPaperSection *section, GError **error)
{
  for (guint i = 0; i < section->blocks->len; i++) {
    const CustosBlock *block = &g_array_index (section->blocks, CustosBlock, i);

    if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
      return FALSE;
    if (block->kind == CUSTOS_BLOCK_PDF && !open_document (self, number, block->bytes, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
open_documents (Drawing *self, GError **error)
{
  if (self->packet->consent != NULL && !open_section (self, 0, self->packet->consent, error))
    return FALSE;
  for (guint i = 0; i < self->packet->sections->len; i++)
    if (!open_section (self, (int) i + 1, self->packet->sections->pdata[i], error))
      return FALSE;
  return TRUE;
}

static void
collect_pages (Drawing *self, CustosGalley *galley, int *page, GArray *joined)
{
  for (guint i = 0; i < galley->pages->len; i++, ++*page) {
    const CustosGalleyPage *sheet = galley->pages->pdata[i];

    if (sheet->joined < 0)
      continue;
    CustosJoinedPage entry = {
      *page, self->sources->pdata[sheet->joined], sheet->joined_page,
      g_array_index (self->documents, CustosJoinedFacts, sheet->joined).section,
    };
    g_array_append_val (joined, entry);
  }
}

static void
collect_attachments (Drawing *self, GArray *attachments)
{
  for (guint i = 0; i < self->documents->len; i++) {
    const CustosJoinedFacts *document = &g_array_index (self->documents, CustosJoinedFacts, i);
    CustosAttachment attachment = {
      document->name, ((CustosPdf *) self->sources->pdata[i])->bytes,
    };

    if (document->is_signed)
      g_array_append_val (attachments, attachment);
  }
}

static GBytes *
join (Drawing *self, CustosComposition *composition, GBytes *ours, GError **error)
{
  const CustosPacket *packet = self->packet;
  const CustosGrid *grid = &composition->grid;
  g_autoptr (GArray) pages = g_array_new (FALSE, FALSE, sizeof (CustosJoinedPage));
  g_autoptr (GArray) attachments = g_array_new (FALSE, FALSE, sizeof (CustosAttachment));
  g_autoptr (GPtrArray) figures = g_ptr_array_new ();
  int page = 0;
  CustosJoinOrder order = {
    .language = packet->facts.language, .request = packet->facts.request,
    .anchor = packet->facts.anchor, .pages = pages, .links = composition->front->links,
    .figures = figures,
    .attachments = attachments,
    .band = { grid->page_width, BAND_BELOW, grid->page_height - grid->foot + BAND_ABOVE },
  };

  if (packet->passphrase != NULL)
    order.passphrase = (const char *) custos_secret_read (packet->passphrase, NULL);
  g_ptr_array_extend (figures, composition->front->figures, NULL, NULL);
  g_ptr_array_extend (figures, composition->records->figures, NULL, NULL);
  collect_pages (self, composition->front, &page, pages);
  collect_pages (self, composition->records, &page, pages);
  collect_attachments (self, attachments);
  return custos_join (ours, &order, self->cancellable, &self->report->refused, error);
}

static void
fill_report (Drawing *self, const CustosComposition *composition, GBytes *whole)
{
  CustosPacketReport *report = self->report;

  report->n_pages = composition->n_pages;
  report->sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, whole);
  for (guint i = 0; i < composition->parts->len; i++) {
    const CustosPacketPart *part = &g_array_index (composition->parts, CustosPacketPart, i);
    CustosPacketRange range = {
      part->first_page, part->last_page,
      custos_packet_name_number (self->packet, part->first_page),
      custos_packet_name_number (self->packet, part->last_page),
    };
    g_array_append_val (report->sections, range);
  }
}

static GBytes *
draw (Drawing *self, CustosComposition *composition, GError **error)
{
  g_autoptr (GBytes) ours = NULL;
  GBytes *whole = NULL;

  if (!open_documents (self, error))
    return NULL;
  tell (self, .05);
  if (!custos_composition_compose (composition, self->cancellable, error)) {
    self->report->refused = composition->refused;
    return NULL;
  }
  tell (self, .2);
  ours = custos_composition_print (composition, self->cancellable, self->progress, self->data,
                                   error);
  if (ours == NULL)
    return NULL;
  tell (self, .8);
  whole = join (self, composition, ours, error);
  if (whole == NULL)
    return NULL;
  fill_report (self, composition, whole);
  tell (self, 1);
  return whole;
}

/**
 * custos_packet_draw:
 * @progress: (nullable):
 * @report: fresh from custos_packet_report_new(); filled on success, `refused` after DAMAGED
 *   and ENCRYPTED
 *
 * Everything happens in memory and on the calling thread, which is to be a worker.
 *
 * Returns: (transfer full) (nullable): the bytes of the finished file
 */
GBytes *
custos_packet_draw (const CustosPacket *self,
                    GCancellable *cancellable,
                    CustosPacketProgress progress,
                    gpointer data,
                    CustosPacketReport *report,
                    GError **error)
{
  g_autoptr (GPtrArray) sources =
    g_ptr_array_new_with_free_func ((GDestroyNotify) custos_pdf_close);
  g_autoptr (GArray) documents = g_array_new (FALSE, FALSE, sizeof (CustosJoinedFacts));
  g_autoptr (CustosLetters) letters = custos_letters_new (self->facts.language);
  g_autoptr (CustosTypecase) type = custos_typecase_new (self->facts.language);
  Drawing drawing = { self, cancellable, progress, data, report, sources, documents };
  g_auto (CustosComposition) composition = {
    .packet = self, .letters = letters, .type = type, .documents = documents,
  };

  g_array_set_clear_func (documents, clear_document);
  if (!custos_letters_end (letters, error))
    return NULL;
  return draw (&drawing, &composition, error);
}
