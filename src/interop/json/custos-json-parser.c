/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>
#include <yajl/yajl_parse.h>

#include "custos-json-private.h"

/* yajl finds the tokens; what it lets pass is refused here: nesting, a key said twice, half
 * characters, what goes beyond the first value. Its errors are asked for without the input, and
 * only tell where it stopped. */

#define CHUNK (64 * 1024)
#define LARGEST G_MAXINT32 /* places are kept in 32 bits */

/* Up to here an object's keys are compared one by one. */
#define FEW_KEYS 32

typedef struct {
  CustosJsonNode *node;
  CustosJsonNode *last;
  const char *key;     /* of the member to come; NULL when its value is there */
  guint n;             /* of members or elements */
  GHashTable *keys;    /* nullable; of an object with many */
} Frame;

typedef struct {
  CustosJson *json;
  GHashTable *names; /* each key once: char * to itself, in the arena */
  GByteArray *read;  /* nullable; what came from a stream so far */
  const guint8 *data;
  gsize size;
  gsize base;        /* where the chunk under way begins */
  gsize token_end;   /* of the token before */
  yajl_handle yajl;
  Frame frames[CUSTOS_JSON_MAX_DEPTH];
  guint depth;
  CustosImportFault *fault;
} Parser;

static char *
dup_place (const Parser *self)
{
  GString *place = g_string_new (NULL);

  for (guint i = 0; i < self->depth; i++) {
    const Frame *frame = &self->frames[i];
    gboolean inside = i + 1 < self->depth; /* the last child is the one under way */
    const char *key = inside ? frame->last->key : frame->key;

    if (frame->node->type == CUSTOS_JSON_ARRAY)
      g_string_append_printf (place, "[%u]", frame->n - (inside ? 1 : 0));
    else if (key != NULL)
      custos_json_append_key (place, key, strlen (key));
  }

  return g_string_free (place, FALSE);
}

/* Returns: 0, which stops yajl */
static int
fail (Parser *self, CustosImportReason reason, gsize byte)
{
  if (self->fault->reason == CUSTOS_IMPORT_REASON_NONE) {
    self->fault->reason = reason;
    self->fault->byte = byte;
    self->fault->place = dup_place (self);
  }

  return 0;
}

/* Where the token that yajl just told begins: after the one before, beyond blanks, colon and
 * comma. */
static gsize
find_start (Parser *self)
{
  gsize at = self->token_end;

  while (at < self->size &&
         (self->data[at] <= ' ' || self->data[at] == ':' || self->data[at] == ','))
    at++;
  return at;
}

static gsize
get_end (const Parser *self)
{
  return self->base + yajl_get_bytes_consumed (self->yajl);
}

static void
attach (Parser *self, CustosJsonNode *node)
{
  if (self->depth == 0) {
    self->json->root = node;
    return;
  }

  Frame *frame = &self->frames[self->depth - 1];

  node->parent = frame->node;
  node->key = g_steal_pointer (&frame->key);
  if (frame->last == NULL)
    frame->node->first = node;
  else
    frame->last->next = node;
  frame->last = node;
  frame->n++;
}

static CustosJsonNode *
add_node (Parser *self, CustosJsonType type)
{
  CustosJsonNode *node = custos_json_arena_take (self->json->arena, sizeof *node);

  *node = (CustosJsonNode) { .type = type, .start = find_start (self), .end = get_end (self) };
  self->token_end = node->end;
  attach (self, node);
  return node;
}

static int
add_text (Parser *self, CustosJsonType type, const void *text, size_t length)
{
  CustosJsonNode *node = add_node (self, type);

  node->text = custos_json_arena_copy (self->json->arena, text, length);
  node->length = length;
  return 1;
}

static int
null_cb (void *data)
{
  add_node (data, CUSTOS_JSON_NULL);
  return 1;
}

static int
bool_cb (void *data, int value)
{
  return add_text (data, CUSTOS_JSON_BOOL, value ? "true" : "false", value ? 4 : 5);
}

static int
number_cb (void *data, const char *text, size_t length)
{
  return add_text (data, CUSTOS_JSON_NUMBER, text, length);
}

static int
read_hex (const guint8 *digits)
{
  int value = 0;

  for (guint i = 0; i < 4; i++)
    value = value * 16 + g_ascii_xdigit_value (digits[i]);
  return value;
}

/* @start, @end: the quotes; yajl has seen that the escapes are well formed */
static gboolean
has_whole_characters (const guint8 *data, gsize start, gsize end)
{
  for (gsize i = start; i < end; i++) {
    if (data[i] != '\\')
      continue;
    if (data[++i] != 'u')
      continue;

    int value = read_hex (data + i + 1);

    i += 4;
    if (value == 0 || (value >= 0xdc00 && value < 0xe000))
      return FALSE;
    if (value < 0xd800 || value >= 0xdc00)
      continue;
    if (end - i <= 6 || data[i + 1] != '\\' || data[i + 2] != 'u')
      return FALSE;

    int low = read_hex (data + i + 3);
    if (low < 0xdc00 || low >= 0xe000)
      return FALSE;
    i += 6;
  }

  return TRUE;
}

/* A text without escapes is as long as what stands between its quotes. */
static gboolean
check_text (Parser *self, size_t length)
{
  gsize start = find_start (self);
  gsize end = get_end (self);

  return end - start == length + 2 || has_whole_characters (self->data, start, end - 1) ||
         fail (self, CUSTOS_IMPORT_REASON_SURROGATE, start);
}

static int
string_cb (void *data, const unsigned char *text, size_t length)
{
  Parser *self = data;

  return check_text (self, length) && add_text (self, CUSTOS_JSON_STRING, text, length);
}

static int
start (Parser *self, CustosJsonType type)
{
  if (self->depth == CUSTOS_JSON_MAX_DEPTH)
    return fail (self, CUSTOS_IMPORT_REASON_TOO_DEEP, get_end (self) - 1);

  CustosJsonNode *node = add_node (self, type);

  self->frames[self->depth++] = (Frame) { .node = node };
  return 1;
}

static int
start_map_cb (void *data)
{
  return start (data, CUSTOS_JSON_OBJECT);
}

static int
start_array_cb (void *data)
{
  return start (data, CUSTOS_JSON_ARRAY);
}

static int
end_cb (void *data)
{
  Parser *self = data;
  Frame *frame = &self->frames[--self->depth];

  frame->node->end = get_end (self);
  self->token_end = frame->node->end;
  g_clear_pointer (&frame->keys, g_hash_table_unref);
  return 1;
}

/* Returns: (transfer none): the one copy of this key */
static const char *
intern (Parser *self, const void *text, size_t length)
{
  char small[64];
  const char *known = NULL;

  if (length < sizeof small) {
    memcpy (small, text, length);
    small[length] = '\0';
    known = g_hash_table_lookup (self->names, small);
  }
  if (known == NULL) {
    const char *copy = custos_json_arena_copy (self->json->arena, text, length);

    known = length < sizeof small ? NULL : g_hash_table_lookup (self->names, copy);
    if (known == NULL) {
      g_hash_table_add (self->names, (gpointer) copy);
      known = copy;
    }
  }

  return known;
}

static gboolean
is_new_key (Frame *frame, const char *key)
{
  if (frame->n < FEW_KEYS) {
    for (CustosJsonNode *node = frame->node->first; node != NULL; node = node->next) {
      if (node->key == key)
        return FALSE;
    }
    return TRUE;
  }

  if (frame->keys == NULL) {
    frame->keys = g_hash_table_new (NULL, NULL);
    for (CustosJsonNode *node = frame->node->first; node != NULL; node = node->next)
      g_hash_table_add (frame->keys, (gpointer) node->key);
  }
  return g_hash_table_add (frame->keys, (gpointer) key);
}

static int
key_cb (void *data, const unsigned char *text, size_t length)
{
  Parser *self = data;
  Frame *frame = &self->frames[self->depth - 1];
  gsize at = find_start (self);

  if (!check_text (self, length))
    return 0;

  const char *key = intern (self, text, length);

  if (!is_new_key (frame, key)) {
    frame->key = key;
    return fail (self, CUSTOS_IMPORT_REASON_DUPLICATE_KEY, at);
  }

  frame->key = key;
  self->token_end = get_end (self);
  return 1;
}

static const yajl_callbacks callbacks = {
  .yajl_null = null_cb,
  .yajl_boolean = bool_cb,
  .yajl_number = number_cb,
  .yajl_string = string_cb,
  .yajl_start_map = start_map_cb,
  .yajl_map_key = key_cb,
  .yajl_end_map = end_cb,
  .yajl_start_array = start_array_cb,
  .yajl_end_array = end_cb,
};

static gsize
skip_blanks (const Parser *self, gsize at)
{
  while (at < self->size && self->data[at] <= ' ')
    at++;
  return at;
}

/* The token that may not stand where it does: the next after the last that was taken. */
static gsize
find_wrong_token (const Parser *self, gsize stopped)
{
  gsize at = skip_blanks (self, self->token_end);
  gboolean separated = at < self->size && (self->data[at] == ',' || self->data[at] == ':');
  gsize next = separated ? skip_blanks (self, at + 1) : at;

  return next <= stopped ? next : at;
}

/* yajl stops behind a byte that it cannot read, but in front of one that may not stand in a
 * text or word. */
static gsize
find_error (Parser *self)
{
  gsize stopped = get_end (self);
  unsigned char *text = yajl_get_error (self->yajl, 0, NULL, 0);
  const char *kind = (const char *) text;
  gboolean lexical = g_str_has_prefix (kind, "lexical");
  gboolean in_front = strstr (kind, "inside string") != NULL ||
                      strstr (kind, "invalid string") != NULL;

  yajl_free_error (self->yajl, text);
  if (!lexical)
    return find_wrong_token (self, stopped);
  return in_front || stopped == self->base ? stopped : stopped - 1;
}

static gboolean
take (Parser *self, yajl_status status)
{
  if (status == yajl_status_ok)
    return TRUE;
  if (status == yajl_status_error) {
    gsize byte = find_error (self);
    const char *data = (const char *) self->data;
    const char *end = data;

    if (!g_utf8_validate_len (data, self->size, &end) && (gsize) (end - data) <= byte)
      fail (self, CUSTOS_IMPORT_REASON_ENCODING, end - data);
    else if (self->depth == 0 && self->json->root != NULL)
      fail (self, CUSTOS_IMPORT_REASON_SECOND_VALUE, byte);
    else
      fail (self, CUSTOS_IMPORT_REASON_SYNTAX, byte);
  }

  return FALSE;
}

/* Hands the bytes from @from on to yajl; all that came before is there too. */
static gboolean
feed (Parser *self, const guint8 *data, gsize size, gsize from)
{
  self->data = data;
  self->size = size;
  self->base = from;
  if (from == 0 && size >= 2 &&
      (memcmp (data, "\xff\xfe", 2) == 0 || memcmp (data, "\xfe\xff", 2) == 0 ||
       data[0] == 0 || data[1] == 0 || (size >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)))
    return fail (self, CUSTOS_IMPORT_REASON_BYTE_ORDER, 0);
  if (size > LARGEST)
    return fail (self, CUSTOS_IMPORT_REASON_TOO_LARGE, LARGEST);

  return take (self, yajl_parse (self->yajl, data + from, size - from));
}

/* What still lacks its end was cut; a lone number has none but this. */
static gboolean
finish (Parser *self)
{
  self->base = self->size;
  if (yajl_complete_parse (self->yajl) == yajl_status_ok && self->json->root != NULL)
    return TRUE;

  return fail (self, CUSTOS_IMPORT_REASON_CUT, self->size);
}

static Parser *
parser_new (CustosImportFault *fault)
{
  Parser *self = g_new0 (Parser, 1);

  custos_import_fault_clear (fault);
  self->fault = fault;
  self->json = g_new0 (CustosJson, 1);
  self->json->arena = custos_json_arena_new ();
  self->names = g_hash_table_new (g_str_hash, g_str_equal);
  self->yajl = yajl_alloc (&callbacks, NULL, self);
  return self;
}

/* Returns: (transfer full) (nullable): what was read, if it is whole */
static CustosJson *
parser_free (Parser *self, gboolean good)
{
  CustosJson *json = g_steal_pointer (&self->json);

  while (self->depth > 0)
    g_clear_pointer (&self->frames[--self->depth].keys, g_hash_table_unref);
  yajl_free (self->yajl);
  g_hash_table_unref (self->names);
  g_free (self);
  if (!good)
    g_clear_pointer (&json, custos_json_free);
  return json;
}

/**
 * custos_json_parse:
 * @fault: (out): what is wrong with the bytes, and where
 *
 * Returns: (transfer full) (nullable): the one value in @bytes
 */
CustosJson *
custos_json_parse (GBytes *bytes, CustosImportFault *fault)
{
  Parser *parser = parser_new (fault);
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  parser->json->bytes = g_bytes_ref (bytes);
  return parser_free (parser, feed (parser, data, size, 0) && finish (parser));
}

/* Returns: whether it went well to the end of the stream; @error is of the stream */
static gboolean
feed_stream (Parser *self, GInputStream *stream, GCancellable *cancellable, GError **error)
{
  GByteArray *read = self->read;

  for (;;) {
    guint from = read->len;

    g_byte_array_set_size (read, from + CHUNK);
    gssize n = g_input_stream_read (stream, read->data + from, CHUNK, cancellable, error);

    g_byte_array_set_size (read, from + MAX (n, 0));
    if (n < 0)
      return FALSE;
    if (n == 0)
      return feed (self, read->data, read->len, read->len) && finish (self);
    if (!feed (self, read->data, read->len, from))
      return FALSE;
  }
}

/**
 * custos_json_read:
 * @fault: (out): what is wrong with the bytes, and where; none if the stream failed
 *
 * Reads no further than the first thing that is wrong.
 *
 * Returns: (transfer full) (nullable): the one value in @stream
 */
CustosJson *
custos_json_read (GInputStream *stream,
                  CustosImportFault *fault,
                  GCancellable *cancellable,
                  GError **error)
{
  Parser *parser = parser_new (fault);

  parser->read = g_byte_array_new ();
  gboolean good = feed_stream (parser, stream, cancellable, error);

  parser->json->bytes = g_byte_array_free_to_bytes (g_steal_pointer (&parser->read));
  return parser_free (parser, good);
}
