/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-disclosure-terms.h"
#include "custos-gate.h"
#include "custos-record.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_RELEASE_ITEM (custos_release_item_get_type ())
G_DECLARE_FINAL_TYPE (CustosReleaseItem, custos_release_item, CUSTOS, RELEASE_ITEM, GObject)

CustosReleaseItem *custos_release_item_new (CustosRecord *record,
                                            CustosItemKind kind,
                                            const char *date) G_GNUC_WARN_UNUSED_RESULT;

CustosRecord *custos_release_item_get_record (CustosReleaseItem *self);
CustosItemKind custos_release_item_get_kind (CustosReleaseItem *self);
const char *custos_release_item_get_date (CustosReleaseItem *self);

gboolean custos_release_item_is_allowed (CustosReleaseItem *self);
CustosGateReasons custos_release_item_get_reasons (CustosReleaseItem *self);
void custos_release_item_set_verdict (CustosReleaseItem *self,
                                      gboolean allowed,
                                      CustosGateReasons reasons);
gboolean custos_release_item_is_left_out (CustosReleaseItem *self);
void custos_release_item_set_left_out (CustosReleaseItem *self, gboolean left_out);
gboolean custos_release_item_goes (CustosReleaseItem *self);

G_END_DECLS
