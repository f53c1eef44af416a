/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib/gstdio.h>
#include <string.h>

#include "custos-packet.h"

/* Drawing a packet and reading it as somebody else would: with poppler's programs. */

static inline GBytes *
test_draw (const CustosPacket *packet, CustosPacketReport *report)
{
  g_autoptr (GError) error = NULL;
  GBytes *pdf = custos_packet_draw (packet, NULL, NULL, NULL, report, &error);

  g_assert_no_error (error);
  return pdf;
}

static inline gboolean
test_has_poppler (void)
{
  g_autofree char *program = g_find_program_in_path ("pdftotext");

  if (program == NULL)
    g_test_skip ("pdftotext is not at hand");
  return program != NULL;
}

/* @mode: "-layout" or "-bbox" */
static inline char *
test_read (GBytes *pdf, const char *mode)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  char *text = NULL;
  int fd = g_file_open_tmp ("custos-XXXXXX.pdf", &path, NULL);
  const char *argv[] = { "pdftotext", mode, path, "-", NULL };

  g_assert_cmpint (fd, >=, 0);
  g_close (fd, NULL);
  g_file_set_contents (path, g_bytes_get_data (pdf, NULL), (gssize) g_bytes_get_size (pdf),
                       &error);
  g_assert_no_error (error);
  g_spawn_sync (NULL, (char **) argv, NULL,
                G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, &text, NULL, NULL,
                &error);
  g_assert_no_error (error);
  g_unlink (path);
  return text;
}

/* One text a page, in the order of the file. */
static inline GStrv
test_read_pages (GBytes *pdf)
{
  g_autofree char *text = test_read (pdf, "-layout");
  GStrv pages = g_strsplit (text, "\f", -1);
  guint n = g_strv_length (pages);

  /* The last one ends with a form feed too. */
  g_assert_cmpuint (n, >, 0);
  g_clear_pointer (&pages[n - 1], g_free);
  return pages;
}

/* Every run of white space as one space, since lines may break elsewhere. */
static inline char *
test_squeeze (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \t\r\n\f", -1);
  g_autoptr (GString) squeezed = g_string_new (NULL);

  for (size_t i = 0; words[i] != NULL; i++) {
    if (words[i][0] == '\0')
      continue;
    if (squeezed->len > 0)
      g_string_append_c (squeezed, ' ');
    g_string_append (squeezed, words[i]);
  }
  return g_string_free (g_steal_pointer (&squeezed), FALSE);
}

static inline guint
test_count (const char *text, const char *part)
{
  guint n = 0;

  for (const char *p = strstr (text, part); p != NULL; p = strstr (p + 1, part))
    n++;
  return n;
}
