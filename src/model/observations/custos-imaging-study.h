/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-date.h"
#include "custos-record.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_IMAGING_STUDY (custos_imaging_study_get_type ())
G_DECLARE_FINAL_TYPE (CustosImagingStudy,
                      custos_imaging_study,
                      CUSTOS,
                      IMAGING_STUDY,
                      CustosRecord)

G_END_DECLS
