/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "custos-pdf-content.h"

typedef struct {
  const char *name;
  const char *content;
  int below, left_open;
} Case;

static const Case cases[] = {
  { "empty",           "",                                        0, 0 },
  { "even",            "q 1 0 0 1 0 0 cm BT (q) Tj ET Q",         0, 0 },
  { "left-open",       "q q 1 0 0 1 9 9 cm",                      0, 2 },
  { "one-too-many",    "Q q Q",                                   1, 0 },
  { "below-and-open",  "Q Q q q q",                               2, 3 },
  { "string",          "(q \\) q (Q) \\( ) Tj q",                 0, 1 },
  { "open-string",     "q (q q",                                  0, 1 },
  { "name",            "/q gs /Q Do q",                           0, 1 },
  { "comment",         "% q q\nq",                                0, 1 },
  { "array",           "[(q)-20(Q)]TJ q",                         0, 1 },
  { "dictionary",      "/P <</MCID 0>>BDC q EMC",                 0, 1 },
  { "hex",             "<71 20 71> Tj q",                         0, 1 },
  { "operators-of-q",  "rq qr Qq 1 q",                            0, 1 },
  { "image",           "q BI /W 4 ID \xff q q Q EI q Q q",        0, 2 },
  { "image-open-ended", "q BI /W 4 ID q q",                       0, 1 },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  CustosContentBalance balance = custos_pdf_content_weigh (c->content, strlen (c->content));

  g_assert_cmpint (balance.below, ==, c->below);
  g_assert_cmpint (balance.left_open, ==, c->left_open);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strconcat ("/paper/pdf-content/", cases[i].name, NULL);
    g_test_add_data_func (path, &cases[i], test_case);
  }

  return g_test_run ();
}
