/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-date.h"
#include "custos-record.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_DEVICE (custos_device_get_type ())
G_DECLARE_FINAL_TYPE (CustosDevice, custos_device, CUSTOS, DEVICE, CustosRecord)

G_END_DECLS
