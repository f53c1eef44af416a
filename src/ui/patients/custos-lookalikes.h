/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-clinic-patients.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_LOOKALIKES (custos_lookalikes_get_type ())
G_DECLARE_FINAL_TYPE (CustosLookalikes, custos_lookalikes, CUSTOS, LOOKALIKES, GObject)

CustosLookalikes *custos_lookalikes_new (CustosSession *session) G_GNUC_WARN_UNUSED_RESULT;
GListModel *custos_lookalikes_get_rows (CustosLookalikes *self);
void custos_lookalikes_look (CustosLookalikes *self,
                             const char *family_name,
                             const char *given_names,
                             const CustosDate *birth_date);

G_END_DECLS
