/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-letters.h"
#include "custos-packet.h"
#include "custos-release-plan.h"

G_BEGIN_DECLS

/* The records of a release as they are to be read on paper, and which record stands in which
 * section: pure work, on a worker's thread. */
typedef struct {
  CustosReleasePlan *plan; /* borrowed */
  CustosLetters *letters;  /* borrowed */
  GTimeZone *zone;         /* borrowed */
  GHashTable *contents;    /* of documents: id → GBytes; borrowed */
  CustosPacket *packet;    /* borrowed; takes the sections */
  int n_sections;
  GHashTable *places;      /* record id → number of its section, from 1; owned */
} CustosPacketParts;

void custos_packet_parts_add (CustosPacketParts *self);
void custos_packet_parts_add_tables (CustosPacketParts *self,
                                     const char *group,
                                     const char *const *kinds);
CustosPaperTable *
custos_packet_parts_new_panel (CustosPacketParts *self,
                               const char *panel_id) G_GNUC_WARN_UNUSED_RESULT;
void custos_packet_parts_take (CustosPacketParts *self,
                               CustosPaperSection *section,
                               GPtrArray *records);
char *custos_packet_parts_dup_date (CustosPacketParts *self,
                                    const char *moment) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *custos_packet_parts_find (CustosPacketParts *self,
                                     const char *kind) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
