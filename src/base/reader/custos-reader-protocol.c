/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-reader-protocol.h"

#include <math.h>
#include <string.h>

#define MARK 'C'

void
custos_reader_head_pack (const CustosReaderHead *self, guint8 bytes[CUSTOS_READER_HEAD_SIZE])
{
  guint32 size = GUINT32_TO_LE (self->size);

  bytes[0] = MARK;
  bytes[1] = CUSTOS_READER_PROTOCOL_VERSION;
  bytes[2] = (guint8) self->ask;
  bytes[3] = (guint8) self->status;
  memcpy (bytes + 4, &size, sizeof size);
}

/* Returns: whether this is a head of ours, and of this version */
gboolean
custos_reader_head_unpack (CustosReaderHead *self, const guint8 bytes[CUSTOS_READER_HEAD_SIZE])
{
  guint32 size;

  if (bytes[0] != MARK || bytes[1] != CUSTOS_READER_PROTOCOL_VERSION)
    return FALSE;
  if (bytes[2] < CUSTOS_READER_ASK_OPEN || bytes[2] > CUSTOS_READER_ASK_SEARCH)
    return FALSE;
  if (bytes[3] >= CUSTOS_READER_N_STATUSES)
    return FALSE;

  memcpy (&size, bytes + 4, sizeof size);
  *self = (CustosReaderHead) { bytes[2], bytes[3], GUINT32_FROM_LE (size) };
  return TRUE;
}

/* Returns: whether a picture of so many pixels is shown; one without area is not. */
gboolean
custos_reader_fits (double width, double height)
{
  /* Written so that a NaN does not fit. */
  return width >= 1 && height >= 1 &&
         width <= CUSTOS_READER_MAX_SIDE && height <= CUSTOS_READER_MAX_SIDE &&
         width * height <= CUSTOS_READER_MAX_AREA;
}

void
custos_reader_put_number (GByteArray *body, guint32 number)
{
  guint32 bytes = GUINT32_TO_LE (number);

  g_byte_array_append (body, (const guint8 *) &bytes, sizeof bytes);
}

/* What is no number, or too big to be a place on a page, goes as the nearest that is. */
void
custos_reader_put_real (GByteArray *body, double number)
{
  double thousandths = isnan (number) ? 0 : CLAMP (number * 1000, -2e9, 2e9);

  custos_reader_put_number (body, (guint32) (gint32) (thousandths + (number < 0 ? -0.5 : 0.5)));
}

const guint8 *
custos_reader_take_bytes (CustosReaderRest *self, size_t size)
{
  if (size > self->size)
    return NULL;

  const guint8 *bytes = self->bytes;
  self->bytes += size;
  self->size -= size;
  return bytes;
}

gboolean
custos_reader_take_number (CustosReaderRest *self, guint32 *number)
{
  const guint8 *bytes = custos_reader_take_bytes (self, sizeof *number);

  if (bytes == NULL)
    return FALSE;

  memcpy (number, bytes, sizeof *number);
  *number = GUINT32_FROM_LE (*number);
  return TRUE;
}

gboolean
custos_reader_take_real (CustosReaderRest *self, double *number)
{
  guint32 thousandths;

  if (!custos_reader_take_number (self, &thousandths))
    return FALSE;

  *number = (gint32) thousandths / 1000.0;
  return TRUE;
}
