/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-date-words.h"
#include "custos-disclosure-words.h"
#include "custos-form-words.h"
#include "custos-import-words.h"
#include "custos-passphrase-words.h"
#include "custos-request-words.h"
#include "custos-sensitivity.h"

G_BEGIN_DECLS

/* Every sentence is in the person's language. A function gives NULL for what is not a value of
 * its enum, or, for flags, is no single flag; the plural ones give one line for each flag. */

const char *custos_words_sensitivity (CustosSensitivity sensitivity);

G_END_DECLS
