/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Which charts and sensitive items a person has looked at lately, so that the audit trail has
 * one row a visit. Any thread may ask. */
typedef struct _CustosVisits CustosVisits;

CustosVisits *custos_visits_new (void) G_GNUC_WARN_UNUSED_RESULT;
void custos_visits_free (CustosVisits *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CustosVisits, custos_visits_free)

gboolean custos_visits_has (CustosVisits *self, const char *what);
void custos_visits_note (CustosVisits *self, const char *what);

G_END_DECLS
