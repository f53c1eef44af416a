/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "custos-numbers.h"

typedef struct {
  const char *path;
  const char *text;
  gboolean is_npi;
  gboolean is_tin;
} Case;

static const Case cases[] = {
  { "/rules/numbers/npi", "1234567893", TRUE, FALSE },
  { "/rules/numbers/npi-wrong-check", "1234567890", FALSE, FALSE },
  { "/rules/numbers/npi-swapped", "1243567893", FALSE, FALSE },
  { "/rules/numbers/npi-short", "123456789", FALSE, TRUE },
  { "/rules/numbers/npi-letters", "12345678O3", FALSE, FALSE },
  { "/rules/numbers/tin", "12-3456789", FALSE, TRUE },
  { "/rules/numbers/tin-short", "12-345678", FALSE, FALSE },
  { "/rules/numbers/tin-long", "12-34567890", FALSE, FALSE },
  { "/rules/numbers/tin-dash-elsewhere", "123-456789", FALSE, FALSE },
  { "/rules/numbers/empty", "", FALSE, FALSE },
};

static void
test_number (gconstpointer data)
{
  const Case *row = data;

  g_assert_cmpint (custos_number_is_npi (row->text), ==, row->is_npi);
  g_assert_cmpint (custos_number_is_tin (row->text), ==, row->is_tin);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, &cases[i], test_number);
  return g_test_run ();
}
