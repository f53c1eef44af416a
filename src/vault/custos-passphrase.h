/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-secret.h"

G_BEGIN_DECLS

CustosSecret *custos_passphrase_normalize (const CustosSecret *passphrase)
G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
