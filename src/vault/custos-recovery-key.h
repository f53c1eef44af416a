/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-key.h"

G_BEGIN_DECLS

#define CUSTOS_RECOVERY_KEY_GROUPS 14
#define CUSTOS_RECOVERY_KEY_GROUP_LENGTH 4

/* 256 random bits on paper, good for the whole clinic: 52 characters and 4 to check them. */
typedef struct _CustosRecoveryKey CustosRecoveryKey;

CustosRecoveryKey *custos_recovery_key_new (void) G_GNUC_WARN_UNUSED_RESULT;
CustosRecoveryKey *custos_recovery_key_parse (const CustosSecret *text,
                                              GError **error) G_GNUC_WARN_UNUSED_RESULT;
void custos_recovery_key_free (CustosRecoveryKey *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CustosRecoveryKey, custos_recovery_key_free)

CustosSecret *custos_recovery_key_to_text (const CustosRecoveryKey *self)
G_GNUC_WARN_UNUSED_RESULT;
gboolean custos_recovery_key_has_group (const CustosRecoveryKey *self,
                                        int group,
                                        const char *typed);
const CustosSecret *custos_recovery_key_get_bytes (const CustosRecoveryKey *self);

G_END_DECLS
