/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-paper-plot-private.h"

#include "custos-paper-text.h"

/**
 * custos_paper_plot_new:
 * @title: what was measured and in which unit: "C-reactive protein, mg/L"
 * @subtitle: (nullable): from when to when, how many values
 * @normal: (nullable): what stands beside the normal band: "normal: up to 5"
 */
CustosPaperPlot *
custos_paper_plot_new (const char *title,
                       const char *subtitle,
                       const char *normal,
                       double low,
                       double high)
{
  CustosPaperPlot *self = g_new0 (CustosPaperPlot, 1);

  self->text = g_string_chunk_new (256);
  self->title = custos_paper_text_keep (self->text, title);
  self->subtitle = custos_paper_text_keep (self->text, subtitle);
  self->normal = custos_paper_text_keep (self->text, normal);
  self->low = low;
  self->high = high;
  self->points = g_array_new (FALSE, FALSE, sizeof (CustosPlotMark));
  self->ticks = g_array_new (FALSE, FALSE, sizeof (CustosPlotMark));
  self->events = g_array_new (FALSE, FALSE, sizeof (CustosPlotMark));
  return self;
}

void
custos_paper_plot_free (CustosPaperPlot *self)
{
  g_array_unref (self->points);
  g_array_unref (self->ticks);
  g_array_unref (self->events);
  g_string_chunk_free (self->text);
  g_free (self);
}

static void
add (CustosPaperPlot *self, GArray *marks, double day, double value, const char *words)
{
  CustosPlotMark mark = { day, value, custos_paper_text_keep (self->text, words) };

  g_array_append_val (marks, mark);
}

/* In the order of time. @text is the value as it is stored. */
void
custos_paper_plot_add_point (CustosPaperPlot *self, double day, double value, const char *text)
{
  add (self, self->points, day, value, text);
}

/* @words: (nullable): none for a short tick between two named ones */
void
custos_paper_plot_add_tick (CustosPaperPlot *self, double day, const char *words)
{
  add (self, self->ticks, day, 0, words);
}

void
custos_paper_plot_add_event (CustosPaperPlot *self, double day, const char *words)
{
  add (self, self->events, day, 0, words);
}
