/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-database.h"
#include "custos-patient.h"

G_BEGIN_DECLS

/* Finds and lists patients without reading their records; kept up by the patient table. */

gboolean custos_patient_index_show (CustosDatabase *db, CustosRecord *record, GError **error);

char *custos_patient_index_next_number (CustosDatabase *db,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
char *custos_patient_index_find_number (CustosDatabase *db,
                                        const CustosViewer *viewer,
                                        const char *record_number,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean custos_patient_index_count (CustosDatabase *db,
                                     const CustosViewer *viewer,
                                     gint64 *count,
                                     GError **error);
GStrv custos_patient_index_page (CustosDatabase *db,
                                 const CustosViewer *viewer,
                                 guint offset,
                                 guint limit,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean custos_patient_index_is_similar (CustosDatabase *db,
                                          const CustosViewer *viewer,
                                          const char *patient_id,
                                          gboolean *similar,
                                          GError **error);

G_END_DECLS
