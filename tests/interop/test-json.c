/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "custos-json.h"

/* What is refused, where, and that nothing of the text is told. */
typedef struct {
  const char *name;
  const char *text;
  gssize size; /* 0: up to the closing zero */
  CustosImportReason reason;
  guint byte;
  const char *place;
} Refusal;

static const Refusal refusals[] = {
  { "empty", "", 0, CUSTOS_IMPORT_REASON_CUT, 0, "" },
  { "blank", " \n", 0, CUSTOS_IMPORT_REASON_CUT, 2, "" },
  { "cut", "{\"name\":[{\"given\":[\"Ana\",", 0, CUSTOS_IMPORT_REASON_CUT, 25,
    "name[0].given[1]" },
  { "cut-in-text", "{\"name\":\"Ana", 0, CUSTOS_IMPORT_REASON_CUT, 12, "name" },
  { "closed-wrong", "{\"name\":[{\"given\":1]]}", 0, CUSTOS_IMPORT_REASON_SYNTAX, 19,
    "name[0]" },
  { "no-comma", "{\"a\":1 \"b\":2}", 0, CUSTOS_IMPORT_REASON_SYNTAX, 7, "" },
  { "no-quotes", "{a:1}", 0, CUSTOS_IMPORT_REASON_SYNTAX, 1, "" },
  { "comment", "// x\n{}", 0, CUSTOS_IMPORT_REASON_SYNTAX, 0, "" },
  { "last-comma", "[1,]", 0, CUSTOS_IMPORT_REASON_SYNTAX, 3, "[1]" },
  { "leading-zero", "[01]", 0, CUSTOS_IMPORT_REASON_SYNTAX, 2, "[1]" },
  { "control", "[\"a\nb\"]", 0, CUSTOS_IMPORT_REASON_SYNTAX, 3, "[0]" },
  { "second-value", "{} {}", 0, CUSTOS_IMPORT_REASON_SECOND_VALUE, 3, "" },
  { "duplicate", "{\"a\":1,\"b\":{\"c\":1,\"c\":2}}", 0,
    CUSTOS_IMPORT_REASON_DUPLICATE_KEY, 18, "b.c" },
  { "duplicate-escaped", "{\"a\":1,\"\\u0061\":2}", 0, CUSTOS_IMPORT_REASON_DUPLICATE_KEY, 7,
    "a" },
  { "not-utf8", "{\"a\":\"\xff\"}", 0, CUSTOS_IMPORT_REASON_ENCODING, 6, "a" },
  { "latin1", "{\"a\":\"Jos\xe9\"}", 0, CUSTOS_IMPORT_REASON_ENCODING, 9, "a" },
  { "mark", "\xef\xbb\xbf{}", 0, CUSTOS_IMPORT_REASON_BYTE_ORDER, 0, "" },
  { "utf16-le", "\xff\xfe{\0}\0", 6, CUSTOS_IMPORT_REASON_BYTE_ORDER, 0, "" },
  { "utf16-be", "\0{\0}", 4, CUSTOS_IMPORT_REASON_BYTE_ORDER, 0, "" },
  { "high-alone", "[\"\\ud83d\"]", 0, CUSTOS_IMPORT_REASON_SURROGATE, 1, "[0]" },
  { "high-then-text", "[\"\\ud83dx\"]", 0, CUSTOS_IMPORT_REASON_SURROGATE, 1, "[0]" },
  { "low-alone", "[\"\\ude00\"]", 0, CUSTOS_IMPORT_REASON_SURROGATE, 1, "[0]" },
  { "two-high", "[\"\\ud83d\\ud83d\"]", 0, CUSTOS_IMPORT_REASON_SURROGATE, 1, "[0]" },
  { "nul", "[\"\\u0000\"]", 0, CUSTOS_IMPORT_REASON_SURROGATE, 1, "[0]" },
  { "key-is-data", "{\"Ana Example, 1980\":[}", 0, CUSTOS_IMPORT_REASON_SYNTAX, 22, "?[0]" },
};

static void
test_refusal (gconstpointer data)
{
  const Refusal *c = data;
  gsize size = c->size > 0 ? (gsize) c->size : strlen (c->text);
  g_autoptr (GBytes) bytes = g_bytes_new (c->text, size);
  g_auto (CustosImportFault) fault = { 0 };
  g_autoptr (CustosJson) json = custos_json_parse (bytes, &fault);

  g_assert_null (json);
  g_assert_cmpstr (custos_import_reason_to_word (fault.reason), ==,
                   custos_import_reason_to_word (c->reason));
  g_assert_cmpuint (fault.byte, ==, c->byte);
  g_assert_cmpstr (fault.place, ==, c->place);
}

static CustosJson *
parse (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_auto (CustosImportFault) fault = { 0 };
  CustosJson *json = custos_json_parse (bytes, &fault);

  g_assert_cmpint (fault.reason, ==, CUSTOS_IMPORT_REASON_NONE);
  return json;
}

static const char *
peek (CustosJson *json, const char *key)
{
  return custos_json_node_peek_text (custos_json_node_find (custos_json_get_root (json), key));
}

/* Numbers are as they were written; texts are what they mean. */
static void
test_values (void)
{
  g_autoptr (CustosJson) json = parse (
    " {\"a\":6.30,\"b\":-1.50E+2,\"c\":\"\\u00e9\\ud83d\\ude00\\n\\/\",\"d\":true,\"e\":null,"
    "\"f\":\"\",\"g\":12345678901234567890123} ");
  CustosJsonNode *root = custos_json_get_root (json);

  g_assert_cmpstr (peek (json, "a"), ==, "6.30");
  g_assert_cmpstr (peek (json, "b"), ==, "-1.50E+2");
  g_assert_cmpstr (peek (json, "c"), ==, "é😀\n/");
  g_assert_cmpstr (peek (json, "d"), ==, "true");
  g_assert_null (peek (json, "e"));
  g_assert_cmpstr (peek (json, "f"), ==, "");
  g_assert_cmpstr (peek (json, "g"), ==, "12345678901234567890123");
  g_assert_null (peek (json, "h"));
  g_assert_cmpuint (custos_json_node_get_start (root), ==, 1);
  g_assert_cmpuint (
    custos_json_node_get_end (root), ==, g_bytes_get_size (custos_json_get_bytes (json)) - 1);
}

static void
test_unread (void)
{
  g_autoptr (CustosJson) json = parse ("{\"a\":{\"b\":1,\"c\":[1,2]},\"d\":{\"e\":{\"f\":1}}}");
  CustosJsonNode *root = custos_json_get_root (json);
  CustosJsonNode *a = custos_json_node_find (root, "a");

  g_assert_cmpuint (custos_json_node_count_unread (root), ==, 1);
  custos_json_node_mark_read (root);
  g_assert_cmpuint (custos_json_node_count_unread (root), ==, 2);
  custos_json_node_mark_read (a);
  custos_json_node_mark_read (custos_json_node_find (a, "b"));
  g_assert_cmpuint (custos_json_node_count_unread (root), ==, 2); /* a.c and d */
}

static char *
nest (guint depth)
{
  g_autofree char *open = g_strnfill (depth, '[');
  g_autofree char *close = g_strnfill (depth, ']');

  return g_strconcat (open, close, NULL);
}

static void
test_depth (void)
{
  g_autofree char *deepest = nest (CUSTOS_JSON_MAX_DEPTH);
  g_autofree char *deeper = nest (CUSTOS_JSON_MAX_DEPTH + 1);
  g_autoptr (CustosJson) json = parse (deepest);
  g_autoptr (GBytes) bytes = g_bytes_new_static (deeper, strlen (deeper));
  g_auto (CustosImportFault) fault = { 0 };

  g_assert_null (custos_json_parse (bytes, &fault));
  g_assert_cmpint (fault.reason, ==, CUSTOS_IMPORT_REASON_TOO_DEEP);
  g_assert_cmpuint (fault.byte, ==, CUSTOS_JSON_MAX_DEPTH);
}

/* A key said twice is found among many too, and in no more time than the keys take. */
static void
test_many_keys (void)
{
  g_autoptr (GString) text = g_string_new ("{");
  g_auto (CustosImportFault) fault = { 0 };

  for (int i = 0; i < 200000; i++)
    g_string_append_printf (text, "\"k%d\":%d,", i, i);

  g_autofree char *good = g_strconcat (text->str, "\"last\":1}", NULL);
  g_autoptr (CustosJson) json = parse (good);
  g_assert_cmpstr (peek (json, "k199999"), ==, "199999");

  g_string_append (text, "\"k77777\":1}");
  g_autoptr (GBytes) bytes = g_bytes_new_static (text->str, text->len);
  g_assert_null (custos_json_parse (bytes, &fault));
  g_assert_cmpint (fault.reason, ==, CUSTOS_IMPORT_REASON_DUPLICATE_KEY);
  g_assert_cmpstr (fault.place, ==, "k77777");
}

/* A stream that is made as it is read: a text over and over, in pieces of a size. */
#define TEST_TYPE_STREAM (test_stream_get_type ())
G_DECLARE_FINAL_TYPE (TestStream, test_stream, TEST, STREAM, GInputStream)

struct _TestStream {
  GInputStream parent_instance;

  const char *text;
  gsize length;
  gsize size;  /* of all */
  gsize piece;
  gsize at;
};

G_DEFINE_FINAL_TYPE (TestStream, test_stream, G_TYPE_INPUT_STREAM)

static gssize
test_stream_read (GInputStream *stream,
                  void *buffer,
                  gsize count,
                  GCancellable *cancellable,
                  GError **error)
{
  TestStream *self = TEST_STREAM (stream);
  gsize n = MIN (MIN (count, self->piece), self->size - self->at);

  for (gsize i = 0; i < n; i++)
    ((char *) buffer)[i] = self->text[(self->at + i) % self->length];
  self->at += n;
  return n;
}

static void
test_stream_class_init (TestStreamClass *klass)
{
  G_INPUT_STREAM_CLASS (klass)->read_fn = test_stream_read;
}

static void
test_stream_init (TestStream *self)
{
}

static TestStream *
new_stream (const char *text, gsize size, gsize piece)
{
  TestStream *self = g_object_new (TEST_TYPE_STREAM, NULL);

  self->text = text;
  self->length = strlen (text);
  self->size = size;
  self->piece = piece;
  return self;
}

/* 200 MB of brackets end at the 65th, with no more read than a piece. */
static void
test_brackets (void)
{
  g_autoptr (TestStream) stream = new_stream ("[", 200 * 1024 * 1024, G_MAXSIZE);
  g_auto (CustosImportFault) fault = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosJson) json =
    custos_json_read (G_INPUT_STREAM (stream), &fault, NULL, &error);

  g_assert_no_error (error);
  g_assert_null (json);
  g_assert_cmpint (fault.reason, ==, CUSTOS_IMPORT_REASON_TOO_DEEP);
  g_assert_cmpuint (fault.byte, ==, 64);
  g_assert_cmpuint (stream->at, <=, 64 * 1024);
}

/* However a file is cut into pieces, what is read is the same. */
static void
test_pieces (void)
{
  static const char text[] =
    "{\"naïve\":\"\\ud83d\\ude00 é\",\"list\":[1.50, {\"deep\" : \"\\\"\" }], \"n\":-12}";

  for (gsize piece = 1; piece < sizeof text; piece++) {
    g_autoptr (TestStream) stream = new_stream (text, strlen (text), piece);
    g_auto (CustosImportFault) fault = { 0 };
    g_autoptr (CustosJson) json =
      custos_json_read (G_INPUT_STREAM (stream), &fault, NULL, NULL);

    g_assert_cmpint (fault.reason, ==, CUSTOS_IMPORT_REASON_NONE);
    g_assert_nonnull (json);
    g_assert_cmpstr (peek (json, "naïve"), ==, "😀 é");
    g_assert_cmpstr (peek (json, "n"), ==, "-12");

    CustosJsonNode *list = custos_json_node_find (custos_json_get_root (json), "list");
    CustosJsonNode *second = custos_json_node_get_next (custos_json_node_get_first (list));
    g_autofree char *place =
      custos_json_node_dup_place (custos_json_node_find (second, "deep"), NULL);

    g_assert_cmpstr (place, ==, "list[1].deep");
    g_assert_cmpint (text[custos_json_node_get_start (second)], ==, '{');
    g_assert_cmpint (text[custos_json_node_get_end (second) - 1], ==, '}');
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (refusals); i++) {
    g_autofree char *path = g_strconcat ("/interop/json/refused/", refusals[i].name, NULL);
    g_test_add_data_func (path, &refusals[i], test_refusal);
  }
  g_test_add_func ("/interop/json/values", test_values);
  g_test_add_func ("/interop/json/unread", test_unread);
  g_test_add_func ("/interop/json/depth", test_depth);
  g_test_add_func ("/interop/json/many-keys", test_many_keys);
  g_test_add_func ("/interop/json/brackets", test_brackets);
  g_test_add_func ("/interop/json/pieces", test_pieces);
  return g_test_run ();
}
