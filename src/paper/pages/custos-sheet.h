/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

typedef enum {
  CUSTOS_INK_BLACK,
  CUSTOS_INK_SOFT, /* second voice: still solid on a fax */
  CUSTOS_INK_RULE, /* hairlines that may break up; nothing depends on them */
  CUSTOS_INK_DEEP, /* the one color, which prints as dark grey */
  CUSTOS_INK_TINT, /* normal bands */
  CUSTOS_INK_NONE,
} CustosInk;

typedef struct {
  double x, y;
} CustosPoint;

/* One composed page: marks in the order in which they are printed, structure among them. */
typedef struct _CustosSheet CustosSheet;

CustosSheet *custos_sheet_new (void) G_GNUC_WARN_UNUSED_RESULT;
void custos_sheet_free (CustosSheet *self);

void custos_sheet_add_line (CustosSheet *self, PangoLayout *layout, int line, double x,
                            double baseline, CustosInk ink);
void custos_sheet_add_label (CustosSheet *self, PangoLayout *layout, double x, double baseline);
void custos_sheet_add_rule (CustosSheet *self, double x, double y, double width, double weight,
                            CustosInk ink);
void custos_sheet_add_dashes (CustosSheet *self, double x, double top, double height);
void custos_sheet_add_tick (CustosSheet *self, double x, double top, double height);
void custos_sheet_add_frame (CustosSheet *self, double x, double y, double width, double height,
                             double weight);
void custos_sheet_add_band (CustosSheet *self, double x, double y, double width, double height);
void custos_sheet_add_stroke (CustosSheet *self, const CustosPoint *points, size_t n_points,
                              double weight, CustosInk ink);
void custos_sheet_add_dot (CustosSheet *self, double x, double y, double radius, CustosInk ink);
void custos_sheet_add_image (CustosSheet *self, cairo_surface_t *image, double x, double y,
                             double scale, int quarter_turns);
void custos_sheet_begin (CustosSheet *self, const char *tag, const char *attributes);
void custos_sheet_end (CustosSheet *self, const char *tag);

void custos_sheet_print (CustosSheet *self, cairo_t *cr, gboolean is_fax);

G_END_DECLS
