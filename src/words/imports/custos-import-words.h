/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-import-reason.h"

G_BEGIN_DECLS

/* What an import did, and why something was not taken in. */

const char *custos_words_import_reason (CustosImportReason reason);
char *custos_words_import_fault (const CustosImportFault *fault,
                                 gboolean whole_file) G_GNUC_WARN_UNUSED_RESULT;
char *custos_words_import_progress (guint done, guint total) G_GNUC_WARN_UNUSED_RESULT;
char *custos_words_not_taken_in (guint n) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
