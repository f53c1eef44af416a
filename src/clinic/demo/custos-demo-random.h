/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Chance that comes out the same every time: a sequence from a number, and another sequence
 * for each patient, so that what is changed about one changes no other. */
typedef struct {
  guint64 state;
} CustosDemoRandom;

void custos_demo_random_start (CustosDemoRandom *self, guint64 seed, guint64 stream);
guint custos_demo_random_below (CustosDemoRandom *self, guint n);
int custos_demo_random_between (CustosDemoRandom *self, int least, int most);
gboolean custos_demo_random_chance (CustosDemoRandom *self, guint percent);
double custos_demo_random_wobble (CustosDemoRandom *self, double width);
char *custos_demo_random_dup_uuid (CustosDemoRandom *self) G_GNUC_WARN_UNUSED_RESULT;

#define custos_demo_random_pick(self, array) \
  ((array)[custos_demo_random_below ((self), G_N_ELEMENTS (array))])

G_END_DECLS
