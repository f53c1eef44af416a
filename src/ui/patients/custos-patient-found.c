/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-patient-found.h"

#include "custos-patient-row.h"

static gboolean
is_of (CustosPatientRow *row, CustosPatientHit *hit)
{
  CustosRecord *patient = CUSTOS_RECORD (custos_patient_hit_get_patient (hit));

  return g_strcmp0 (custos_patient_row_get_id (row), custos_record_get_id (patient)) == 0;
}

/* Whether row @i of the list is already that of @hit; it then says what is new. */
static gboolean
keep (GListModel *rows, guint i, CustosPatientHit *hit, const char *sought)
{
  g_autoptr (CustosPatientRow) row = g_list_model_get_item (rows, i);

  if (row == NULL || !is_of (row, hit))
    return FALSE;

  custos_patient_row_show (row, hit, sought);
  return TRUE;
}

/**
 * custos_patient_found_show:
 * @rows: of CustosPatientRow
 * @hits: (element-type CustosPatientHit): what was found for @sought
 *
 * Makes the list the one that was found. Rows at both ends that stay are not touched but in
 * what they say: replacing all of them costs a frame while somebody types.
 */
void
custos_patient_found_show (GListStore *rows, GPtrArray *hits, const char *sought)
{
  GListModel *model = G_LIST_MODEL (rows);
  guint n_before = g_list_model_get_n_items (model);
  guint head = 0, tail = 0;

  while (head < MIN (n_before, hits->len) && keep (model, head, hits->pdata[head], sought))
    head++;
  while (tail < MIN (n_before, hits->len) - head &&
         keep (model, n_before - 1 - tail, hits->pdata[hits->len - 1 - tail], sought))
    tail++;

  guint n_new = hits->len - head - tail;
  g_autoptr (GPtrArray) added = g_ptr_array_new_full (n_new, g_object_unref);

  for (guint i = 0; i < n_new; i++) {
    g_ptr_array_add (added, custos_patient_row_new ());
    custos_patient_row_show (added->pdata[i], hits->pdata[head + i], sought);
  }
  if (n_new > 0 || n_before > head + tail)
    g_list_store_splice (rows, head, n_before - head - tail, added->pdata, n_new);
}
