/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-stamp.h"

/* Where the stamp goes: a strip that is added to the page at what is its foot when it is shown.
 * So nothing of the page is hidden or printed over, and its own content stays as it was. */
typedef struct {
  double seen[4];   /* what is shown of the page now */
  double grown[4];  /* and with the strip */
  double matrix[6]; /* from the paper's coordinates to the page's */
} Place;

/* Turns the content of a page of ours into a form: its bytes stay where they are. */
void
custos_stamp_make (qpdf_data qpdf, qpdf_oh stamp, qpdf_oh resources,
                   const CustosStampBand *band)
{
  qpdf_oh dictionary = qpdf_oh_get_dict (qpdf, stamp);
  double box[] = { 0, band->bottom, band->width, band->top };

  qpdf_oh_replace_key (qpdf, dictionary, "/Type", qpdf_oh_new_name (qpdf, "/XObject"));
  qpdf_oh_replace_key (qpdf, dictionary, "/Subtype", qpdf_oh_new_name (qpdf, "/Form"));
  qpdf_oh_replace_key (qpdf, dictionary, "/Resources", resources);
  custos_pdf_set_box (qpdf, dictionary, "/BBox", box);
}

static int
get_turn (qpdf_data qpdf, qpdf_oh page)
{
  int turn = 0;

  if (!qpdf_oh_get_value_as_int (qpdf, qpdf_oh_get_key (qpdf, page, "/Rotate"), &turn))
    return 0;
  return ((turn % 360) + 360) % 360;
}

static void
get_seen (qpdf_data qpdf, qpdf_oh page, double seen[4])
{
  double media[4] = { 0, 0, 612, 792 }, crop[4];

  custos_pdf_get_box (qpdf, page, "/MediaBox", media);
  if (!custos_pdf_get_box (qpdf, page, "/CropBox", crop))
    memcpy (crop, media, sizeof crop);
  seen[0] = MAX (media[0], crop[0]);
  seen[1] = MAX (media[1], crop[1]);
  seen[2] = MIN (media[2], crop[2]);
  seen[3] = MIN (media[3], crop[3]);
  if (seen[2] - seen[0] < 1 || seen[3] - seen[1] < 1)
    memcpy (seen, media, sizeof media);
}

/* A page narrower than the paper grows at its sides too; on a wider one the stamp grows, so
 * that both shrink together when they are printed on the paper. */
static void
find_place (Place *self, int turn, const CustosStampBand *band)
{
  gboolean is_upright = turn == 0 || turn == 180;
  double width = is_upright ? self->seen[2] - self->seen[0] : self->seen[3] - self->seen[1];
  double scale = MAX (width / band->width, 1), side = MAX (band->width - width, 0) / 2;
  double strip = (band->top - band->bottom) * scale, below = band->bottom * scale;
  double *grown = self->grown;

  memcpy (grown, self->seen, sizeof self->grown);
  grown[is_upright ? 0 : 1] -= side;
  grown[is_upright ? 2 : 3] += side;

  switch (turn) {
  case 90:
    grown[2] += strip;
    memcpy (self->matrix, ((double[]) { 0, scale, -scale, 0, grown[2] + below, grown[1] }),
            sizeof self->matrix);
    break;
  case 180:
    grown[3] += strip;
    memcpy (self->matrix, ((double[]) { -scale, 0, 0, -scale, grown[2], grown[3] + below }),
            sizeof self->matrix);
    break;
  case 270:
    grown[0] -= strip;
    memcpy (self->matrix, ((double[]) { 0, -scale, scale, 0, grown[0] - below, grown[3] }),
            sizeof self->matrix);
    break;
  default:
    grown[1] -= strip;
    memcpy (self->matrix, ((double[]) { scale, 0, 0, scale, grown[0], grown[1] - below }),
            sizeof self->matrix);
  }
}

static void
grow_boxes (qpdf_data qpdf, qpdf_oh page, const Place *place)
{
  double media[4] = { 0, 0, 612, 792 };

  custos_pdf_get_box (qpdf, page, "/MediaBox", media);
  media[0] = MIN (media[0], place->grown[0]);
  media[1] = MIN (media[1], place->grown[1]);
  media[2] = MAX (media[2], place->grown[2]);
  media[3] = MAX (media[3], place->grown[3]);
  custos_pdf_set_box (qpdf, page, "/MediaBox", media);
  custos_pdf_set_box (qpdf, page, "/CropBox", place->grown);
}

/* Returns the name under which the page may draw the stamp. */
static char *
add_resource (qpdf_data qpdf, qpdf_oh page, qpdf_oh stamp)
{
  qpdf_oh resources =
    custos_pdf_copy_dictionary (qpdf, qpdf_oh_get_key (qpdf, page, "/Resources"));
  qpdf_oh forms =
    custos_pdf_copy_dictionary (qpdf, qpdf_oh_get_key (qpdf, resources, "/XObject"));
  g_autofree char *name = g_strdup ("/CustosStamp");

  /* A packet of ours may be a document of the next one. */
  for (int i = 2; qpdf_oh_has_key (qpdf, forms, name); i++) {
    g_free (name);
    name = g_strdup_printf ("/CustosStamp%d", i);
  }
  qpdf_oh_replace_key (qpdf, forms, name, stamp);
  qpdf_oh_replace_key (qpdf, resources, "/XObject", forms);
  qpdf_oh_replace_key (qpdf, page, "/Resources", resources);
  return g_steal_pointer (&name);
}

static void
add_number (GString *text, double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (text, g_ascii_formatd (buffer, sizeof buffer, "%.5f", value));
  g_string_append_c (text, ' ');
}

static GString *
make_before (const Place *place, CustosContentBalance balance)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; i <= balance.below; i++)
    g_string_append (text, "q ");
  add_number (text, place->seen[0]);
  add_number (text, place->seen[1]);
  add_number (text, place->seen[2] - place->seen[0]);
  add_number (text, place->seen[3] - place->seen[1]);
  g_string_append (text, "re W n\n");
  return text;
}

static GString *
make_after (const Place *place, CustosContentBalance balance, const char *name)
{
  GString *text = g_string_new ("\n");

  for (int i = 0; i <= balance.left_open; i++)
    g_string_append (text, "Q ");
  g_string_append (text, "q ");
  for (int i = 0; i < 6; i++)
    add_number (text, place->matrix[i]);
  g_string_append_printf (text, "cm %s Do Q\n", name);
  return text;
}

/* The page's own streams stay as they are, between one of ours before and one after. */
static void
wrap_content (qpdf_data qpdf, qpdf_oh page, const GString *before, const GString *after)
{
  qpdf_oh array = qpdf_oh_new_array (qpdf);
  qpdf_oh content = qpdf_oh_get_key (qpdf, page, "/Contents");

  qpdf_oh_append_item (qpdf, array, custos_pdf_new_stream (qpdf, before->str, before->len));
  if (qpdf_oh_is_stream (qpdf, content))
    qpdf_oh_append_item (qpdf, array, content);
  else if (qpdf_oh_is_array (qpdf, content))
    for (int i = 0; i < qpdf_oh_get_array_n_items (qpdf, content); i++)
      qpdf_oh_append_item (qpdf, array, qpdf_oh_get_array_item (qpdf, content, i));
  qpdf_oh_append_item (qpdf, array, custos_pdf_new_stream (qpdf, after->str, after->len));
  qpdf_oh_replace_key (qpdf, page, "/Contents", array);
}

void
custos_stamp_put (qpdf_data qpdf, qpdf_oh page, qpdf_oh stamp, const CustosStampBand *band,
                  CustosContentBalance balance)
{
  Place place;

  get_seen (qpdf, page, place.seen);
  find_place (&place, get_turn (qpdf, page), band);
  grow_boxes (qpdf, page, &place);

  g_autofree char *name = add_resource (qpdf, page, stamp);
  g_autoptr (GString) before = make_before (&place, balance);
  g_autoptr (GString) after = make_after (&place, balance, name);
  wrap_content (qpdf, page, before, after);
}
