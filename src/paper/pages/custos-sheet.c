/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-sheet.h"

#include <math.h>

typedef enum {
  MARK_LINE,
  MARK_LABEL,
  MARK_RULE,
  MARK_UPRIGHT,
  MARK_FRAME,
  MARK_BAND,
  MARK_STROKE,
  MARK_DOT,
  MARK_IMAGE,
  MARK_BEGIN,
  MARK_END,
} MarkKind;

typedef struct {
  MarkKind kind;
  CustosInk ink;
  double x, y, width, height;
  double weight;
  gpointer held;         /* owned: layout, image, or array of points */
  PangoLayoutLine *line; /* owned; alive as long as its layout */
  const char *tag;       /* static */
  char *attributes;
} Mark;

struct _CustosSheet {
  GArray *marks;
};

static const double inks[][3] = {
  [CUSTOS_INK_BLACK] = { 0,    0,    0    },
  [CUSTOS_INK_SOFT] = { .25,  .25,  .25  },
  [CUSTOS_INK_RULE] = { .55,  .55,  .55  },
  [CUSTOS_INK_DEEP] = { .09,  .27,  .36  },
  [CUSTOS_INK_TINT] = { .925, .925, .925 },
  [CUSTOS_INK_NONE] = { 1, 1, 1 },
};

static void
clear_mark (gpointer data)
{
  Mark *mark = data;

  g_clear_pointer (&mark->line, pango_layout_line_unref);
  if (mark->kind == MARK_IMAGE)
    cairo_surface_destroy (mark->held);
  else if (mark->kind == MARK_STROKE)
    g_array_unref (mark->held);
  else if (mark->held != NULL)
    g_object_unref (mark->held);
  g_free (mark->attributes);
}

CustosSheet *
custos_sheet_new (void)
{
  CustosSheet *self = g_new (CustosSheet, 1);

  self->marks = g_array_new (FALSE, FALSE, sizeof (Mark));
  g_array_set_clear_func (self->marks, clear_mark);
  return self;
}

void
custos_sheet_free (CustosSheet *self)
{
  g_array_unref (self->marks);
  g_free (self);
}

static void
add (CustosSheet *self, Mark mark)
{
  g_array_append_val (self->marks, mark);
}

void
custos_sheet_add_line (CustosSheet *self, PangoLayout *layout, int line, double x,
                       double baseline, CustosInk ink)
{
  add (self, (Mark) {
    .kind = MARK_LINE, .ink = ink, .x = x, .y = baseline, .held = g_object_ref (layout),
    .line = pango_layout_line_ref (pango_layout_get_line_readonly (layout, line)),
  });
}

/* The first line, with a white edge where a stroke passes under it. */
void
custos_sheet_add_label (CustosSheet *self, PangoLayout *layout, double x, double baseline)
{
  custos_sheet_add_line (self, layout, 0, x, baseline, CUSTOS_INK_BLACK);
  g_array_index (self->marks, Mark, self->marks->len - 1).kind = MARK_LABEL;
}

void
custos_sheet_add_rule (CustosSheet *self, double x, double y, double width, double weight,
                       CustosInk ink)
{
  add (self, (Mark) {
    .kind = MARK_RULE, .ink = ink, .x = x, .y = y, .width = width, .weight = weight,
  });
}

void
custos_sheet_add_dashes (CustosSheet *self, double x, double top, double height)
{
  add (self, (Mark) {
    .kind = MARK_UPRIGHT, .x = x, .y = top, .width = 2, .height = height, .weight = .75,
  });
}

void
custos_sheet_add_tick (CustosSheet *self, double x, double top, double height)
{
  add (self, (Mark) {
    .kind = MARK_UPRIGHT, .x = x, .y = top, .height = height, .weight = .5,
  });
}

void
custos_sheet_add_frame (CustosSheet *self, double x, double y, double width, double height,
                        double weight)
{
  add (self, (Mark) {
    .kind = MARK_FRAME, .x = x, .y = y, .width = width, .height = height, .weight = weight,
  });
}

void
custos_sheet_add_band (CustosSheet *self, double x, double y, double width, double height)
{
  add (self, (Mark) {
    .kind = MARK_BAND, .ink = CUSTOS_INK_TINT, .x = x, .y = y, .width = width, .height = height,
  });
}

void
custos_sheet_add_stroke (CustosSheet *self, const CustosPoint *points, size_t n_points,
                         double weight, CustosInk ink)
{
  GArray *copy = g_array_sized_new (FALSE, FALSE, sizeof (CustosPoint), (guint) n_points);

  g_array_append_vals (copy, points, (guint) n_points);
  add (self, (Mark) { .kind = MARK_STROKE, .ink = ink, .weight = weight, .held = copy });
}

void
custos_sheet_add_dot (CustosSheet *self, double x, double y, double radius, CustosInk ink)
{
  add (self, (Mark) { .kind = MARK_DOT, .ink = ink, .x = x, .y = y, .width = radius });
}

/* @quarter_turns: to the right, after which @x and @y are the upper left */
void
custos_sheet_add_image (CustosSheet *self, cairo_surface_t *image, double x, double y,
                        double scale, int quarter_turns)
{
  add (self, (Mark) {
    .kind = MARK_IMAGE, .x = x, .y = y, .width = scale, .height = quarter_turns,
    .held = cairo_surface_reference (image),
  });
}

/**
 * custos_sheet_begin:
 * @tag: a PDF structure type that lives as long as the program
 * @attributes: (nullable): in the form that Cairo wants
 */
void
custos_sheet_begin (CustosSheet *self, const char *tag, const char *attributes)
{
  add (self, (Mark) { .kind = MARK_BEGIN, .tag = tag, .attributes = g_strdup (attributes) });
}

void
custos_sheet_end (CustosSheet *self, const char *tag)
{
  add (self, (Mark) { .kind = MARK_END, .tag = tag });
}

static void
print_label (const Mark *mark, cairo_t *cr)
{
  cairo_move_to (cr, mark->x, mark->y);
  pango_cairo_layout_line_path (cr, mark->line);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_set_line_width (cr, 3);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_move_to (cr, mark->x, mark->y);
  pango_cairo_show_layout_line (cr, mark->line);
}

static void
print_upright (const Mark *mark, cairo_t *cr)
{
  double dashes[] = { mark->width, mark->width };

  cairo_set_dash (cr, dashes, mark->width > 0 ? 2 : 0, 0);
  cairo_move_to (cr, mark->x, mark->y + mark->height);
  cairo_line_to (cr, mark->x, mark->y);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
print_stroke (const Mark *mark, cairo_t *cr)
{
  GArray *points = mark->held;

  for (guint i = 0; i < points->len; i++) {
    CustosPoint point = g_array_index (points, CustosPoint, i);
    cairo_line_to (cr, point.x, point.y);
  }
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (cr);
}

/* The turned image lies where the upright one would. */
static void
turn_image (const Mark *mark, cairo_t *cr)
{
  double width = cairo_image_surface_get_width (mark->held);
  double height = cairo_image_surface_get_height (mark->held);

  switch ((int) mark->height) {
  case 1:
    cairo_translate (cr, height, 0);
    break;
  case 2:
    cairo_translate (cr, width, height);
    break;
  case 3:
    cairo_translate (cr, 0, width);
    break;
  default:
    return;
  }
  cairo_rotate (cr, mark->height * G_PI / 2);
}

static void
print_image (const Mark *mark, cairo_t *cr)
{
  cairo_save (cr);
  cairo_translate (cr, mark->x, mark->y);
  cairo_scale (cr, mark->width, mark->width);
  turn_image (mark, cr);
  cairo_set_source_surface (cr, mark->held, 0, 0);
  cairo_paint (cr);
  cairo_restore (cr);
}

static void
print_mark (const Mark *mark, cairo_t *cr)
{
  switch (mark->kind) {
  case MARK_LINE:
    cairo_move_to (cr, mark->x, mark->y);
    pango_cairo_show_layout_line (cr, mark->line);
    break;
  case MARK_LABEL:
    print_label (mark, cr);
    break;
  case MARK_RULE:
    cairo_move_to (cr, mark->x, mark->y);
    cairo_line_to (cr, mark->x + mark->width, mark->y);
    cairo_stroke (cr);
    break;
  case MARK_UPRIGHT:
    print_upright (mark, cr);
    break;
  case MARK_FRAME:
    cairo_set_line_join (cr, CAIRO_LINE_JOIN_MITER);
    cairo_rectangle (cr, mark->x, mark->y, mark->width, mark->height);
    cairo_stroke (cr);
    break;
  case MARK_BAND:
    cairo_rectangle (cr, mark->x, mark->y, mark->width, mark->height);
    cairo_fill (cr);
    break;
  case MARK_STROKE:
    print_stroke (mark, cr);
    break;
  case MARK_DOT:
    cairo_arc (cr, mark->x, mark->y, mark->width, 0, 2 * G_PI);
    cairo_fill (cr);
    break;
  case MARK_IMAGE:
    print_image (mark, cr);
    break;
  case MARK_BEGIN:
    cairo_tag_begin (cr, mark->tag, mark->attributes != NULL ? mark->attributes : "");
    break;
  case MARK_END:
    cairo_tag_end (cr, mark->tag);
    break;
  default:
    g_assert_not_reached ();
  }
}

/* A fax machine breaks grey into dots: there every mark is black or white. */
static CustosInk
get_fax_ink (CustosInk ink)
{
  return ink == CUSTOS_INK_TINT ? CUSTOS_INK_NONE : CUSTOS_INK_BLACK;
}

void
custos_sheet_print (CustosSheet *self, cairo_t *cr, gboolean is_fax)
{
  for (guint i = 0; i < self->marks->len; i++) {
    const Mark *mark = &g_array_index (self->marks, Mark, i);
    const double *ink = inks[is_fax ? get_fax_ink (mark->ink) : mark->ink];

    if (mark->kind < MARK_IMAGE) {
      cairo_set_source_rgb (cr, ink[0], ink[1], ink[2]);
      cairo_set_line_width (cr, mark->weight);
      cairo_new_path (cr);
    }
    print_mark (mark, cr);
  }
}
