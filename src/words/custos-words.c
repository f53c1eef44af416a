/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-words.h"

#include <glib/gi18n-lib.h>

const char *
custos_words_yes_or_no (gboolean yes)
{
  return yes ? _("Yes") : _("No");
}
