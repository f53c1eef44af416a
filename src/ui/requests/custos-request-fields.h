/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-record-form.h"

G_BEGIN_DECLS

/* The rows of the forms about a request; each names its number of rows in `n`. */
const CustosFormField *custos_request_fields_get_asks (guint *n);
const CustosFormField *custos_request_fields_get_right (guint *n);
const CustosFormField *custos_request_fields_get_authorization (guint *n);
const CustosFormField *custos_request_fields_get_consent (guint *n);

const char *custos_request_channel_to_text (const char *word);

G_END_DECLS
