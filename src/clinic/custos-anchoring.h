/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-clinic-private.h"

G_BEGIN_DECLS

/* Tells the desktop's keyring how far the audit trail has come, so that an older record file
 * put in the place of this one is seen. SECURITY section 7: after a commit, at most once a
 * second, and always at the end. On the main thread. */
typedef struct _CustosAnchoring CustosAnchoring;

CustosAnchoring *custos_anchoring_new (CustosClinic *clinic) G_GNUC_WARN_UNUSED_RESULT;
void custos_anchoring_free (CustosAnchoring *self);

void custos_anchoring_note (CustosAnchoring *self,
                            gint64 seq,
                            const guint8 hash[CUSTOS_HASH_SIZE]);
void custos_anchoring_stop (CustosAnchoring *self);
void custos_anchoring_write (CustosAnchoring *self, CustosVault *vault);

G_END_DECLS
