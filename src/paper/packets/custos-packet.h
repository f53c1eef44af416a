/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "custos-paper-error.h"
#include "custos-paper-section.h"
#include "custos-paper-size.h"

G_BEGIN_DECLS

typedef enum {
  CUSTOS_CERTIFICATION_NONE,
  CUSTOS_CERTIFICATION_COPY,       /* the records are a true copy (FRE 902(11)) */
  CUSTOS_CERTIFICATION_NO_RECORDS, /* a search found nothing */
} CustosCertification;

/* What the papers around the records say. Text is printed as it stands here: dates, names and
 * numbers are made for reading by the caller. What may be NULL says so. */
typedef struct {
  const char *language;           /* "en", "es" */
  CustosPaperSize paper;
  gboolean is_fax;                /* no grey and no color */

  const char *clinic;
  const char *const *clinic_lines; /* the address */
  const char *phone;              /* may be NULL */
  const char *npi;                /* may be NULL */

  const char *request;            /* "R-2026-0139" */
  const char *asked_on;           /* "November 4, 2026" */
  const char *patient;            /* "Okafor, Maribel J.", on the head of every page */
  const char *patient_in_full;    /* "Maribel J. Okafor", in letters and footer; may be NULL */
  const char *born;
  const char *record;             /* the record number */
  const char *recipient;
  const char *const *recipient_lines;
  const char *released;           /* "Nov 23, 2026" */
  const char *released_at;        /* the same as ISO 8601 with its zone, for the file */
  const char *released_by;

  const char *prefix;             /* of the page numbers: "JVC" */
  guint first_number;
  const char *suffix;             /* "-R1" for a second release; may be NULL */
  const char *anchor;             /* "audit 18233·9F3A-21C0-77B4-E05D"; may be NULL */
  const char *redisclosure;       /* NULL: the usual line, or the notice of 42 CFR part 2 */

  const char *asked_for;          /* these five may be NULL: then the letter is silent */
  const char *dates;
  const char *purpose;
  const char *sent;
  const char *enclosures;

  CustosCertification certification;
  const char *custodian;
  const char *custodian_title;
  const char *certified;          /* the date of the signature; NULL: written by hand */
  const char *searched;           /* the date of the search */
  gboolean has_outside_documents;

  gboolean is_part2;              /* the notice of 42 CFR 2.32 goes with it */
  const char *consent_from;       /* what the consent covers; each may be NULL */
  const char *consent_to;
  const char *consent_what;
  const char *consent_purpose;
  const char *consent_ends;
  const char *consent_signed;
} CustosPacketFacts;

/* A packet to be drawn. It is built on one thread and then handed to another; once it is drawn
 * from, nobody changes it. */
typedef struct _CustosPacket CustosPacket;

CustosPacket *custos_packet_new (const CustosPacketFacts *facts) G_GNUC_WARN_UNUSED_RESULT;
void custos_packet_free (CustosPacket *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CustosPacket, custos_packet_free)

void custos_packet_take_section (CustosPacket *self, CustosPaperSection *section);
void custos_packet_take_consent_copy (CustosPacket *self, CustosPaperSection *section);
void custos_packet_set_passphrase (CustosPacket *self, const char *passphrase);
char *custos_packet_name_number (const CustosPacket *self, int page) G_GNUC_WARN_UNUSED_RESULT;

/* Pages counted from 1; their numbers are those of custos_packet_name_number(). */
typedef struct {
  int first_page, last_page;
  char *first_number, *last_number;
} CustosPacketRange;

typedef struct {
  int n_pages;
  GArray *sections; /* of CustosPacketRange, in the order of the packet's sections */
  char *sha256;
  int refused;      /* after an error with a document: its section, from 1; 0 is the consent */
} CustosPacketReport;

CustosPacketReport *custos_packet_report_new (void) G_GNUC_WARN_UNUSED_RESULT;
void custos_packet_report_free (CustosPacketReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CustosPacketReport, custos_packet_report_free)

/* @fraction: 0 to 1. Called on the thread that draws. */
typedef void (*CustosPacketProgress) (double fraction, gpointer data);

GBytes *custos_packet_draw (const CustosPacket *self,
                            GCancellable *cancellable,
                            CustosPacketProgress progress,
                            gpointer data,
                            CustosPacketReport *report,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* What a packet says of itself. */
typedef struct {
  char *request;
  char *anchor;    /* NULL where it has none */
  int said_pages;  /* how many it had when it was made */
  int n_pages;     /* how many it has */
} CustosPacketMark;

void custos_packet_mark_clear (CustosPacketMark *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CustosPacketMark, custos_packet_mark_clear)

gboolean custos_packet_read_mark (GBytes *pdf,
                                  const char *passphrase,
                                  CustosPacketMark *mark,
                                  GError **error);

G_END_DECLS
