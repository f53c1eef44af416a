/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a caller can act on. Messages name a document by its place in the packet, never by what
 * it says. */
typedef enum {
  CUSTOS_PAPER_ERROR_FAILED,    /* Cairo or qpdf gave up */
  CUSTOS_PAPER_ERROR_DAMAGED,   /* a document that is to be joined cannot be read */
  CUSTOS_PAPER_ERROR_ENCRYPTED, /* it can be read with its passphrase only */
  CUSTOS_PAPER_ERROR_TOO_LARGE, /* an image beyond what a page can show */
  CUSTOS_PAPER_ERROR_TEMPLATE,  /* a letter lacks words or asks for a fact that nobody gave */
  CUSTOS_PAPER_ERROR_NOT_OURS,  /* a file that is no packet of ours */
} CustosPaperError;

#define CUSTOS_PAPER_ERROR (custos_paper_error_quark ())
GQuark custos_paper_error_quark (void);

G_END_DECLS
