/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CUSTOS_TYPE_RECORD_KINDS (custos_record_kinds_get_type ())
G_DECLARE_FINAL_TYPE (CustosRecordKinds,
                      custos_record_kinds,
                      CUSTOS,
                      RECORD_KINDS,
                      AdwPreferencesGroup)

G_END_DECLS
