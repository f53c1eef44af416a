/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-release-item.h"

/**
 * CustosReleaseItem:
 *
 * One record in the light of a request: whether the gate lets it go, why not, and whether a
 * person left it out.
 */
struct _CustosReleaseItem {
  GObject parent_instance;

  CustosRecord *record;
  CustosItemKind kind;
  char *date; /* of service, in the clinic's zone; nullable */
  gboolean allowed;
  CustosGateReasons reasons;
  gboolean left_out;
};

G_DEFINE_FINAL_TYPE (CustosReleaseItem, custos_release_item, G_TYPE_OBJECT)

enum { PROP_LEFT_OUT = 1, N_PROPS };

static GParamSpec *properties[N_PROPS];

static void
custos_release_item_get_property (GObject *object,
                                  guint prop_id,
                                  GValue *value,
                                  GParamSpec *pspec)
{
  CustosReleaseItem *self = CUSTOS_RELEASE_ITEM (object);

  switch (prop_id) {
  case PROP_LEFT_OUT:
    g_value_set_boolean (value, self->left_out);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
custos_release_item_set_property (GObject *object,
                                  guint prop_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  switch (prop_id) {
  case PROP_LEFT_OUT:
    custos_release_item_set_left_out (
      CUSTOS_RELEASE_ITEM (object), g_value_get_boolean (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
custos_release_item_finalize (GObject *object)
{
  CustosReleaseItem *self = CUSTOS_RELEASE_ITEM (object);

  g_clear_object (&self->record);
  g_clear_pointer (&self->date, g_free);

  G_OBJECT_CLASS (custos_release_item_parent_class)->finalize (object);
}

static void
custos_release_item_class_init (CustosReleaseItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = custos_release_item_finalize;
  object_class->get_property = custos_release_item_get_property;
  object_class->set_property = custos_release_item_set_property;

  properties[PROP_LEFT_OUT] = g_param_spec_boolean (
    "left-out", NULL, NULL, FALSE,
    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
custos_release_item_init (CustosReleaseItem *self)
{
}

/* @date: (nullable): of service */
CustosReleaseItem *
custos_release_item_new (CustosRecord *record, CustosItemKind kind, const char *date)
{
  CustosReleaseItem *self = g_object_new (CUSTOS_TYPE_RELEASE_ITEM, NULL);

  self->record = g_object_ref (record);
  self->kind = kind;
  self->date = g_strdup (date);
  return self;
}

CustosRecord *
custos_release_item_get_record (CustosReleaseItem *self)
{
  g_return_val_if_fail (CUSTOS_IS_RELEASE_ITEM (self), NULL);

  return self->record;
}

CustosItemKind
custos_release_item_get_kind (CustosReleaseItem *self)
{
  g_return_val_if_fail (CUSTOS_IS_RELEASE_ITEM (self), CUSTOS_ITEM_UNSET);

  return self->kind;
}

/* Returns: (nullable): as precise as it is known */
const char *
custos_release_item_get_date (CustosReleaseItem *self)
{
  g_return_val_if_fail (CUSTOS_IS_RELEASE_ITEM (self), NULL);

  return self->date;
}

/* Whether the gate would let it go. */
gboolean
custos_release_item_is_allowed (CustosReleaseItem *self)
{
  g_return_val_if_fail (CUSTOS_IS_RELEASE_ITEM (self), FALSE);

  return self->allowed;
}

CustosGateReasons
custos_release_item_get_reasons (CustosReleaseItem *self)
{
  g_return_val_if_fail (CUSTOS_IS_RELEASE_ITEM (self), 0);

  return self->reasons;
}

void
custos_release_item_set_verdict (CustosReleaseItem *self,
                                 gboolean allowed,
                                 CustosGateReasons reasons)
{
  g_return_if_fail (CUSTOS_IS_RELEASE_ITEM (self));

  self->allowed = allowed;
  self->reasons = reasons;
}

gboolean
custos_release_item_is_left_out (CustosReleaseItem *self)
{
  g_return_val_if_fail (CUSTOS_IS_RELEASE_ITEM (self), TRUE);

  return self->left_out;
}

/* A person decides against it, though the gate would not. */
void
custos_release_item_set_left_out (CustosReleaseItem *self, gboolean left_out)
{
  g_return_if_fail (CUSTOS_IS_RELEASE_ITEM (self));

  if (self->left_out == left_out)
    return;

  self->left_out = left_out;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LEFT_OUT]);
}

gboolean
custos_release_item_goes (CustosReleaseItem *self)
{
  return custos_release_item_is_allowed (self) && !custos_release_item_is_left_out (self);
}
