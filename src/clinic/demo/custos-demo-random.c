/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-demo-random.h"

/* splitmix64 (Steele, Lea and Flood 2014): a counter, and a mixing of its bits. */
static guint64
next (CustosDemoRandom *self)
{
  guint64 mixed = (self->state += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15));

  mixed = (mixed ^ (mixed >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  mixed = (mixed ^ (mixed >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return mixed ^ (mixed >> 31);
}

void
custos_demo_random_start (CustosDemoRandom *self, guint64 seed, guint64 stream)
{
  self->state = seed;
  self->state = next (self) ^ (stream * G_GUINT64_CONSTANT (0xd1342543de82ef95));
}

/* Returns: from 0 up, less than @n */
guint
custos_demo_random_below (CustosDemoRandom *self, guint n)
{
  g_return_val_if_fail (n > 0, 0);

  return (next (self) >> 32) % n;
}

/* Returns: @least, @most, or a number between the two */
int
custos_demo_random_between (CustosDemoRandom *self, int least, int most)
{
  return least + (int) custos_demo_random_below (self, MAX (most - least, 0) + 1);
}

gboolean
custos_demo_random_chance (CustosDemoRandom *self, guint percent)
{
  return custos_demo_random_below (self, 100) < percent;
}

/* Returns: between -@width and @width, more often near 0 */
double
custos_demo_random_wobble (CustosDemoRandom *self, double width)
{
  int sum = 0;

  for (int i = 0; i < 3; i++)
    sum += custos_demo_random_between (self, -1000, 1000);
  return width * sum / 3000.0;
}

/* Returns: (transfer full): in the form of a random one, which it is but once */
char *
custos_demo_random_dup_uuid (CustosDemoRandom *self)
{
  guint64 high = next (self);
  guint64 low = next (self);

  return g_strdup_printf ("%08x-%04x-4%03x-%04x-%012" G_GINT64_MODIFIER "x",
                          (guint) (high >> 32), (guint) (high >> 16) & 0xffff,
                          (guint) high & 0xfff, (guint) ((low >> 48) & 0x3fff) | 0x8000,
                          low & G_GUINT64_CONSTANT (0xffffffffffff));
}
