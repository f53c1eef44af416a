/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-disclosure.h"
#include "custos-progress.h"
#include "custos-release-plan.h"
#include "custos-session.h"

G_BEGIN_DECLS

/* The one way out: what a request lets go is planned, checked by a second person, drawn,
 * stored with its log row, and then handed out, as often as it is needed. */

void custos_clinic_plan_release_async (CustosSession *session,
                                       CustosRequest *request,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data);
CustosReleasePlan *
custos_clinic_plan_release_finish (CustosSession *session,
                                   GAsyncResult *result,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

void custos_clinic_check_release_async (CustosSession *session,
                                        CustosReleasePlan *plan,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data);
CustosRequest *custos_clinic_check_release_finish (CustosSession *session,
                                                   GAsyncResult *result,
                                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* How the packet is made. */
typedef struct {
  const CustosSecret *passphrase; /* nullable: with it the PDF is encrypted (AES-256) */
  const char *language;           /* NULL: en */
  gboolean certified;             /* with the custodian's certification */
} CustosReleaseOptions;

void custos_clinic_preview_packet_async (CustosSession *session,
                                         CustosRequest *request,
                                         const CustosReleaseOptions *options,
                                         CustosProgress *progress,
                                         GCancellable *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer user_data);
GBytes *custos_clinic_preview_packet_finish (CustosSession *session,
                                             GAsyncResult *result,
                                             GError **error) G_GNUC_WARN_UNUSED_RESULT;

void custos_clinic_release_async (CustosSession *session,
                                  CustosRequest *request,
                                  const CustosReleaseOptions *options,
                                  CustosProgress *progress,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
CustosDisclosure *custos_clinic_release_finish (CustosSession *session,
                                                GAsyncResult *result,
                                                GError **error) G_GNUC_WARN_UNUSED_RESULT;

void custos_clinic_hand_out_async (CustosSession *session,
                                   CustosDisclosure *disclosure,
                                   const char *path,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
gboolean custos_clinic_hand_out_finish (CustosSession *session,
                                        GAsyncResult *result,
                                        GError **error);

void custos_clinic_read_packet_async (CustosSession *session,
                                      CustosDisclosure *disclosure,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
GBytes *custos_clinic_read_packet_finish (CustosSession *session,
                                          GAsyncResult *result,
                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Whether a file is a packet of ours. */
typedef struct {
  gboolean is_ours; /* to the last byte */
  char *request;    /* nullable: that it was released for, or says so of itself */
  char *released;   /* nullable: when; UTC */
  gboolean says_so; /* it is not ours as it is, but it says that it is: it was changed */
} CustosPacketFinding;

void custos_packet_finding_free (CustosPacketFinding *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CustosPacketFinding, custos_packet_finding_free)

void custos_clinic_verify_packet_async (CustosSession *session,
                                        const char *path,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data);
CustosPacketFinding *
custos_clinic_verify_packet_finish (CustosSession *session,
                                    GAsyncResult *result,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
