/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What the person at hand may do in releases; the clinic layer makes it from their roles. */
typedef enum {
  CUSTOS_ACTOR_TAKES_IN = 1 << 0, /* requests at the front desk */
  CUSTOS_ACTOR_PROCESSES = 1 << 1,
  CUSTOS_ACTOR_DECIDES = 1 << 2, /* whether a request is granted */
  CUSTOS_ACTOR_RELEASES = 1 << 3,
  CUSTOS_ACTOR_OVERRIDES = 1 << 4, /* the privacy officer */
} CustosActor;
