/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-passphrase-rule.h"

G_BEGIN_DECLS

const char *custos_words_passphrase (CustosPassphraseDefects defect);
char **
custos_words_passphrase_defects (CustosPassphraseDefects defects) G_GNUC_WARN_UNUSED_RESULT;
const char *custos_words_strength (CustosStrength strength);

G_END_DECLS
