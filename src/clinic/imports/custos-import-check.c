/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "custos-import-file.h"
#include "custos-label-rule.h"
#include "custos-patient.h"
#include "custos-resource-table.h"
#include "custos-set-aside-table.h"

/* On the reader's thread: what is to become of each item of a file, before anything of it is
 * written. First every item is looked for; then what they refer to, patients before encounters
 * before the rest, since what is set aside is nothing to refer to. */

typedef enum {
  PHASE_IDENTIFY,
  PHASE_PATIENTS,
  PHASE_ENCOUNTERS,
  PHASE_REST,
  PHASE_DONE,
} Phase;

/* Ids made one after another sort one after another, so that a table grows at its end. */
static char *
make_id (void)
{
  char *id = g_uuid_string_random ();
  char time[13];

  g_snprintf (time, sizeof time, "%012" G_GINT64_MODIFIER "x",
              g_get_real_time () / 1000 & G_GINT64_CONSTANT (0xffffffffffff));
  memcpy (id, time, 8);
  memcpy (id + 9, time + 8, 4);
  id[14] = '7';
  return id;
}

/* The fault of an item, unless it has one. */
static void
fail (CustosFhirItem *item, CustosImportReason reason, const char *inside)
{
  if (item->fault.reason != CUSTOS_IMPORT_REASON_NONE)
    return;

  item->fault.reason = reason;
  item->fault.byte = item->byte;
  item->fault.place = inside == NULL || *inside == '\0'
                        ? g_strdup (item->place)
                        : g_strconcat (item->place, *item->place != '\0' ? "." : "", inside,
                                       NULL);
}

static CustosKnown *
known_from_resource (const CustosResource *resource)
{
  CustosKnown *known = custos_known_new ();

  known->kind = g_strdup (resource->kind);
  known->item_id = g_strdup (resource->item_id);
  known->type = g_strdup (resource->type);
  known->version = resource->version;
  known->patient_id = g_strdup (resource->patient_id);
  known->name = g_strdup (resource->name);
  known->sensitivity = resource->sensitivity;
  memcpy (known->digest, resource->digest, sizeof known->digest);
  return known;
}

/* Returns: (transfer full) (nullable): NULL without an error: nobody knows it */
static CustosKnown *
look_up (CustosImportFile *self,
         CustosOperation *operation,
         const CustosFhirKey *key,
         GError **error)
{
  CustosKnown *known = custos_known_table_find (self->known, key);

  if (known == NULL)
    known = custos_known_table_find (self->run_known, key);
  if (known != NULL)
    return custos_known_ref (known);

  g_autoptr (CustosResource) resource =
    key->by_identifier
      ? custos_resource_table_find_identifier (operation->db, &custos_import_keeper,
                                               key->source, key->type, key->id, error)
      : custos_resource_table_find (operation->db, &custos_import_keeper, key->source,
                                    key->type, key->id, error);
  if (resource == NULL)
    return NULL;

  g_autoptr (CustosKnown) found = known_from_resource (resource);
  custos_known_table_add (self->run_known, key, found);
  return g_steal_pointer (&found);
}

static gboolean
is_same_person (CustosRecord *one, CustosRecord *other)
{
  const CustosDate *birth = custos_patient_get_birth_date (CUSTOS_PATIENT (one));
  const CustosDate *other_birth = custos_patient_get_birth_date (CUSTOS_PATIENT (other));
  const char *name = custos_record_peek (one, "family_name");
  const char *other_name = custos_record_peek (other, "family_name");

  if (birth == NULL || other_birth == NULL || name == NULL || other_name == NULL)
    return TRUE;

  g_autofree char *folded = g_utf8_casefold (name, -1);
  g_autofree char *other_folded = g_utf8_casefold (other_name, -1);
  return custos_date_equal (birth, other_birth) || strcmp (folded, other_folded) == 0;
}

/* An item that stands here changed outside: did it change here too, is it the same person? */
static gboolean
check_current (CustosOperation *operation,
               CustosFhirItem *item,
               CustosKnown *known,
               GError **error)
{
  const CustosItemTable *table = custos_item_table_find (known->kind);
  g_autoptr (GError) failure = NULL;

  if (table == NULL || item->records->len == 0)
    return TRUE;

  g_autoptr (CustosRecord) current = custos_item_table_get_current (
    table, operation->db, &custos_import_keeper, known->item_id, &failure);

  if (failure != NULL) {
    g_propagate_error (error, g_steal_pointer (&failure));
    return FALSE;
  }
  if (current == NULL)
    return TRUE;

  if (CUSTOS_IS_PATIENT (current) && !is_same_person (current, item->records->pdata[0]))
    fail (item, CUSTOS_IMPORT_REASON_OTHER_PERSON, NULL);
  else if (custos_record_peek (current, "recorded_by") != NULL)
    fail (item, CUSTOS_IMPORT_REASON_EDITED_HERE, NULL);
  return TRUE;
}

/* What will stand for the item once it is written. */
static CustosKnown *
plan_known (CustosFhirItem *item, const CustosKnown *before)
{
  CustosKnown *known = custos_known_new ();
  gboolean has_home = item->records->len > 0;

  known->kind = g_strdup (has_home ? custos_record_get_kind (item->records->pdata[0])
                                   : CUSTOS_RESOURCE_KEPT);
  known->item_id = before != NULL ? g_strdup (before->item_id) : make_id ();
  known->version = before != NULL ? before->version : 0;
  known->type = g_strdup (item->key.type);
  known->name = g_strdup (item->name);
  known->sensitivity = item->sensitivity;
  memcpy (known->digest, item->digest, sizeof known->digest);
  if (has_home && CUSTOS_IS_PATIENT (item->records->pdata[0]))
    known->patient_id = g_strdup (known->item_id);
  return known;
}

static void
note_known (CustosImportFile *self, const CustosFhirItem *item, CustosKnown *known)
{
  custos_known_table_add (self->known, &item->key, known);
  for (guint i = 0; i < item->identifiers->len; i++)
    custos_known_table_add (
      self->known, &g_array_index (item->identifiers, CustosFhirKey, i), known);
}

static void
note_other_person (CustosImportFile *self, const CustosFhirItem *item)
{
  g_autoptr (CustosKnown) nobody = custos_known_new ();

  nobody->type = g_strdup (item->key.type);
  nobody->is_other_person = TRUE;
  custos_known_table_add (self->known, &item->key, nobody);
}

/* A kept resource may get a home with a later Custos; then it is new to that. */
static gboolean
has_same_kind (const CustosFhirItem *item, const CustosKnown *known)
{
  const char *kind = item->records->len > 0
                       ? custos_record_get_kind (item->records->pdata[0])
                       : CUSTOS_RESOURCE_KEPT;

  return g_strcmp0 (kind, known->kind) == 0;
}

static gboolean
identify (CustosImportFile *self, CustosOperation *operation, guint i, GError **error)
{
  CustosFhirItem *item = self->file->items->pdata[i];
  CustosImportPlan *plan = &g_array_index (self->plans, CustosImportPlan, i);
  gboolean again = custos_known_table_find (self->known, &item->key) != NULL;
  g_autoptr (GError) failure = NULL;
  g_autoptr (CustosKnown) known = look_up (self, operation, &item->key, &failure);

  if (failure != NULL) {
    g_propagate_error (error, g_steal_pointer (&failure));
    return FALSE;
  }
  if (item->fault.reason != CUSTOS_IMPORT_REASON_NONE)
    return TRUE;

  if (known != NULL && !known->is_other_person &&
      memcmp (known->digest, item->digest, sizeof item->digest) == 0) {
    plan->action = CUSTOS_IMPORT_LEAVE;
    plan->known = g_steal_pointer (&known);
    return TRUE;
  }
  if (again) {
    fail (item, CUSTOS_IMPORT_REASON_DUPLICATE_ID, "id");
    return TRUE;
  }
  if (known != NULL && known->is_other_person)
    fail (item, CUSTOS_IMPORT_REASON_OTHER_PERSON, NULL);
  if (known != NULL && !has_same_kind (item, known))
    g_clear_pointer (&known, custos_known_unref);
  if (known != NULL && !check_current (operation, item, known, error))
    return FALSE;

  if (item->fault.reason == CUSTOS_IMPORT_REASON_OTHER_PERSON)
    note_other_person (self, item);
  if (item->fault.reason != CUSTOS_IMPORT_REASON_NONE)
    return TRUE;

  plan->is_new = known == NULL;
  plan->action = item->records->len == 0 ? CUSTOS_IMPORT_KEEP
                 : known != NULL         ? CUSTOS_IMPORT_UPDATE
                                         : CUSTOS_IMPORT_STORE;
  plan->known = plan_known (item, known);
  note_known (self, item, plan->known);
  return TRUE;
}

static void
set_all (CustosFhirItem *item, const char *field, const char *text)
{
  for (guint i = 0; i < item->records->len; i++)
    g_object_set (item->records->pdata[i], field, text, NULL);
}

static void
fail_link (CustosFhirItem *item, const CustosFhirLink *link, const CustosKnown *target)
{
  fail (item, target != NULL ? CUSTOS_IMPORT_REASON_OTHER_PERSON
                             : CUSTOS_IMPORT_REASON_NO_TARGET, link->place);
}

/* @target: (nullable): what the link means */
static void
follow (CustosFhirItem *item,
        CustosImportPlan *plan,
        const CustosFhirLink *link,
        const CustosKnown *target)
{
  gboolean found = target != NULL && !target->is_other_person;
  CustosRecord *record =
    link->record < item->records->len ? item->records->pdata[link->record] : NULL;

  switch (link->use) {
  case CUSTOS_FHIR_LINK_PATIENT:
    if (!found || target->patient_id == NULL) {
      fail_link (item, link, target);
      break;
    }
    g_free (plan->patient_id);
    plan->patient_id = g_strdup (target->patient_id);
    set_all (item, "patient-id", target->patient_id);
    break;
  case CUSTOS_FHIR_LINK_ENCOUNTER:
    if (!found) {
      fail_link (item, link, target);
      break;
    }
    set_all (item, "encounter-id", target->item_id);
    if (item->sensitivity == CUSTOS_SENSITIVITY_UNSET)
      item->sensitivity = target->sensitivity;
    break;
  case CUSTOS_FHIR_LINK_ID:
    if (found && record != NULL)
      g_object_set (record, link->field, target->item_id, NULL);
    else if (link->required)
      fail_link (item, link, target);
    break;
  case CUSTOS_FHIR_LINK_NAME:
    if (found && record != NULL && link->field != NULL)
      g_object_set (record, link->field, target->name, NULL);
    else if (!found && link->required)
      fail_link (item, link, target);
    break;
  }
}

/* Its own chart is the patient's; what is not marked is as its encounter is, or normal. */
static void
complete (CustosFhirItem *item, CustosImportPlan *plan)
{
  if (item->sensitivity == CUSTOS_SENSITIVITY_UNSET)
    item->sensitivity = CUSTOS_SENSITIVITY_NORMAL;
  if (plan->known == NULL)
    return;

  plan->known->sensitivity = item->sensitivity;
  if (plan->known->patient_id == NULL)
    plan->known->patient_id = g_strdup (plan->patient_id);
  set_all (item, "patient-id", plan->known->patient_id);
}

static gboolean
resolve (CustosImportFile *self, CustosOperation *operation, guint i, GError **error)
{
  CustosFhirItem *item = self->file->items->pdata[i];
  CustosImportPlan *plan = &g_array_index (self->plans, CustosImportPlan, i);
  CustosSensitivity told = item->sensitivity;

  if (plan->action == CUSTOS_IMPORT_LEAVE && plan->known != NULL)
    return TRUE;

  for (guint j = 0; j < item->links->len; j++) {
    const CustosFhirLink *link = &g_array_index (item->links, CustosFhirLink, j);
    g_autoptr (GError) failure = NULL;
    g_autoptr (CustosKnown) target = look_up (self, operation, &link->key, &failure);

    if (failure != NULL) {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
    follow (item, plan, link, target);
  }

  if (item->fault.reason == CUSTOS_IMPORT_REASON_NONE) {
    complete (item, plan);
    return TRUE;
  }

  /* Nobody knows what it says: it is at least restricted. */
  item->sensitivity = custos_label_strictest (told, CUSTOS_SENSITIVITY_RESTRICTED);
  self->postponed |= item->fault.reason == CUSTOS_IMPORT_REASON_NO_TARGET;
  plan->action = CUSTOS_IMPORT_SET_ASIDE;
  if (plan->known != NULL) {
    custos_known_table_remove (self->known, &item->key);
    g_clear_pointer (&plan->known, custos_known_unref);
  }
  return TRUE;
}

static gboolean
belongs_to (const CustosFhirItem *item, Phase phase)
{
  gboolean is_patient = strcmp (item->key.type, "Patient") == 0;
  gboolean is_encounter = strcmp (item->key.type, "Encounter") == 0;

  switch (phase) {
  case PHASE_IDENTIFY:
    return TRUE;
  case PHASE_PATIENTS:
    return is_patient;
  case PHASE_ENCOUNTERS:
    return is_encounter;
  case PHASE_REST:
  case PHASE_DONE:
  default:
    return !is_patient && !is_encounter;
  }
}

static gboolean
read_waiting (CustosImportFile *self, CustosOperation *operation, GError **error)
{
  g_autoptr (GPtrArray) all =
    custos_set_aside_table_list_all (operation->db, &custos_import_keeper, error);

  if (all == NULL)
    return FALSE;

  self->waiting = g_hash_table_new_full (
    g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < all->len; i++) {
    CustosRecord *record = all->pdata[i];
    g_autofree char *identity =
      custos_import_dup_identity (custos_record_peek (record, "source"),
                                  custos_record_peek (record, "resource_type"),
                                  custos_record_peek (record, "foreign_id"));
    GPtrArray *same = g_hash_table_lookup (self->waiting, identity);

    if (same == NULL) {
      same = g_ptr_array_new_with_free_func (g_object_unref);
      g_hash_table_insert (self->waiting, g_steal_pointer (&identity), same);
    }
    g_ptr_array_add (same, g_object_ref (record));
  }
  return TRUE;
}

static gboolean
begin_check (CustosImportFile *self, CustosOperation *operation, GError **error)
{
  self->last_id =
    custos_resource_table_get_last_id (operation->db, &custos_import_keeper, error);
  return self->last_id >= 0 && read_waiting (self, operation, error);
}

/* What waits already, just so and for the same reason, is not noted again. */
static gboolean
waits_already (CustosImportFile *self, const CustosFhirItem *item)
{
  g_autofree char *identity =
    custos_import_dup_identity (item->key.source, item->key.type, item->key.id);
  g_autofree char *digest = custos_import_dup_hex (item->digest);
  const char *reason = custos_import_reason_to_word (item->fault.reason);
  GPtrArray *same = g_hash_table_lookup (self->waiting, identity);

  for (guint i = 0; same != NULL && i < same->len; i++) {
    CustosRecord *before = same->pdata[i];

    if (g_strcmp0 (custos_record_peek (before, "digest"), digest) == 0 &&
        g_strcmp0 (custos_record_peek (before, "reason"), reason) == 0)
      return TRUE;
  }
  return FALSE;
}

/* All of a transaction or nothing; what was changed here too is not the file's fault. */
static void
judge_whole (CustosImportFile *self)
{
  for (guint i = 0; i < self->file->items->len; i++) {
    const CustosImportFault *fault = &((CustosFhirItem *) self->file->items->pdata[i])->fault;

    if (fault->reason == CUSTOS_IMPORT_REASON_NONE ||
        fault->reason == CUSTOS_IMPORT_REASON_EDITED_HERE)
      continue;
    self->fault = (CustosImportFault) {
      fault->reason, fault->byte, g_strdup (fault->place),
    };
    return;
  }
}

static void
end_check (CustosImportFile *self)
{
  self->postponed = self->postponed && !self->last_round;
  if (self->postponed)
    return;
  if (self->file->whole)
    judge_whole (self);
  for (guint i = 0; i < self->plans->len; i++) {
    CustosImportPlan *plan = &g_array_index (self->plans, CustosImportPlan, i);

    if (plan->action == CUSTOS_IMPORT_SET_ASIDE)
      plan->is_new = !waits_already (self, self->file->items->pdata[i]);
    if (plan->action != CUSTOS_IMPORT_LEAVE &&
        (plan->action != CUSTOS_IMPORT_SET_ASIDE || plan->is_new))
      self->has_work = self->fault.reason == CUSTOS_IMPORT_REASON_NONE;
  }
}

/* The work of a read; @request: a CustosImportFile that was read */
gboolean
custos_import_file_check (CustosOperation *operation, gpointer request, GError **error)
{
  CustosImportFile *self = request;
  gint64 began = custos_import_slice_begin ();
  guint n_items = self->file->items->len;

  if (self->waiting == NULL && !begin_check (self, operation, error))
    return FALSE;

  g_array_set_size (self->plans, n_items);
  while (self->phase < PHASE_DONE) {
    for (; self->next < n_items; self->next++) {
      if (custos_import_slice_is_over (began)) {
        operation->again = TRUE;
        return TRUE;
      }
      if (!belongs_to (self->file->items->pdata[self->next], self->phase))
        continue;
      if (self->phase == PHASE_IDENTIFY ? !identify (self, operation, self->next, error)
                                        : !resolve (self, operation, self->next, error))
        return FALSE;
    }
    self->next = 0;
    self->phase++;
  }

  end_check (self);
  return TRUE;
}
