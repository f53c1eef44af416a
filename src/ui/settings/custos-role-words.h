/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-rights.h"

G_BEGIN_DECLS

const char *custos_describe_role (guint index);
char *custos_describe_roles (CustosRoles roles) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
