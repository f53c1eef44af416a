/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-role-list.h"

#include "custos-role-words.h"

/**
 * CustosRoleList:
 *
 * The roles that somebody holds, a switch each.
 */
struct _CustosRoleList {
  AdwPreferencesGroup parent_instance;

  GtkSwitch *switches[CUSTOS_N_ROLES]; /* the group's */
};

G_DEFINE_FINAL_TYPE (CustosRoleList, custos_role_list, ADW_TYPE_PREFERENCES_GROUP)

static void
custos_role_list_class_init (CustosRoleListClass *klass)
{
}

static void
custos_role_list_init (CustosRoleList *self)
{
  for (guint i = 0; i < CUSTOS_N_ROLES; i++) {
    GtkWidget *row = adw_action_row_new ();
    GtkWidget *choice = gtk_switch_new ();

    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), custos_describe_role (i));
    gtk_widget_set_valign (choice, GTK_ALIGN_CENTER);
    gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    custos_describe_role (i), -1);
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), choice);
    adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), choice);
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
    self->switches[i] = GTK_SWITCH (choice);
  }
}

void
custos_role_list_set_roles (CustosRoleList *self, CustosRoles roles)
{
  g_return_if_fail (CUSTOS_IS_ROLE_LIST (self));

  for (guint i = 0; i < CUSTOS_N_ROLES; i++)
    gtk_switch_set_active (self->switches[i], (roles & (1u << i)) != 0);
}

CustosRoles
custos_role_list_get_roles (CustosRoleList *self)
{
  g_return_val_if_fail (CUSTOS_IS_ROLE_LIST (self), 0);

  CustosRoles roles = 0;

  for (guint i = 0; i < CUSTOS_N_ROLES; i++)
    roles |= gtk_switch_get_active (self->switches[i]) ? 1u << i : 0;
  return roles;
}
