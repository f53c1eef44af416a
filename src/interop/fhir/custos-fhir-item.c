/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-fhir-item.h"

void
custos_fhir_key_clear (CustosFhirKey *self)
{
  g_clear_pointer (&self->source, g_free);
  g_clear_pointer (&self->type, g_free);
  g_clear_pointer (&self->id, g_free);
}

static void
clear_link (gpointer data)
{
  CustosFhirLink *link = data;

  custos_fhir_key_clear (&link->key);
  g_free (link->place);
}

static void
clear_content (gpointer data)
{
  CustosFhirContent *content = data;

  g_free (content->id);
  g_bytes_unref (content->packed);
}

CustosFhirItem *
custos_fhir_item_new (void)
{
  CustosFhirItem *self = g_new0 (CustosFhirItem, 1);

  self->records = g_ptr_array_new_with_free_func (g_object_unref);
  self->links = g_array_new (FALSE, TRUE, sizeof (CustosFhirLink));
  g_array_set_clear_func (self->links, clear_link);
  self->contents = g_array_new (FALSE, TRUE, sizeof (CustosFhirContent));
  g_array_set_clear_func (self->contents, clear_content);
  self->identifiers = g_array_new (FALSE, TRUE, sizeof (CustosFhirKey));
  g_array_set_clear_func (self->identifiers, (GDestroyNotify) custos_fhir_key_clear);
  return self;
}

void
custos_fhir_item_free (CustosFhirItem *self)
{
  custos_fhir_key_clear (&self->key);
  custos_import_fault_clear (&self->fault);
  g_free (self->place);
  g_ptr_array_unref (self->records);
  g_array_unref (self->links);
  g_array_unref (self->contents);
  g_array_unref (self->identifiers);
  g_free (self->name);
  g_free (self->labels);
  g_clear_pointer (&self->packed, g_bytes_unref);
  g_free (self);
}
