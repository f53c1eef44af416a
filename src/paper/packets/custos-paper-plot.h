/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One measurement over time, to be read without its table. Places in time are days since any
 * day that the caller likes. */
typedef struct _CustosPaperPlot CustosPaperPlot;

/* NAN stands for a limit that does not exist. */
CustosPaperPlot *custos_paper_plot_new (const char *title,
                                        const char *subtitle,
                                        const char *normal,
                                        double low,
                                        double high) G_GNUC_WARN_UNUSED_RESULT;
void custos_paper_plot_free (CustosPaperPlot *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CustosPaperPlot, custos_paper_plot_free)

void custos_paper_plot_add_point (CustosPaperPlot *self, double day, double value,
                                  const char *text);
void custos_paper_plot_add_tick (CustosPaperPlot *self, double day, const char *words);
void custos_paper_plot_add_event (CustosPaperPlot *self, double day, const char *words);

G_END_DECLS
