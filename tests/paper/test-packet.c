/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "paper/specimen.h"

static GBytes *
draw (const CustosPacket *packet, CustosPacketReport *report)
{
  g_autoptr (GError) error = NULL;
  GBytes *pdf = custos_packet_draw (packet, NULL, NULL, NULL, report, &error);

  g_assert_no_error (error);
  return pdf;
}

static void
test_pages (void)
{
  CustosPacketFacts facts = specimen_facts ();
  g_autoptr (CustosPacket) packet = specimen_packet (&facts);
  g_autoptr (CustosPacketReport) report = custos_packet_report_new ();
  g_autoptr (GBytes) pdf = draw (packet, report);
  g_autoptr (GError) error = NULL;
  g_auto (CustosPacketMark) mark = { 0 };
  int next = report->n_pages;

  g_assert_true (custos_packet_read_mark (pdf, NULL, &mark, &error));
  g_assert_no_error (error);
  g_assert_cmpint (mark.n_pages, ==, report->n_pages);
  g_assert_cmpint (mark.said_pages, ==, report->n_pages);
  g_assert_cmpstr (mark.request, ==, facts.request);
  g_assert_cmpstr (mark.anchor, ==, facts.anchor);

  /* Records lie one behind the other, and the end sheet behind the last. */
  g_assert_cmpuint (report->sections->len, ==, 3);
  for (int i = 2; i >= 0; i--) {
    const CustosPacketRange *range = &g_array_index (report->sections, CustosPacketRange, i);

    g_assert_cmpint (range->last_page, ==, next - 1);
    g_assert_cmpint (range->first_page, <=, range->last_page);
    next = range->first_page;
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/paper/packet/pages", test_pages);

  return g_test_run ();
}
