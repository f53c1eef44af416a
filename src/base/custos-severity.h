/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What a finding does: it blocks, it asks for a documented reason, or it is only told. */
typedef enum {
  CUSTOS_SEVERITY_INFORM,
  CUSTOS_SEVERITY_WARN,
  CUSTOS_SEVERITY_BLOCK,
} CustosSeverity;
