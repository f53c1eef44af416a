/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-document.h"
#include "custos-session.h"

G_BEGIN_DECLS

/* The lists of a chart, by kind of record: allergy, care-plan, care-team, claim, coverage,
 * device, diagnostic-report, document, encounter, goal, imaging-study, immunization,
 * medication, observation, problem, procedure, request. */

void custos_clinic_list_items_async (CustosSession *session,
                                     const char *kind,
                                     const char *patient_id,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
GPtrArray *custos_clinic_list_items_finish (CustosSession *session,
                                            GAsyncResult *result,
                                            GError **error) G_GNUC_WARN_UNUSED_RESULT;

void custos_clinic_save_item_async (CustosSession *session,
                                    const char *patient_id,
                                    CustosRecord *item,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
CustosRecord *custos_clinic_save_item_finish (CustosSession *session,
                                              GAsyncResult *result,
                                              GError **error) G_GNUC_WARN_UNUSED_RESULT;

void custos_clinic_read_document_async (CustosSession *session,
                                        CustosDocument *document,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data);
GBytes *custos_clinic_read_document_finish (CustosSession *session,
                                            GAsyncResult *result,
                                            GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
