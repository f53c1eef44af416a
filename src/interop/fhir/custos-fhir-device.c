/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-device.h"
#include "custos-fhir-mapping.h"

static const CustosFhirRow rows[] = {
  { "status",       "status",                      custos_fhir_read_text,
    " active inactive entered-in-error unknown " },
  { "title",        "type",                        custos_fhir_read_concept },
  { "title",        "deviceName.name",             custos_fhir_read_text },
  { "manufacturer", "manufacturer",                custos_fhir_read_text },
  { "model",        "modelNumber",                 custos_fhir_read_text },
  { "serial",       "serialNumber",                custos_fhir_read_text },
  { "lot",          "lotNumber",                   custos_fhir_read_text },
  { "udi",          "udiCarrier.carrierHRF",       custos_fhir_read_text },
  { "udi",          "udiCarrier.deviceIdentifier", custos_fhir_read_text },
  { "manufactured", "manufactureDate",             custos_fhir_read_moment },
  { "expires",      "expirationDate",              custos_fhir_read_moment },
  { "note",         "note",                        custos_fhir_read_notes },
};

const CustosFhirType custos_fhir_device = {
  .type = "Device",
  .get_type = custos_device_get_type,
  .rows = rows,
  .n_rows = G_N_ELEMENTS (rows),
  .patient = "patient",
  .may_lack_patient = TRUE,
};
