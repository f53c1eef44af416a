/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-belongings.h"

#define DEEPEST_NAME 16
#define MOST_FILES 1000

/* Returns the array under this key, which is made where there is none. */
static qpdf_oh
get_list (qpdf_data qpdf, qpdf_oh dictionary, const char *key)
{
  qpdf_oh list = qpdf_oh_get_key (qpdf, dictionary, key);

  if (qpdf_oh_is_array (qpdf, list))
    return list;
  list = qpdf_oh_new_array (qpdf);
  qpdf_oh_replace_key (qpdf, dictionary, key, list);
  return qpdf_oh_get_key (qpdf, dictionary, key);
}

static qpdf_oh
get_dictionary (qpdf_data qpdf, qpdf_oh dictionary, const char *key)
{
  qpdf_oh inner = qpdf_oh_get_key (qpdf, dictionary, key);

  if (qpdf_oh_is_dictionary (qpdf, inner))
    return inner;
  inner = qpdf_oh_new_dictionary (qpdf);
  qpdf_oh_replace_key (qpdf, dictionary, key, inner);
  return qpdf_oh_get_key (qpdf, dictionary, key);
}

static int
count (qpdf_data qpdf, qpdf_oh list)
{
  return qpdf_oh_is_array (qpdf, list) ? qpdf_oh_get_array_n_items (qpdf, list) : 0;
}

static void
append_all (qpdf_data qpdf, qpdf_oh list, qpdf_oh more)
{
  for (int i = 0; i < count (qpdf, more); i++)
    qpdf_oh_append_item (qpdf, list, qpdf_oh_get_array_item (qpdf, more, i));
}

/* A copy of what stands under this key of the other file's root; null where nothing does. */
static qpdf_oh
copy_from_root (qpdf_data to, CustosPdf *from, const char *key)
{
  qpdf_oh root = qpdf_get_root (from->qpdf);
  qpdf_oh object = qpdf_oh_get_key (from->qpdf, root, key);

  if (!qpdf_oh_is_dictionary (from->qpdf, object))
    return qpdf_oh_new_null (to);
  qpdf_oh_remove_key (from->qpdf, object, "/XFA");
  if (!qpdf_oh_is_indirect (from->qpdf, object))
    object = qpdf_make_indirect_object (from->qpdf, object);
  return qpdf_oh_copy_foreign_object (to, from->qpdf, object);
}

/* Two fields of one name would be one field with one value: each document's are renamed. */
static void
take_field (qpdf_data to, qpdf_oh field, qpdf_oh form, int number)
{
  static const char *const inherited[] = { "/DA", "/Q" };
  const char *name = "";

  if (qpdf_oh_is_string (to, qpdf_oh_get_key (to, field, "/T")))
    name = qpdf_oh_get_utf8_value (to, qpdf_oh_get_key (to, field, "/T"));

  g_autofree char *renamed = g_strdup_printf ("d%d-%s", number, name);

  qpdf_oh_remove_key (to, field, "/AA");
  qpdf_oh_replace_key (to, field, "/T", qpdf_oh_new_unicode_string (to, renamed));
  for (size_t i = 0; i < G_N_ELEMENTS (inherited); i++)
    if (!qpdf_oh_has_key (to, field, inherited[i]) && qpdf_oh_has_key (to, form, inherited[i]))
      qpdf_oh_replace_key (to, field, inherited[i], qpdf_oh_get_key (to, form, inherited[i]));
}

/* The fonts that fields name; of two under one name the first one stays. */
static void
take_fonts (qpdf_data to, qpdf_oh ours, qpdf_oh form)
{
  qpdf_oh theirs = qpdf_oh_get_key_if_dict (to, form, "/DR");
  qpdf_oh fonts = qpdf_oh_get_key_if_dict (to, theirs, "/Font");
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  if (!qpdf_oh_is_dictionary (to, fonts))
    return;

  qpdf_oh known = get_dictionary (to, get_dictionary (to, ours, "/DR"), "/Font");

  qpdf_oh_begin_dict_key_iter (to, fonts);
  while (qpdf_oh_dict_more_keys (to))
    g_ptr_array_add (names, g_strdup (qpdf_oh_dict_next_key (to)));
  for (guint i = 0; i < names->len; i++)
    if (!qpdf_oh_has_key (to, known, names->pdata[i]))
      qpdf_oh_replace_key (to, known, names->pdata[i],
                           qpdf_oh_get_key (to, fonts, names->pdata[i]));
}

/* Without its form a field shows no value: what was filled in would be lost. */
static void
take_form (qpdf_data to, CustosPdf *from, int number)
{
  qpdf_oh form = copy_from_root (to, from, "/AcroForm");
  qpdf_oh fields = qpdf_oh_get_key_if_dict (to, form, "/Fields");

  if (count (to, fields) == 0)
    return;

  qpdf_oh ours = get_dictionary (to, qpdf_get_root (to), "/AcroForm");
  qpdf_oh list = get_list (to, ours, "/Fields");

  for (int i = 0; i < count (to, fields); i++) {
    qpdf_oh field = qpdf_oh_get_array_item (to, fields, i);

    if (!qpdf_oh_is_dictionary (to, field))
      continue;
    take_field (to, field, form, number);
    qpdf_oh_append_item (to, list, field);
  }
  take_fonts (to, ours, form);
  if (qpdf_oh_get_bool_value (to, qpdf_oh_get_key (to, form, "/NeedAppearances")))
    qpdf_oh_replace_key (to, ours, "/NeedAppearances", qpdf_oh_new_bool (to, QPDF_TRUE));
}

static gboolean
has_item (qpdf_data qpdf, qpdf_oh list, qpdf_oh item)
{
  int id = qpdf_oh_get_object_id (qpdf, item);

  for (int i = 0; i < count (qpdf, list); i++)
    if (qpdf_oh_get_object_id (qpdf, qpdf_oh_get_array_item (qpdf, list, i)) == id)
      return TRUE;
  return FALSE;
}

/* A layer that is hidden in the document must not be seen in the packet. */
static void
take_layers (qpdf_data to, CustosPdf *from)
{
  qpdf_oh properties = copy_from_root (to, from, "/OCProperties");
  qpdf_oh layers = qpdf_oh_get_key_if_dict (to, properties, "/OCGs");
  qpdf_oh theirs = qpdf_oh_get_key_if_dict (to, properties, "/D");

  if (count (to, layers) == 0)
    return;

  qpdf_oh ours = get_dictionary (to, qpdf_get_root (to), "/OCProperties");
  qpdf_oh state = get_dictionary (to, ours, "/D");
  qpdf_oh hidden = get_list (to, state, "/OFF");
  qpdf_oh shown = qpdf_oh_get_key_if_dict (to, theirs, "/ON");
  qpdf_oh base = qpdf_oh_get_key_if_dict (to, theirs, "/BaseState");

  append_all (to, get_list (to, ours, "/OCGs"), layers);
  append_all (to, hidden, qpdf_oh_get_key_if_dict (to, theirs, "/OFF"));
  if (!qpdf_oh_is_name_and_equals (to, base, "/OFF"))
    return;
  for (int i = 0; i < count (to, layers); i++) {
    qpdf_oh layer = qpdf_oh_get_array_item (to, layers, i);
    if (!has_item (to, shown, layer) && !has_item (to, hidden, layer))
      qpdf_oh_append_item (to, hidden, layer);
  }
}

static void
take_file (qpdf_data to, CustosPdf *from, qpdf_oh spec, int record, int number, GArray *files)
{
  CustosFile file = {
    .name = g_strdup_printf ("record-%05d-%02d-%03u", record, number, files->len + 1),
  };

  if (!qpdf_oh_is_indirect (from->qpdf, spec))
    spec = qpdf_make_indirect_object (from->qpdf, spec);
  file.spec = qpdf_oh_copy_foreign_object (to, from->qpdf, spec);
  g_array_append_val (files, file);
}

/* A tree of names, each with a file beside it. */
static void
take_files (qpdf_data to, CustosPdf *from, qpdf_oh node, int record, int number, int depth,
            GArray *files)
{
  qpdf_data qpdf = from->qpdf;
  qpdf_oh names = qpdf_oh_get_key_if_dict (qpdf, node, "/Names");
  qpdf_oh kids = qpdf_oh_get_key_if_dict (qpdf, node, "/Kids");

  for (int i = 1; i < count (qpdf, names) && files->len < MOST_FILES; i += 2) {
    qpdf_oh spec = qpdf_oh_get_array_item (qpdf, names, i);

    if (qpdf_oh_is_dictionary (qpdf, spec))
      take_file (to, from, spec, record, number, files);
  }
  for (int i = 0; i < count (qpdf, kids) && depth < DEEPEST_NAME; i++)
    take_files (to, from, qpdf_oh_get_array_item (qpdf, kids, i), record, number, depth + 1,
                files);
}

/**
 * custos_belongings_take:
 * @record: the place of the document in the packet
 * @number: its place among documents; makes the names of its fields unlike those of others
 * @files: (element-type CustosFile): where files within it are added
 */
void
custos_belongings_take (qpdf_data to, CustosPdf *from, int record, int number, GArray *files)
{
  qpdf_oh names =
    qpdf_oh_get_key_if_dict (from->qpdf, qpdf_get_root (from->qpdf), "/Names");

  take_form (to, from, number);
  take_layers (to, from);
  take_files (to, from, qpdf_oh_get_key_if_dict (from->qpdf, names, "/EmbeddedFiles"), record,
              number, 0, files);
}
