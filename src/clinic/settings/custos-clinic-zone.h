/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-clinic-settings.h"

G_BEGIN_DECLS

GTimeZone *
custos_clinic_settings_new_zone (CustosClinicSettings *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
