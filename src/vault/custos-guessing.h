/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-key-slot.h"

G_BEGIN_DECLS

/* Wrong passphrases typed at this screen, counted in the file `guesses` beside the slots. It
 * slows down somebody at the desk; against somebody who has the files only the derivation's
 * cost counts. */
guint custos_guessing_get_delay (guint failures);
guint custos_guessing_count (const char *folder, const guint8 tag[CUSTOS_ACCOUNT_TAG_SIZE]);
gboolean custos_guessing_set (const char *folder,
                              const guint8 tag[CUSTOS_ACCOUNT_TAG_SIZE],
                              guint failures,
                              GError **error);

G_END_DECLS
