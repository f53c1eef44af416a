/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-letters.h"
#include "custos-packet.h"
#include "custos-paper-section-private.h"
#include "custos-secret.h"

G_BEGIN_DECLS

struct _CustosPacket {
  CustosPacketFacts facts; /* its text is in the chunk */
  GStringChunk *chunk;
  GStrv clinic_lines, recipient_lines;
  GPtrArray *sections;     /* of CustosPaperSection */
  CustosPaperSection *consent;
  CustosSecret *passphrase;
};

/* A part of the packet: papers of ours and records alike. Pages are counted from 1. */
typedef struct {
  const char *name;    /* borrowed from the letters or the section */
  int first_page, last_page;
} CustosPacketPart;

typedef enum {
  CUSTOS_PAPER_COVER,
  CUSTOS_PAPER_NOTICE,
  CUSTOS_PAPER_CONSENT,
  CUSTOS_PAPER_CERTIFICATION,
  CUSTOS_PAPER_INDEX,
  CUSTOS_PAPER_END,
} CustosPaperKind;

#define CUSTOS_N_PAPERS (CUSTOS_PAPER_END + 1)

/* A packet while it is composed. Records come first, since nothing in them depends on how many
 * pages lie before; then the papers around them, until their page numbers stay. */
typedef struct {
  const CustosPacket *packet;
  CustosLetters *letters;
  CustosTypecase *type;
  CustosGrid grid;
  const char *continued;
  GArray *documents;           /* of CustosJoinedFacts, the consent copy's first */
  CustosGalley *front, *records, *end;
  CustosPacketPart papers[CUSTOS_N_PAPERS]; /* no first page: the packet has no such paper */
  GArray *parts;               /* of CustosPacketPart, one for each section */
  int n_pages;
  int refused;                 /* after an error with a scan: its section, from 1 */
} CustosComposition;

gboolean custos_composition_compose (CustosComposition *self, GCancellable *cancellable,
                                     GError **error);
void custos_composition_clear (CustosComposition *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CustosComposition, custos_composition_clear)

gboolean custos_composition_set_section (CustosComposition *self, CustosGalley *galley,
                                         const CustosPaperSection *section, int *document,
                                         GError **error);
void custos_composition_set_cover (CustosComposition *self, CustosGalley *galley);
void custos_composition_set_notice (CustosComposition *self, CustosGalley *galley);
void custos_composition_set_certification (CustosComposition *self, CustosGalley *galley);
void custos_composition_set_index (CustosComposition *self, CustosGalley *galley);
void custos_composition_set_end (CustosComposition *self, CustosGalley *galley);
char *custos_composition_name_pages (const CustosPacketPart *part);
char *custos_composition_name_numbers (const CustosComposition *self,
                                       const CustosPacketPart *part);

GBytes *custos_composition_print (CustosComposition *self, GCancellable *cancellable,
                                  CustosPacketProgress progress, gpointer data, GError **error);
void custos_composition_put_foot (CustosComposition *self, CustosGalley *galley);

/* The lines of the footer that are the same on every page. */
int custos_composition_count_foot_lines (CustosComposition *self);

G_END_DECLS
