/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-patient-found.h"

#include "custos-patient-row.h"

/**
 * custos_patient_found_show:
 * @rows: of CustosPatientRow
 * @hits: (element-type CustosPatientHit): what was found for @sought
 *
 * Makes the list the one that was found. Rows that are there say something else from now on;
 * only at the end some come or go. Replacing them would cost a frame while somebody types.
 */
void
custos_patient_found_show (GListStore *rows, GPtrArray *hits, const char *sought)
{
  GListModel *model = G_LIST_MODEL (rows);
  guint n_before = g_list_model_get_n_items (model);
  guint n_kept = MIN (n_before, hits->len);
  guint n_new = hits->len - n_kept;
  g_autoptr (GPtrArray) added = g_ptr_array_new_full (n_new, g_object_unref);

  for (guint i = 0; i < n_kept; i++) {
    g_autoptr (CustosPatientRow) row = g_list_model_get_item (model, i);

    custos_patient_row_show (row, hits->pdata[i], sought);
  }

  for (guint i = 0; i < n_new; i++) {
    g_ptr_array_add (added, custos_patient_row_new ());
    custos_patient_row_show (added->pdata[i], hits->pdata[n_kept + i], sought);
  }
  if (n_before != hits->len)
    g_list_store_splice (rows, n_kept, n_before - n_kept, added->pdata, n_new);
}
