/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Papers of the demonstration clinic that look as if they came through a scanner or a fax
 * machine: black and white, a little askew, with a speck here and there. */

typedef enum {
  CUSTOS_SCAN_CONSENT,  /* a form with boxes and a signature */
  CUSTOS_SCAN_REFERRAL, /* a letter from somebody else's practice */
  CUSTOS_SCAN_LAB_FAX,  /* a table under a fax header */
} CustosScanKind;

typedef struct {
  CustosScanKind kind;
  const char *sender;        /* whose letterhead it has */
  const char *sender_address;
  const char *title;
  const char *patient;       /* name */
  const char *birth_date;
  const char *record_number;
  const char *day;           /* in words */
  const char *iso_day;       /* of the file: 2026-03-14 */
  const char *body;          /* paragraphs; of a fax lines of name, value, unit and range */
  const char *signer;
  guint seed;                /* how it lies on the glass, and the signature */
} CustosScanFacts;

GBytes *custos_scan_draw (const CustosScanFacts *facts,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
