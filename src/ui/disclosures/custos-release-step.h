/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-request-step.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_RELEASE_STEP (custos_release_step_get_type ())
G_DECLARE_FINAL_TYPE (CustosReleaseStep,
                      custos_release_step,
                      CUSTOS,
                      RELEASE_STEP,
                      CustosRequestStep)

G_END_DECLS
