/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <string.h>

/* PDF files of somebody else, written by hand so that each byte is known. */

typedef struct {
  const char *page_keys;  /* beside type, parent, contents and resources */
  const char *const *contents; /* of each page, one stream each; NULL at the end */
  const char *root_keys;
  const char *objects;    /* further ones, from number 100 on, whole */
} Foreign;

static inline void
foreign_begin (GString *file, GHashTable *places, int number)
{
  g_hash_table_insert (places, GINT_TO_POINTER (number), GSIZE_TO_POINTER (file->len));
  g_string_append_printf (file, "%d 0 obj\n", number);
}

static inline void
foreign_add_pages (const Foreign *self, GString *file, GHashTable *places)
{
  for (int i = 0; self->contents[i] != NULL; i++) {
    foreign_begin (file, places, 10 + 2 * i);
    g_string_append_printf (
      file, "<< /Type /Page /Parent 2 0 R /Contents %d 0 R %s\n"
      "/Resources << /Font << /F1 3 0 R >> >> >>\nendobj\n", 11 + 2 * i,
      self->page_keys != NULL ? self->page_keys : "/MediaBox [0 0 612 792]");
    foreign_begin (file, places, 11 + 2 * i);
    g_string_append_printf (file, "<< /Length %zu >>\nstream\n%s\nendstream\nendobj\n",
                            strlen (self->contents[i]), self->contents[i]);
  }
}

static inline void
foreign_end (GString *file, GHashTable *places)
{
  size_t start = file->len;

  g_string_append (file, "xref\n0 1\n0000000000 65535 f \n");
  for (int i = 1; i < 200; i++) {
    gpointer place;
    if (g_hash_table_lookup_extended (places, GINT_TO_POINTER (i), NULL, &place))
      g_string_append_printf (file, "%d 1\n%010zu 00000 n \n", i, GPOINTER_TO_SIZE (place));
  }
  g_string_append (file, "trailer\n<< /Root 1 0 R /Size 200 >>\n");
  g_string_append_printf (file, "startxref\n%zu\n%%%%EOF\n", start);
}

static inline GBytes *
foreign_write (const Foreign *self)
{
  GString *file = g_string_new ("%PDF-1.4\n");
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);
  int n_pages = 0;

  foreign_begin (file, places, 1);
  g_string_append_printf (file, "<< /Type /Catalog /Pages 2 0 R %s >>\nendobj\n",
                          self->root_keys != NULL ? self->root_keys : "");
  foreign_begin (file, places, 2);
  g_string_append (file, "<< /Type /Pages /Kids [");
  for (; self->contents[n_pages] != NULL; n_pages++)
    g_string_append_printf (file, "%d 0 R ", 10 + 2 * n_pages);
  g_string_append_printf (file, "] /Count %d >>\nendobj\n", n_pages);
  foreign_begin (file, places, 3);
  g_string_append (file, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>\nendobj\n");
  foreign_add_pages (self, file, places);
  if (self->objects != NULL) {
    foreign_begin (file, places, 100);
    g_string_append (file, self->objects);
    g_string_append (file, "\nendobj\n");
  }
  foreign_end (file, places);
  return g_string_free_to_bytes (file);
}
