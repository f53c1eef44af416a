/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-gate.h"

G_BEGIN_DECLS

const char *custos_words_requester_kind (CustosRequesterKind kind);
const char *custos_words_purpose (CustosPurpose purpose);
const char *custos_words_item_kind (CustosItemKind kind);
const char *custos_words_basis (CustosBasis basis);
const char *custos_words_evidence (CustosEvidence evidence);
const char *custos_words_gate_reason (CustosGateReason reason);
const char *custos_words_notice (CustosNotices notice);

char **custos_words_evidence_set (CustosEvidenceSet evidence) G_GNUC_WARN_UNUSED_RESULT;
char **custos_words_gate_reasons (CustosGateReasons reasons) G_GNUC_WARN_UNUSED_RESULT;
char **custos_words_notices (CustosNotices notices) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
