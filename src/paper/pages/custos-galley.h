/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-paper-size.h"
#include "custos-sheet.h"
#include "custos-typecase.h"

G_BEGIN_DECLS

typedef enum {
  CUSTOS_ALIGN_LEFT,
  CUSTOS_ALIGN_RIGHT,
  CUSTOS_ALIGN_CENTER,
} CustosAlign;

/* Where things stand on a sheet of this size. All lengths are points from its upper left. */
typedef struct {
  double page_width, page_height;
  double left, right, width;
  double label;            /* the column of side-heads */
  double main, main_width; /* the column of text beside it */
  double foot;             /* the rule above the footer */
  double bottom;           /* the last baseline */
} CustosGrid;

void custos_grid_set (CustosGrid *self, CustosPaperSize paper, int foot_lines);

typedef struct {
  CustosSheet *sheet;
  GRefString *running; /* what the head of the page says on the right; NULL: no head */
  gboolean continued;
  int joined;          /* the place of the PDF document whose page comes here, or -1 */
  int joined_page;
} CustosGalleyPage;

/* Pages being composed. Text goes where the pen is: `y` is the next baseline. */
typedef struct {
  CustosTypecase *type; /* borrowed */
  const char *continued; /* borrowed: the word for it */
  CustosGrid grid;
  GPtrArray *pages;     /* of CustosGalleyPage */
  GArray *links;        /* of int: the pages that links lead to, in their order */
  GPtrArray *figures;   /* of char *: what each figure shows, for who hears the page */
  CustosSheet *sheet;   /* borrowed: the page under the pen */
  double y;
  GRefString *running;
} CustosGalley;

CustosGalley *custos_galley_new (CustosTypecase *type,
                                 const CustosGrid *grid,
                                 const char *continued) G_GNUC_WARN_UNUSED_RESULT;
void custos_galley_free (CustosGalley *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CustosGalley, custos_galley_free)

void custos_galley_open (CustosGalley *self, const char *running, gboolean has_head);
void custos_galley_turn (CustosGalley *self);
void custos_galley_join (CustosGalley *self, const char *running, int document, int n_pages);
void custos_galley_need (CustosGalley *self, double height);

double custos_galley_say (CustosGalley *self, CustosStyle style, CustosInk ink,
                          const char *text, double x, double baseline);
void custos_galley_say_within (CustosGalley *self, CustosStyle style, CustosInk ink,
                               const char *text, double x, double baseline, double width,
                               CustosAlign align);
void custos_galley_put (CustosGalley *self, PangoLayout *layout, int line, CustosInk ink,
                        double x, double baseline, double width, CustosAlign align);
void custos_galley_begin (CustosGalley *self, const char *tag);
void custos_galley_begin_link (CustosGalley *self, int page);
void custos_galley_begin_figure (CustosGalley *self, const char *const *told);
void custos_galley_end (CustosGalley *self, const char *tag);
void custos_galley_rule (CustosGalley *self, double y, double weight);

void custos_galley_flow (CustosGalley *self, PangoLayout *layout, CustosStyle style,
                         double x, const char *tag);
void custos_galley_paragraph (CustosGalley *self, CustosStyle style, const CustosPhrase *phrase,
                              double x, double width, double after);
void custos_galley_title (CustosGalley *self, const char *title, const char *subtitle,
                          double after);
void custos_galley_heading (CustosGalley *self, const char *text, double after);
void custos_galley_side (CustosGalley *self, const char *label, int n_lines);
void custos_galley_item (CustosGalley *self, CustosStyle style, const char *number,
                         const CustosPhrase *phrase, double x, double indent, double width,
                         double after);
void custos_galley_fact (CustosGalley *self, CustosStyle style, const char *label,
                         const CustosPhrase *value, double step);
void custos_galley_signature (CustosGalley *self, double width, const char *name,
                              const char *role, const char *date_label);

G_END_DECLS
