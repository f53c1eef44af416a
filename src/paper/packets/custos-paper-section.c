/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-paper-section-private.h"

#include "custos-paper-text.h"

static void
clear_block (gpointer data)
{
  CustosBlock *block = data;

  g_clear_pointer (&block->facts, g_array_unref);
  g_clear_pointer (&block->table, custos_paper_table_free);
  g_clear_pointer (&block->plot, custos_paper_plot_free);
  g_clear_pointer (&block->bytes, g_bytes_unref);
}

static const char *
keep (CustosPaperSection *self, const char *text)
{
  return custos_paper_text_keep (self->chunk, text);
}

/**
 * custos_paper_section_new:
 * @group: the kind of record, a head in the index: "Progress notes"
 * @title: the name of this one
 * @date: (nullable): as it is printed
 * @source: (nullable): who made it
 */
CustosPaperSection *
custos_paper_section_new (const char *group,
                          const char *title,
                          const char *date,
                          const char *source)
{
  CustosPaperSection *self = g_new0 (CustosPaperSection, 1);

  self->chunk = g_string_chunk_new (4096);
  self->group = keep (self, group);
  self->title = keep (self, title != NULL ? title : "");
  self->date = keep (self, date);
  self->source = keep (self, source);
  self->blocks = g_array_new (FALSE, TRUE, sizeof (CustosBlock));
  g_array_set_clear_func (self->blocks, clear_block);
  return self;
}

void
custos_paper_section_free (CustosPaperSection *self)
{
  g_array_unref (self->blocks);
  g_string_chunk_free (self->chunk);
  g_free (self);
}

const char *
custos_paper_section_get_group (const CustosPaperSection *self)
{
  return self->group;
}

const char *
custos_paper_section_get_title (const CustosPaperSection *self)
{
  return self->title;
}

static void
add (CustosPaperSection *self, CustosBlock block)
{
  g_array_append_val (self->blocks, block);
}

/* The line under the title. Without one, date and source stand there. */
void
custos_paper_section_set_subtitle (CustosPaperSection *self, const char *subtitle)
{
  self->subtitle = keep (self, subtitle);
}

void
custos_paper_section_add_heading (CustosPaperSection *self, const char *text)
{
  add (self, (CustosBlock) { .kind = CUSTOS_BLOCK_HEADING, .text = keep (self, text) });
}

/**
 * custos_paper_section_add_paragraph:
 * @side_head: (nullable): none continues what stands above
 * @lead: (nullable): printed bold before the text
 */
void
custos_paper_section_add_paragraph (CustosPaperSection *self,
                                    const char *side_head,
                                    const char *lead,
                                    const char *text)
{
  add (self, (CustosBlock) {
    .kind = CUSTOS_BLOCK_PARAGRAPH, .label = keep (self, side_head), .lead = keep (self, lead),
    .text = keep (self, text),
  });
}

/**
 * custos_paper_section_add_item:
 * @side_head: (nullable): of the first item of a list
 * @number: as it is printed, at most three characters
 * @lead: (nullable): printed bold before the text
 */
void
custos_paper_section_add_item (CustosPaperSection *self,
                               const char *side_head,
                               const char *number,
                               const char *lead,
                               const char *text)
{
  CustosPaperFact fact = { .label = keep (self, number) };
  GArray *facts = g_array_new (FALSE, FALSE, sizeof fact);

  g_array_append_val (facts, fact);
  add (self, (CustosBlock) {
    .kind = CUSTOS_BLOCK_ITEM, .label = keep (self, side_head), .lead = keep (self, lead),
    .text = keep (self, text), .facts = facts,
  });
}

/* Over the full width and slanted: how to read what follows. */
void
custos_paper_section_add_note (CustosPaperSection *self, const char *text)
{
  add (self, (CustosBlock) { .kind = CUSTOS_BLOCK_NOTE, .text = keep (self, text) });
}

void
custos_paper_section_add_fact (CustosPaperSection *self, const char *label, const char *value)
{
  add (self, (CustosBlock) {
    .kind = CUSTOS_BLOCK_FACT, .label = keep (self, label), .text = keep (self, value),
  });
}

/* Measurements in one strip: small label, value and unit under it. */
void
custos_paper_section_add_strip (CustosPaperSection *self,
                                const CustosPaperFact *facts,
                                size_t n_facts)
{
  GArray *copy = g_array_sized_new (FALSE, FALSE, sizeof *facts, (guint) n_facts);

  for (size_t i = 0; i < n_facts; i++) {
    CustosPaperFact fact = {
      keep (self, facts[i].label), keep (self, facts[i].value), keep (self, facts[i].unit),
    };
    g_array_append_val (copy, fact);
  }
  add (self, (CustosBlock) { .kind = CUSTOS_BLOCK_STRIP, .facts = copy });
}

/* Who signed and when, between two rules. */
void
custos_paper_section_add_signature (CustosPaperSection *self,
                                    const char *label,
                                    const char *text)
{
  add (self, (CustosBlock) {
    .kind = CUSTOS_BLOCK_SIGNATURE, .label = keep (self, label), .text = keep (self, text),
  });
}

/* A document that is plain text: its line ends are kept. */
void
custos_paper_section_add_text (CustosPaperSection *self, const char *text)
{
  add (self, (CustosBlock) { .kind = CUSTOS_BLOCK_TEXT, .text = keep (self, text) });
}

void
custos_paper_section_take_table (CustosPaperSection *self, CustosPaperTable *table)
{
  add (self, (CustosBlock) { .kind = CUSTOS_BLOCK_TABLE, .table = table });
}

void
custos_paper_section_take_plot (CustosPaperSection *self, CustosPaperPlot *plot)
{
  add (self, (CustosBlock) { .kind = CUSTOS_BLOCK_PLOT, .plot = plot });
}

/**
 * custos_paper_section_add_scan:
 * @jpeg: a whole JPEG file, which goes into the packet byte for byte
 * @dots_per_inch: how it was scanned; 0 where that is not known
 * @caption: (nullable): "Scan, 1 page, received May 14, 2026"
 */
void
custos_paper_section_add_scan (CustosPaperSection *self,
                               GBytes *jpeg,
                               int dots_per_inch,
                               const char *caption)
{
  add (self, (CustosBlock) {
    .kind = CUSTOS_BLOCK_SCAN, .bytes = g_bytes_ref (jpeg), .dots_per_inch = dots_per_inch,
    .text = keep (self, caption),
  });
}

/**
 * custos_paper_section_add_picture:
 * @pixels: 4 bytes each, as in CAIRO_FORMAT_RGB24; another process has opened the file
 */
void
custos_paper_section_add_picture (CustosPaperSection *self,
                                  GBytes *pixels,
                                  int width,
                                  int height,
                                  int stride,
                                  int dots_per_inch,
                                  const char *caption)
{
  g_return_if_fail (width > 0 && height > 0 && stride >= width * 4);
  g_return_if_fail (g_bytes_get_size (pixels) >= (size_t) stride * height);

  add (self, (CustosBlock) {
    .kind = CUSTOS_BLOCK_SCAN, .bytes = g_bytes_ref (pixels), .width = width, .height = height,
    .stride = stride, .dots_per_inch = dots_per_inch, .text = keep (self, caption),
  });
}

/* A PDF file, whose pages are joined as they are. */
void
custos_paper_section_add_pdf (CustosPaperSection *self, GBytes *pdf)
{
  add (self, (CustosBlock) { .kind = CUSTOS_BLOCK_PDF, .bytes = g_bytes_ref (pdf) });
}
