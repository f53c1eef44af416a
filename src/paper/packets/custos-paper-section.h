/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "custos-paper-plot.h"
#include "custos-paper-table.h"

G_BEGIN_DECLS

/* One record of a packet, as it is to be read: it starts on a page of its own and has a row in
 * the index. All text is copied. */
typedef struct _CustosPaperSection CustosPaperSection;

typedef struct {
  const char *label;
  const char *value;
  const char *unit; /* may be NULL */
} CustosPaperFact;

CustosPaperSection *custos_paper_section_new (const char *group,
                                              const char *title,
                                              const char *date,
                                              const char *source) G_GNUC_WARN_UNUSED_RESULT;
void custos_paper_section_free (CustosPaperSection *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CustosPaperSection, custos_paper_section_free)

const char *custos_paper_section_get_group (const CustosPaperSection *self);
const char *custos_paper_section_get_title (const CustosPaperSection *self);

void custos_paper_section_set_subtitle (CustosPaperSection *self, const char *subtitle);
void custos_paper_section_add_heading (CustosPaperSection *self, const char *text);
void custos_paper_section_add_paragraph (CustosPaperSection *self,
                                         const char *side_head,
                                         const char *lead,
                                         const char *text);
void custos_paper_section_add_item (CustosPaperSection *self,
                                    const char *side_head,
                                    const char *number,
                                    const char *lead,
                                    const char *text);
void custos_paper_section_add_note (CustosPaperSection *self, const char *text);
void custos_paper_section_add_fact (CustosPaperSection *self,
                                    const char *label,
                                    const char *value);
void custos_paper_section_add_strip (CustosPaperSection *self,
                                     const CustosPaperFact *facts,
                                     size_t n_facts);
void custos_paper_section_add_signature (CustosPaperSection *self,
                                         const char *label,
                                         const char *text);
void custos_paper_section_add_text (CustosPaperSection *self, const char *text);
void custos_paper_section_take_table (CustosPaperSection *self, CustosPaperTable *table);
void custos_paper_section_take_plot (CustosPaperSection *self, CustosPaperPlot *plot);
void custos_paper_section_add_scan (CustosPaperSection *self,
                                    GBytes *jpeg,
                                    int dots_per_inch,
                                    const char *caption);
void custos_paper_section_add_picture (CustosPaperSection *self,
                                       GBytes *pixels,
                                       int width,
                                       int height,
                                       int stride,
                                       int dots_per_inch,
                                       const char *caption);
void custos_paper_section_add_pdf (CustosPaperSection *self, GBytes *pdf);

G_END_DECLS
