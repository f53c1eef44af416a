/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-date.h"
#include "custos-disclosure-terms.h"
#include "custos-sensitivity.h"

G_BEGIN_DECLS

/* What a signed form or an order reaches. */
typedef struct {
  const char *recipient;
  const char *const *aliases; /* its registered other names, NULL at the end; or NULL */
  CustosPurposes purposes;
  const char *purpose_text; /* of CUSTOS_PURPOSE_OTHER */
  CustosItemKinds kinds;
  const CustosDate *from; /* dates of service, both inclusive; NULL: open */
  const CustosDate *to;
  guint named; /* CUSTOS_COVERS () of each sensitivity that the form names in words */
} CustosCoverage;

#define CUSTOS_COVERS(sensitivity) (1u << CUSTOS_SENSITIVITY_ ## sensitivity)

typedef enum {
  CUSTOS_MATCH_NONE,
  CUSTOS_MATCH_NEAR, /* a person must look */
  CUSTOS_MATCH_EXACT,
} CustosMatch;

CustosMatch custos_match_recipient (const CustosCoverage *coverage, const char *recipient);
gboolean custos_coverage_has_purpose (const CustosCoverage *coverage,
                                      CustosPurpose purpose,
                                      const char *purpose_text);
gboolean custos_coverage_has_date (const CustosDate *from,
                                   const CustosDate *to,
                                   const CustosDate *date);

G_END_DECLS
