/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-item-table.h"

G_BEGIN_DECLS

/* What one file brings: nothing of it is seen before custos_batch_table_finish(), and what an
 * interrupted program left unfinished is swept away at the next opening. */

gint64 custos_batch_table_begin (CustosDatabase *db,
                                 const char *source,
                                 const char *account,
                                 const char *now,
                                 GError **error);
gboolean custos_batch_table_add (CustosDatabase *db,
                                 gint64 batch,
                                 guint position,
                                 CustosRecord *record,
                                 GError **error);
gboolean custos_batch_table_finish (CustosDatabase *db,
                                    gint64 batch,
                                    const char *now,
                                    GError **error);
gboolean custos_batch_table_digest (CustosDatabase *db,
                                    const CustosSecret *key,
                                    gint64 batch,
                                    guint8 digest[CUSTOS_HASH_SIZE],
                                    GError **error);
gboolean custos_batch_table_is_open (CustosDatabase *db, gboolean *open, GError **error);
gboolean custos_batch_table_drop (CustosDatabase *db, gint64 batch, GError **error);
gboolean custos_batch_table_sweep (CustosDatabase *db, GError **error);

G_END_DECLS
