/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-role-words.h"

#include <glib/gi18n.h>

/* In the order of the roles' bits. */
static const char *const words[CUSTOS_N_ROLES] = {
  N_("Front desk"),
  N_("Clinician"),
  N_("Therapist"),
  N_("Coder"),
  N_("Records (HIM)"),
  N_("Privacy officer"),
  N_("Analyst"),
  N_("Director"),
  N_("Administrator"),
};

const char *
custos_describe_role (guint index)
{
  g_return_val_if_fail (index < CUSTOS_N_ROLES, NULL);

  return _(words[index]);
}

char *
custos_describe_roles (CustosRoles roles)
{
  GString *text = g_string_new (NULL);

  if (roles == (1u << CUSTOS_N_ROLES) - 1)
    g_string_append (text, _("Every role"));
  for (guint i = 0; i < CUSTOS_N_ROLES && roles != (1u << CUSTOS_N_ROLES) - 1; i++) {
    if ((roles & (1u << i)) != 0)
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", _(words[i]));
  }

  return g_string_free (text, FALSE);
}
