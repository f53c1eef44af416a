/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gio/gio.h>
#include <string.h>

#include "custos-letters.h"
#include "custos-paper-error.h"
#include "paper/packet-test.h"
#include "paper/specimen.h"

static GKeyFile *
load (const char *name)
{
  g_autofree char *path = g_strconcat ("/org/custos/Custos/letters/", name, ".ini", NULL);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, 0, NULL);
  GKeyFile *file = g_key_file_new ();

  g_assert_nonnull (bytes);
  g_assert_true (g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_NONE, NULL));
  return file;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/* The names of facts in a template, sorted: a translation asks for the same ones. */
static char *
list_facts (const char *template)
{
  g_auto (GStrv) parts = g_strsplit (template, "{", -1);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (size_t i = 1; parts[0] != NULL && parts[i] != NULL; i++)
    g_ptr_array_add (names, g_strndup (parts[i], strcspn (parts[i], "}")));
  g_ptr_array_sort (names, compare);
  g_ptr_array_add (names, NULL);
  return g_strjoinv (" ", (char **) names->pdata);
}

static void
test_languages (void)
{
  g_autoptr (CustosLetters) letters = custos_letters_new ("en");
  g_autoptr (GKeyFile) english = load ("en");
  g_autoptr (GKeyFile) spanish = load ("es");
  g_auto (GStrv) groups = g_key_file_get_groups (english, NULL);

  g_assert_true (custos_letters_end (letters, NULL));
  for (size_t i = 0; groups[i] != NULL; i++) {
    g_auto (GStrv) keys = g_key_file_get_keys (english, groups[i], NULL, NULL);
    g_auto (GStrv) others = g_key_file_get_keys (spanish, groups[i], NULL, NULL);

    g_assert_nonnull (others);
    g_assert_cmpuint (g_strv_length (keys), ==, g_strv_length (others));
    for (size_t k = 0; keys[k] != NULL; k++) {
      g_autofree char *a = g_key_file_get_string (english, groups[i], keys[k], NULL);
      g_autofree char *b = g_key_file_get_string (spanish, groups[i], keys[k], NULL);
      g_assert_nonnull (b);
      g_autofree char *asked = list_facts (a);
      g_autofree char *also_asked = list_facts (b);
      g_assert_cmpstr (asked, ==, also_asked);
    }
  }
}

static void
test_missing_fact (void)
{
  g_autoptr (CustosLetters) letters = custos_letters_new ("en");
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (custos_letters_say (letters, "foot", "request"), ==, "Request ");
  g_assert_false (custos_letters_end (letters, &error));
  g_assert_error (error, CUSTOS_PAPER_ERROR, CUSTOS_PAPER_ERROR_TEMPLATE);
  g_assert_nonnull (strstr (error->message, "{request}"));
}

static void
test_missing_key (void)
{
  g_autoptr (CustosLetters) letters = custos_letters_new ("en");
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (custos_letters_say (letters, "foot", "no such line"), ==, "");
  g_assert_false (custos_letters_end (letters, &error));
  g_assert_error (error, CUSTOS_PAPER_ERROR, CUSTOS_PAPER_ERROR_TEMPLATE);
}

static void
test_unknown_language (void)
{
  CustosPacketFacts facts = specimen_facts ();
  g_autoptr (CustosPacketReport) report = custos_packet_report_new ();
  g_autoptr (GError) error = NULL;

  facts.language = "xx";
  g_autoptr (CustosPacket) packet = custos_packet_new (&facts);
  g_assert_null (custos_packet_draw (packet, NULL, NULL, NULL, report, &error));
  g_assert_error (error, CUSTOS_PAPER_ERROR, CUSTOS_PAPER_ERROR_TEMPLATE);
}

static void
test_missing_facts_stop_the_packet (void)
{
  CustosPacketFacts facts = specimen_facts ();
  g_autoptr (CustosPacketReport) report = custos_packet_report_new ();
  g_autoptr (GError) error = NULL;

  facts.born = NULL;
  g_autoptr (CustosPacket) packet = custos_packet_new (&facts);
  g_assert_null (custos_packet_draw (packet, NULL, NULL, NULL, report, &error));
  g_assert_error (error, CUSTOS_PAPER_ERROR, CUSTOS_PAPER_ERROR_TEMPLATE);
}

static char *
read_fixture (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "paper", name, NULL);
  char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return g_strchomp (text);
}

/* 42 CFR 2.32(a): the words of the regulation, byte for byte. */
static void
test_part2_statements (void)
{
  static const char *const keys[] = { "long", "i", "ii", "iii", "general" };
  static const char *const leads[] = { "", "(i) ", "(ii) ", "(iii) ", "" };
  g_autoptr (CustosLetters) letters = custos_letters_new ("en");
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *first = read_fixture ("part2-statement-1.txt");
  g_autofree char *second = read_fixture ("part2-statement-2.txt");

  for (size_t i = 0; i < G_N_ELEMENTS (keys); i++)
    g_string_append_printf (text, "%s%s%s", i > 0 ? "\n" : "", leads[i],
                            custos_letters_get_part2 (letters, keys[i]));
  g_assert_cmpstr (text->str, ==, first);
  g_assert_cmpstr (custos_letters_get_part2 (letters, "short"), ==, second);
  g_assert_true (custos_letters_end (letters, NULL));
}

/* And as they are printed, in a packet of any language. */
static void
test_part2_printed (gconstpointer language)
{
  CustosPacketFacts facts = specimen_facts ();
  g_autoptr (CustosPacketReport) report = custos_packet_report_new ();
  g_autofree char *first = read_fixture ("part2-statement-1.txt");
  g_autofree char *second = read_fixture ("part2-statement-2.txt");
  g_autofree char *expected = test_squeeze (first);

  if (!test_has_poppler ())
    return;

  specimen_add_consent (&facts);
  facts.language = language;
  g_autoptr (CustosPacket) packet = specimen_packet (&facts);
  g_autoptr (GBytes) pdf = test_draw (packet, report);
  g_auto (GStrv) pages = test_read_pages (pdf);
  g_autofree char *notice = test_squeeze (pages[1]);

  g_assert_nonnull (strstr (notice, expected));
  for (int i = 0; pages[i] != NULL; i++)
    g_assert_nonnull (strstr (pages[i], second));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/paper/letters/languages", test_languages);
  g_test_add_func ("/paper/letters/missing-fact", test_missing_fact);
  g_test_add_func ("/paper/letters/missing-key", test_missing_key);
  g_test_add_func ("/paper/letters/unknown-language", test_unknown_language);
  g_test_add_func ("/paper/letters/missing-facts", test_missing_facts_stop_the_packet);
  g_test_add_func ("/paper/letters/part2", test_part2_statements);
  g_test_add_data_func ("/paper/letters/part2-printed/en", "en", test_part2_printed);
  g_test_add_data_func ("/paper/letters/part2-printed/es", "es", test_part2_printed);

  return g_test_run ();
}
