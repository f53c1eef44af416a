/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-session.h"
#include "custos-work-pool.h"

G_BEGIN_DECLS

/* Who wants in. The strings and the passphrase are copied. */
typedef struct {
  const char *folder;
  const char *account;            /* as typed or chosen; NULL with a recovery key */
  const CustosSecret *passphrase; /* NULL with a recovery key */
  const CustosSecret *recovery_key; /* as typed; NULL with a passphrase */
  gboolean without_keyring;       /* service work: leave the desktop's keyring alone */
  gboolean enrol;                 /* recovery key: let this desktop in from now on */
  gboolean accept_rollback;       /* recovery key: an older record file is what is wanted */
} CustosUnlock;

void custos_clinic_unlock_async (CustosWorkPool *pool,
                                 const CustosUnlock *unlock,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
CustosSession *custos_clinic_unlock_finish (GAsyncResult *result,
                                            GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* A new clinic and its first account. */
typedef struct {
  const char *folder;
  const char *clinic_name;
  const char *account;
  const char *display_name; /* NULL: as the account is called */
  const CustosSecret *passphrase;
  gboolean without_keyring;
  gboolean demonstration; /* fictitious people: quick to open, so that it can be tried */
} CustosFounding;

void custos_clinic_found_async (CustosWorkPool *pool,
                                const CustosFounding *founding,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
CustosSession *custos_clinic_found_finish (GAsyncResult *result,
                                           CustosSecret **recovery_key,
                                           GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* What can be told of a clinic's folder before anybody is let in. */
typedef struct {
  gboolean exists;
  char **account_names; /* from the keyring; empty where that tells none */
  char *in_use_by;      /* nullable: who has it open, and since when */
  GError *keyring;      /* nullable: why the keyring told nothing */
} CustosClinicPeek;

void custos_clinic_peek_async (CustosWorkPool *pool,
                               const char *folder,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
CustosClinicPeek *custos_clinic_peek_finish (GAsyncResult *result,
                                             GError **error) G_GNUC_WARN_UNUSED_RESULT;
void custos_clinic_peek_free (CustosClinicPeek *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CustosClinicPeek, custos_clinic_peek_free)

void custos_clinic_unlock_keyring_async (CustosWorkPool *pool,
                                         const char *folder,
                                         GCancellable *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer user_data);
gboolean custos_clinic_unlock_keyring_finish (GAsyncResult *result, GError **error);

guint custos_clinic_get_delay (const char *folder, const char *account);

G_END_DECLS
