/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-import-reason.h"
#include "custos-record.h"

G_BEGIN_DECLS

/* Which resource is meant, wherever it comes from. */
typedef struct {
  char *source; /* whose the id is; of a condition: the system of the identifier */
  char *type;   /* nullable: not told */
  char *id;     /* of a condition: the identifier's value */
  gboolean by_identifier;
} CustosFhirKey;

typedef enum {
  CUSTOS_FHIR_LINK_PATIENT,   /* whose chart; must be found */
  CUSTOS_FHIR_LINK_ENCOUNTER, /* must be found */
  CUSTOS_FHIR_LINK_ID,        /* the item's id goes into a field */
  CUSTOS_FHIR_LINK_NAME,      /* its name does, where the resource told none */
} CustosFhirLinkUse;

typedef struct {
  CustosFhirLinkUse use;
  CustosFhirKey key;
  guint record;      /* whose field */
  const char *field; /* static; nullable */
  gboolean required; /* refers to something of the same file */
  char *place;
} CustosFhirLink;

typedef struct {
  char *id; /* SHA-256 */
  gsize size;
  GBytes *packed;
} CustosFhirContent;

/* One resource, as far as it is understood without knowing what is on file. */
typedef struct {
  CustosFhirKey key;
  char *place;             /* in the file: `entry[3].resource`, `line 12` */
  guint64 byte;            /* where it begins in the file */
  CustosImportFault fault; /* a rule that it breaks */
  GPtrArray *records;      /* of CustosRecord: the item, then its parts; empty: kept whole */
  GArray *links;           /* of CustosFhirLink */
  GArray *contents;        /* of CustosFhirContent */
  GArray *identifiers;     /* of CustosFhirKey, for resources that others refer to by these */
  char *name;              /* nullable; how others call it */
  char *labels;            /* nullable */
  CustosSensitivity sensitivity; /* UNSET: that of its encounter */
  guint n_homeless;        /* fields that only the kept resource has */
  guint8 digest[32];       /* of what is kept */
  gsize size;
  GBytes *packed;          /* what is kept */
} CustosFhirItem;

void custos_fhir_key_clear (CustosFhirKey *self);

CustosFhirItem *custos_fhir_item_new (void) G_GNUC_WARN_UNUSED_RESULT;
void custos_fhir_item_free (CustosFhirItem *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CustosFhirItem, custos_fhir_item_free)

G_END_DECLS
