/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-vault-error.h"

G_DEFINE_QUARK (custos-vault-error-quark, custos_vault_error)
