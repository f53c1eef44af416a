/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-gate-facts.h"

G_BEGIN_DECLS

CustosReleasePlan *custos_release_planner_make (CustosOperation *operation,
                                                const char *request_id,
                                                gboolean for_release,
                                                GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
