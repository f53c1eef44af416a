/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-hash.h"
#include "custos-packet.h"
#include "custos-progress.h"
#include "custos-release-plan.h"

G_BEGIN_DECLS

/* Everything a packet is made from, read in one transaction. */
typedef struct {
  CustosReleasePlan *plan;
  GHashTable *contents; /* of documents that go: id → GBytes */
  gint64 last_page;     /* the last page number that was given out */
  gint64 audit_seq;
  guint8 audit_head[CUSTOS_HASH_SIZE];
  char *now;            /* UTC */
  char *released_by;    /* as colleagues call the person */
  CustosSecret *passphrase; /* nullable; of the PDF */
  char *language;
  gboolean certified;
} CustosPacketDraft;

void custos_packet_draft_free (CustosPacketDraft *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CustosPacketDraft, custos_packet_draft_free)

/* A packet as it was drawn, and where each record stands in it. */
typedef struct {
  GBytes *pdf;
  CustosPacketReport *report;
  GHashTable *places; /* record id → number of its section, from 1 */
  char *anchor;
} CustosDrawnPacket;

void custos_drawn_packet_free (CustosDrawnPacket *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CustosDrawnPacket, custos_drawn_packet_free)

CustosDrawnPacket *custos_packet_maker_draw (const CustosPacketDraft *draft,
                                             CustosProgress *progress,
                                             GCancellable *cancellable,
                                             GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
