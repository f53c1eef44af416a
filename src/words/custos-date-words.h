/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-date.h"

G_BEGIN_DECLS

/* In tables and on the screen, and in running text. NULL gives an empty string. */
char *custos_words_date_short (const CustosDate *date) G_GNUC_WARN_UNUSED_RESULT;
char *custos_words_date_long (const CustosDate *date) G_GNUC_WARN_UNUSED_RESULT;
char *
custos_words_age (const CustosDate *birth, const CustosDate *day) G_GNUC_WARN_UNUSED_RESULT;
char *
custos_words_due (const CustosDate *due, const CustosDate *today) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
