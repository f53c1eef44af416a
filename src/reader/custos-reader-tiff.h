/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define CUSTOS_READER_TIFF_HEAD 8

/* A page of a TIFF file, by its directory. */
typedef struct {
  guint32 directory; /* where in the file */
  guint32 width;
  guint32 height;
  gboolean on_its_side; /* shown with width and height changed over */
} CustosReaderTiffPage;

GArray *custos_reader_tiff_list (const guint8 *bytes, size_t size) G_GNUC_WARN_UNUSED_RESULT;
void custos_reader_tiff_point (guint8 head[CUSTOS_READER_TIFF_HEAD], guint32 directory);

G_END_DECLS
