/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-imaging-study.h"

/**
 * CustosImagingStudy:
 *
 * Pictures taken of the body; the pictures themselves are kept elsewhere.
 */
struct _CustosImagingStudy {
  CustosRecord parent_instance;

  char *status;
  char *modality;
  char *title;
  char *started;
  char *body_site;
  CustosInt n_series;
  CustosInt n_instances;
  char *performer;
  char *note;
};

G_DEFINE_FINAL_TYPE (CustosImagingStudy, custos_imaging_study, CUSTOS_TYPE_RECORD)

static const CustosField fields[] = {
  CUSTOS_STRING_FIELD (16, CustosImagingStudy, status),
  CUSTOS_STRING_FIELD (17, CustosImagingStudy, modality),
  CUSTOS_STRING_FIELD (18, CustosImagingStudy, title),
  CUSTOS_STRING_FIELD (19, CustosImagingStudy, started),
  CUSTOS_STRING_FIELD (20, CustosImagingStudy, body_site),
  CUSTOS_INT_FIELD (21, CustosImagingStudy, n_series),
  CUSTOS_INT_FIELD (22, CustosImagingStudy, n_instances),
  CUSTOS_STRING_FIELD (23, CustosImagingStudy, performer),
  CUSTOS_TEXT_FIELD (24, CustosImagingStudy, note),
};

static void
custos_imaging_study_class_init (CustosImagingStudyClass *klass)
{
  custos_record_class_install_fields (
    CUSTOS_RECORD_CLASS (klass), "imaging-study", fields, G_N_ELEMENTS (fields));
}

static void
custos_imaging_study_init (CustosImagingStudy *self)
{
}
