/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-cli.h"
#include "custos-secret.h"

G_BEGIN_DECLS

CustosSecret *custos_cli_read_passphrase (const char *path,
                                          const char *prompt,
                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;
CustosSecret *custos_cli_choose_passphrase (const char *path,
                                            const char *prompt,
                                            GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
