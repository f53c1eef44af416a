/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-pdf-content.h"

typedef struct {
  const char *at, *end;
} Reader;

/* White space and delimiters end a word. A table, since every byte of every page is asked. */
static const guint8 ends_word[256] = {
  ['\0'] = 2, ['\t'] = 2, ['\n'] = 2, ['\f'] = 2, ['\r'] = 2, [' '] = 2,
  ['('] = 1,  [')'] = 1,  ['<'] = 1,  ['>'] = 1,  ['['] = 1,  [']'] = 1,
  ['{'] = 1,  ['}'] = 1,  ['/'] = 1,  ['%'] = 1,
};

static gboolean
is_space (char c)
{
  return ends_word[(guint8) c] == 2;
}

/* A string in parentheses, which may be nested and escaped. */
static void
skip_string (Reader *self)
{
  int depth = 0;

  for (; self->at < self->end; self->at++) {
    if (*self->at == '\\')
      self->at++;
    else if (*self->at == '(')
      depth++;
    else if (*self->at == ')' && --depth == 0)
      break;
  }
  self->at = MIN (self->at + 1, self->end);
}

static void
skip_comment (Reader *self)
{
  while (self->at < self->end && *self->at != '\n' && *self->at != '\r')
    self->at++;
}

/* The bytes of an image within the content, up to an EI that stands alone. */
static void
skip_image (Reader *self)
{
  for (; self->at + 3 < self->end; self->at++)
    if (is_space (self->at[0]) && self->at[1] == 'E' && self->at[2] == 'I'
        && is_space (self->at[3]))
      break;
  self->at = MIN (self->at + 4, self->end);
}

/* Returns a word's length; 0 where something else was passed over. */
static size_t
read_word (Reader *self, const char **word)
{
  char c = *self->at;

  *word = self->at;
  if (c == '(') {
    skip_string (self);
    return 0;
  }
  if (c == '%') {
    skip_comment (self);
    return 0;
  }
  self->at++;
  if (ends_word[(guint8) c] != 0 && c != '/')
    return 0;
  while (self->at < self->end && ends_word[(guint8) *self->at] == 0)
    self->at++;
  return self->at - *word;
}

/**
 * custos_pdf_content_weigh:
 * @content: decoded
 *
 * What is drawn over a page must not inherit what the page left behind.
 */
CustosContentBalance
custos_pdf_content_weigh (const char *content, size_t size)
{
  Reader reader = { content, content + size };
  int depth = 0, lowest = 0;

  while (reader.at < reader.end) {
    const char *word;
    size_t length = read_word (&reader, &word);

    if (length == 1 && *word == 'q')
      depth++;
    else if (length == 1 && *word == 'Q')
      depth--;
    else if (length == 2 && word[0] == 'I' && word[1] == 'D')
      skip_image (&reader);
    lowest = MIN (lowest, depth);
  }
  return (CustosContentBalance) { -lowest, depth - lowest };
}
