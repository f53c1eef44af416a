/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-clinic-error.h"

G_DEFINE_QUARK (custos_clinic_error_quark, custos_clinic_error)
