/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-authorization-rule.h"
#include "custos-legal-process-rule.h"
#include "custos-part2-consent-rule.h"

G_BEGIN_DECLS

const char *custos_words_signer (CustosSigner signer);
const char *custos_words_expiration (CustosExpiration expiration);
const char *custos_words_part2_recipient (CustosPart2Recipient recipient);
const char *custos_words_objections (CustosObjections objections);
const char *custos_words_qpo_route (CustosQpoRoute route);
const char *custos_words_authorization_defect (CustosAuthorizationDefects defect);
const char *custos_words_consent_defect (CustosPart2ConsentDefects defect);
const char *custos_words_subpoena_defect (CustosSubpoenaDefects defect);
const char *custos_words_order_defect (CustosPart2OrderDefects defect);

char **
custos_words_authorization_defects (CustosAuthorizationDefects defects)
G_GNUC_WARN_UNUSED_RESULT;
char **
custos_words_consent_defects (CustosPart2ConsentDefects defects) G_GNUC_WARN_UNUSED_RESULT;
char **custos_words_subpoena_defects (CustosSubpoenaDefects defects) G_GNUC_WARN_UNUSED_RESULT;
char **custos_words_order_defects (CustosPart2OrderDefects defects) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
