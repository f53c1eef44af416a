/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What custos-reader and its client say to each other, over one pipe each way.
 *
 * A frame is 8 bytes of head ('C', version, kind, status, then the body's size as a
 * little-endian 32-bit number) and a body. The client asks, the reader answers with the
 * same kind; status is 0 in a question. Neither side believes the other: each looks at
 * every size before it makes room. */
#define CUSTOS_READER_PROTOCOL_VERSION 1
#define CUSTOS_READER_HEAD_SIZE 8

#define CUSTOS_READER_MAX_DOCUMENT (128u * 1024 * 1024) /* bytes of a file */
#define CUSTOS_READER_MAX_PASSPHRASE 1024u              /* bytes */
#define CUSTOS_READER_MAX_SEARCH 1024u                  /* bytes of what is looked for */
#define CUSTOS_READER_MAX_TEXT (16u * 1024 * 1024)      /* bytes of a page's text */
#define CUSTOS_READER_MAX_MATCHES 10000u                /* the rest is not told */
#define CUSTOS_READER_MAX_PAGES 20000u
#define CUSTOS_READER_MAX_SIDE 32767u     /* pixels; Cairo draws no farther */
#define CUSTOS_READER_MAX_AREA 100000000u /* pixels */
#define CUSTOS_READER_SCALE_ONE 1000000u  /* scales travel as millionths */
#define CUSTOS_READER_MAX_SECONDS 10u     /* for a page */
#define CUSTOS_READER_MAX_MEMORY (512u * 1024 * 1024)

/* How the reader says that it ended because memory ran out. */
#define CUSTOS_READER_EXIT_MEMORY 12

typedef enum {
  CUSTOS_READER_ASK_OPEN = 1, /* size of passphrase, passphrase, file → pages, flags, sizes */
  CUSTOS_READER_ASK_RENDER,   /* page, scale → width, height, stride, flags, pixels */
  CUSTOS_READER_ASK_TEXT,     /* page → UTF-8 */
  CUSTOS_READER_ASK_SEARCH,   /* page, UTF-8 → rectangles */
} CustosReaderAsk;

typedef enum {
  CUSTOS_READER_STATUS_OK,
  CUSTOS_READER_STATUS_BAD_QUESTION,
  CUSTOS_READER_STATUS_UNSUPPORTED,
  CUSTOS_READER_STATUS_DAMAGED,
  CUSTOS_READER_STATUS_PASSPHRASE,
  CUSTOS_READER_STATUS_TOO_LARGE,
  CUSTOS_READER_STATUS_NO_PAGE,
  CUSTOS_READER_N_STATUSES,
} CustosReaderStatus;

typedef enum {
  CUSTOS_READER_FLAG_NONE = 0,
  CUSTOS_READER_FLAG_ENCRYPTED = 1 << 0, /* a passphrase, or rights that are not all there */
  CUSTOS_READER_FLAG_DAMAGED = 1 << 1,   /* errors on the way: something may be missing */
} CustosReaderFlags;

#define CUSTOS_READER_ALL_FLAGS 3u

typedef struct {
  CustosReaderAsk ask;
  CustosReaderStatus status;
  guint32 size; /* of the body */
} CustosReaderHead;

void custos_reader_head_pack (const CustosReaderHead *self,
                              guint8 bytes[CUSTOS_READER_HEAD_SIZE]);
gboolean custos_reader_head_unpack (CustosReaderHead *self,
                                    const guint8 bytes[CUSTOS_READER_HEAD_SIZE])
G_GNUC_WARN_UNUSED_RESULT;

gboolean custos_reader_fits (double width, double height);

/* Numbers in a body: little-endian; lengths of a page travel as thousandths of a point. */
void custos_reader_put_number (GByteArray *body, guint32 number);
void custos_reader_put_real (GByteArray *body, double number);

/* What is left of a body that is being read. */
typedef struct {
  const guint8 *bytes;
  size_t size;
} CustosReaderRest;

gboolean custos_reader_take_number (CustosReaderRest *self, guint32 *number)
G_GNUC_WARN_UNUSED_RESULT;
gboolean custos_reader_take_real (CustosReaderRest *self, double *number)
G_GNUC_WARN_UNUSED_RESULT;
const guint8 *custos_reader_take_bytes (CustosReaderRest *self, size_t size)
G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
