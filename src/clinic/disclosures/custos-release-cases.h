/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-packet-maker.h"
#include "custos-use-case.h"

G_BEGIN_DECLS

/* What the use cases of a release are told; see custos-clinic-releases.c for their order. */

typedef struct {
  char *request_id;
  CustosSecret *passphrase; /* nullable */
  char *language;
  gboolean certified;
} CustosGathering;

void custos_gathering_free (gpointer data);

/* The draft and what was drawn from it. */
typedef struct {
  CustosPacketDraft *draft;
  CustosDrawnPacket *drawn;
} CustosReleasing;

void custos_releasing_free (gpointer data);

typedef struct {
  char *request_id;
  char *digest; /* of the plan that a person looked at */
} CustosChecking;

void custos_checking_free (gpointer data);

G_END_DECLS
