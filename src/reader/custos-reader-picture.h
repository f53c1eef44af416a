/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "custos-reader-protocol.h"

G_BEGIN_DECLS

/* A page drawn: premultiplied ARGB, 32 bits in the machine's order, as Cairo has it. */
typedef struct {
  guint32 width;
  guint32 height;
  guint32 stride;
  gboolean damaged; /* something is known to be missing */
  GBytes *pixels;
} CustosReaderPixels;

/* Where something stands on a page: points, from the upper left corner. */
typedef struct {
  double x;
  double y;
  double width;
  double height;
} CustosReaderArea;

typedef struct _CustosReaderPicture CustosReaderPicture;

/* What kind of picture a file is, told by its first bytes; NULL where it is none of ours. */
const char *custos_reader_picture_sniff (GBytes *file);

CustosReaderStatus custos_reader_picture_open (GBytes *file,
                                               const char *kind,
                                               CustosReaderPicture **picture);
void custos_reader_picture_free (CustosReaderPicture *self);
guint custos_reader_picture_count (const CustosReaderPicture *self);
void custos_reader_picture_measure (CustosReaderPicture *self,
                                    guint page,
                                    double *width,
                                    double *height);
CustosReaderStatus custos_reader_picture_render (CustosReaderPicture *self,
                                                 guint page,
                                                 double scale,
                                                 CustosReaderPixels *drawn);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CustosReaderPicture, custos_reader_picture_free)

G_END_DECLS
