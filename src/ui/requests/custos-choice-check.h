/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "custos-record-choice.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_CHOICE_CHECK (custos_choice_check_get_type ())
G_DECLARE_FINAL_TYPE (CustosChoiceCheck, custos_choice_check, CUSTOS, CHOICE_CHECK, AdwBin)

G_END_DECLS
