/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-typecase.h"

#include <string.h>

struct _CustosTypecase {
  PangoFontMap *map;
  PangoContext *context;
  PangoFontDescription *fonts[CUSTOS_N_STYLES];
  PangoAttrList *attributes[CUSTOS_N_STYLES];
};

typedef struct {
  const char *font;     /* the size, in points, is part of it */
  double leading;
  const char *features;
} Style;

#define SERIF "Charis SIL"
#define SANS "Inter"
#define FIGURES "tnum"
#define CODES "tnum, cv05, cv08" /* l and I with feet */

static const Style styles[] = {
  [CUSTOS_STYLE_BODY] = { SERIF ", 10.25",                  14,   NULL },
  [CUSTOS_STYLE_BODY_BOLD] = { SERIF ", Bold 10.25",             14,   NULL },
  [CUSTOS_STYLE_LAW] = { SERIF ", 11.5",                   16,   NULL },
  [CUSTOS_STYLE_NOTE] = { SERIF ", Italic 9.25",            12.5, NULL },
  [CUSTOS_STYLE_TITLE] = { "Inter Display, Semi-Bold 20",    24,   NULL },
  [CUSTOS_STYLE_SUBTITLE] = { SANS ", 9",                       14,   FIGURES },
  [CUSTOS_STYLE_SIDE] = { SANS ", Semi-Bold 8.75",          12,   NULL },
  [CUSTOS_STYLE_HEADING] = { SANS ", Semi-Bold 10.5",          14,   NULL },
  [CUSTOS_STYLE_CELL] = { SANS ", 8.75",                    12,   FIGURES },
  [CUSTOS_STYLE_CELL_BOLD] = { SANS ", Semi-Bold 8.75",          12,   FIGURES },
  [CUSTOS_STYLE_CODE] = { SANS ", 8.75",                    12,   CODES },
  [CUSTOS_STYLE_COLUMN] = { SANS ", Semi-Bold 8",             10.5, NULL },
  [CUSTOS_STYLE_FOOT] = { SANS ", 7.5",                     10.5, FIGURES },
  [CUSTOS_STYLE_FOOT_BOLD] = { SANS ", Semi-Bold 7.5",           10.5, FIGURES },
  [CUSTOS_STYLE_RUNNING_NAME] = { SANS ", Semi-Bold 8.5",           11,   NULL },
  [CUSTOS_STYLE_RUNNING] = { SANS ", 8.5",                     11,   FIGURES },
  [CUSTOS_STYLE_NUMBER] = { SANS ", Bold 10",                 12,   CODES },
  [CUSTOS_STYLE_CLINIC] = { "Inter Display, Semi-Bold 15",    18,   NULL },
  [CUSTOS_STYLE_TINY] = { SANS ", 7.5",                     10,   FIGURES },
};

/* Hinting is for screens: on paper it would move letters by fractions of a printer's dot. */
static void
set_for_print (PangoContext *context, const char *language)
{
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_resolution (context, 72);
  pango_cairo_context_set_font_options (context, options);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, pango_language_from_string (language));
  cairo_font_options_destroy (options);
}

CustosTypecase *
custos_typecase_new (const char *language)
{
  CustosTypecase *self = g_new0 (CustosTypecase, 1);

  self->map = pango_cairo_font_map_new ();
  self->context = pango_font_map_create_context (self->map);
  set_for_print (self->context, language);

  for (size_t i = 0; i < CUSTOS_N_STYLES; i++) {
    self->fonts[i] = pango_font_description_from_string (styles[i].font);
    self->attributes[i] = pango_attr_list_new ();
    /* A hyphen that nobody wrote would change a code or a name. */
    pango_attr_list_insert (self->attributes[i], pango_attr_insert_hyphens_new (FALSE));
    if (styles[i].features != NULL)
      pango_attr_list_insert (self->attributes[i],
                              pango_attr_font_features_new (styles[i].features));
  }
  return self;
}

void
custos_typecase_free (CustosTypecase *self)
{
  for (size_t i = 0; i < CUSTOS_N_STYLES; i++) {
    pango_font_description_free (self->fonts[i]);
    pango_attr_list_unref (self->attributes[i]);
  }
  g_object_unref (self->context);
  g_object_unref (self->map);
  g_free (self);
}

static void
add_attribute (PangoAttrList *list, PangoAttribute *attribute, size_t start, size_t end)
{
  attribute->start_index = (guint) start;
  attribute->end_index = (guint) end;
  pango_attr_list_insert (list, attribute);
}

static void
set_parts (CustosTypecase *self, PangoLayout *layout, CustosStyle style,
           const CustosPhrase *phrase)
{
  g_autoptr (GString) text = g_string_new (phrase->lead);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_copy (self->attributes[style]);

  if (text->len > 0)
    add_attribute (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD), 0, text->len);
  if (text->len > 0 && phrase->text != NULL && strchr ("\n", phrase->text[0]) == NULL)
    g_string_append_c (text, ' ');
  g_string_append (text, phrase->text != NULL ? phrase->text : "");
  if (phrase->tail != NULL) {
    g_string_append_c (text, ' ');
    add_attribute (attributes, pango_attr_size_new ((int) (7.5 * PANGO_SCALE)),
                   text->len, text->len + strlen (phrase->tail));
    g_string_append (text, phrase->tail);
  }
  pango_layout_set_text (layout, text->str, (int) text->len);
  pango_layout_set_attributes (layout, attributes);
}

/**
 * custos_typecase_set:
 * @width: in points; negative for one line as long as it needs
 *
 * A word that is wider than the line is broken anywhere: nothing may be cut off.
 *
 * Returns: (transfer full): the words as lines
 */
PangoLayout *
custos_typecase_set (CustosTypecase *self,
                     CustosStyle style,
                     const CustosPhrase *phrase,
                     double width)
{
  PangoLayout *layout = pango_layout_new (self->context);

  pango_layout_set_font_description (layout, self->fonts[style]);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (width >= 0)
    pango_layout_set_width (layout, (int) (width * PANGO_SCALE));

  if (phrase->lead != NULL || phrase->tail != NULL) {
    set_parts (self, layout, style, phrase);
  } else {
    pango_layout_set_text (layout, phrase->text != NULL ? phrase->text : "", -1);
    pango_layout_set_attributes (layout, self->attributes[style]);
  }
  return layout;
}

double
custos_typecase_get_leading (CustosStyle style)
{
  return styles[style].leading;
}

double
custos_line_get_width (PangoLayoutLine *line)
{
  PangoRectangle extents;

  pango_layout_line_get_extents (line, NULL, &extents);
  return (double) extents.width / PANGO_SCALE;
}
