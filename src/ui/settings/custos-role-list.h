/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "custos-rights.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_ROLE_LIST (custos_role_list_get_type ())
G_DECLARE_FINAL_TYPE (CustosRoleList, custos_role_list, CUSTOS, ROLE_LIST, AdwPreferencesGroup)

void custos_role_list_set_roles (CustosRoleList *self, CustosRoles roles);
CustosRoles custos_role_list_get_roles (CustosRoleList *self);

G_END_DECLS
