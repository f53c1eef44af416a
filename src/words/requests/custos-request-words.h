/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-limits.h"
#include "custos-request-clock.h"
#include "custos-request-states.h"

G_BEGIN_DECLS

const char *custos_words_request_state (CustosRequestState state);
const char *custos_words_request_step (CustosRequestState to);
const char *custos_words_request_step_defect (CustosRequestStepDefects defect);
const char *custos_words_clock (CustosClock clock);
const char *custos_words_limit (CustosLimit limit);
const char *custos_words_time_left (CustosTimeLeft left);
const char *custos_words_extension_defect (CustosExtensionDefects defect);

char **
custos_words_request_step_defects (CustosRequestStepDefects defects) G_GNUC_WARN_UNUSED_RESULT;
char **
custos_words_extension_defects (CustosExtensionDefects defects) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
