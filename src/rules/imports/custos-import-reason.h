/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Why something that came from outside was not taken in. */
typedef enum {
  CUSTOS_IMPORT_REASON_NONE,

  /* Of a whole file */
  CUSTOS_IMPORT_REASON_UNREADABLE,     /* the disk or the rights on it */
  CUSTOS_IMPORT_REASON_NOT_RECORDS,    /* well formed, but no FHIR */
  CUSTOS_IMPORT_REASON_SYNTAX,
  CUSTOS_IMPORT_REASON_CUT,            /* ends too soon */
  CUSTOS_IMPORT_REASON_ENCODING,       /* not UTF-8 */
  CUSTOS_IMPORT_REASON_BYTE_ORDER,     /* begins with a mark, or is UTF-16 */
  CUSTOS_IMPORT_REASON_SURROGATE,      /* half a character, or one that no text may hold */
  CUSTOS_IMPORT_REASON_TOO_DEEP,
  CUSTOS_IMPORT_REASON_DUPLICATE_KEY,
  CUSTOS_IMPORT_REASON_SECOND_VALUE,
  CUSTOS_IMPORT_REASON_TOO_LARGE,
  CUSTOS_IMPORT_REASON_BUNDLE_TYPE,    /* a Bundle that does not say what it is */

  /* Of a resource; of a whole file where that goes in whole or not at all */
  CUSTOS_IMPORT_REASON_NO_TYPE,
  CUSTOS_IMPORT_REASON_BAD_ID,
  CUSTOS_IMPORT_REASON_BAD_DATE,       /* no such day or time, or a time without a zone */
  CUSTOS_IMPORT_REASON_BAD_NUMBER,
  CUSTOS_IMPORT_REASON_BAD_CODE,       /* a code that decides something, and is none */
  CUSTOS_IMPORT_REASON_BAD_BASE64,
  CUSTOS_IMPORT_REASON_BAD_VALUE,      /* an object where text belongs, and so on */
  CUSTOS_IMPORT_REASON_EMPTY_VALUE,    /* [] or {} */
  CUSTOS_IMPORT_REASON_NO_PATIENT,     /* belongs to no chart */
  CUSTOS_IMPORT_REASON_NO_TARGET,      /* refers to nothing */
  CUSTOS_IMPORT_REASON_DUPLICATE_ID,   /* twice in one file, and not the same */
  CUSTOS_IMPORT_REASON_OTHER_PERSON,   /* the id of a patient on file, who is somebody else */
  CUSTOS_IMPORT_REASON_EDITED_HERE,    /* changed outside and here */
} CustosImportReason;

#define CUSTOS_N_IMPORT_REASONS (CUSTOS_IMPORT_REASON_EDITED_HERE + 1)

const char *custos_import_reason_to_word (CustosImportReason reason);
gboolean custos_import_reason_from_word (const char *word, CustosImportReason *reason);

/* What is wrong, and where; never what stands there. */
typedef struct {
  CustosImportReason reason;
  guint64 byte; /* from 0 */
  char *place;  /* nullable; `entry[3].resource.name[0]` */
} CustosImportFault;

void custos_import_fault_clear (CustosImportFault *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CustosImportFault, custos_import_fault_clear)

G_END_DECLS
