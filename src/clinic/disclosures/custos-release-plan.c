/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-release-plan.h"

G_DEFINE_FINAL_TYPE (CustosReleasePlan, custos_release_plan, G_TYPE_OBJECT)

static void
custos_release_plan_finalize (GObject *object)
{
  CustosReleasePlan *self = CUSTOS_RELEASE_PLAN (object);

  g_clear_object (&self->request);
  g_clear_object (&self->patient);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->authorizations, g_ptr_array_unref);
  g_clear_object (&self->items);
  g_clear_pointer (&self->digest, g_free);

  G_OBJECT_CLASS (custos_release_plan_parent_class)->finalize (object);
}

static void
custos_release_plan_class_init (CustosReleasePlanClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = custos_release_plan_finalize;
}

static void
custos_release_plan_init (CustosReleasePlan *self)
{
  self->items = g_list_store_new (CUSTOS_TYPE_RELEASE_ITEM);
}

CustosReleasePlan *
custos_release_plan_new (void)
{
  return g_object_new (CUSTOS_TYPE_RELEASE_PLAN, NULL);
}
