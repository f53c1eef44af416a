/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define CUSTOS_READER_ERROR (custos_reader_error_quark ())
GQuark custos_reader_error_quark (void);

/* A request that was cancelled fails with G_IO_ERROR_CANCELLED, as everywhere. */
typedef enum {
  CUSTOS_READER_ERROR_CRASHED,     /* or answered nonsense; asking again starts anew */
  CUSTOS_READER_ERROR_NOT_FOUND,   /* the program cannot be started */
  CUSTOS_READER_ERROR_UNSUPPORTED, /* neither a PDF nor a picture of a kind that is shown */
  CUSTOS_READER_ERROR_DAMAGED,     /* the file, or this page of it */
  CUSTOS_READER_ERROR_PASSPHRASE,  /* none was given, or a wrong one */
  CUSTOS_READER_ERROR_TOO_LARGE,   /* to be shown: pixels, pages, bytes or memory */
  CUSTOS_READER_ERROR_TOO_SLOW,    /* more than ten seconds for a page */
  CUSTOS_READER_ERROR_NO_PAGE,     /* the file ends before it */
  CUSTOS_READER_ERROR_NOT_OPEN,    /* no file was opened, or it failed to */
  CUSTOS_READER_ERROR_CLOSED,      /* the client is */
} CustosReaderError;

G_END_DECLS
