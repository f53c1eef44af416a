/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-device.h"

/**
 * CustosDevice:
 *
 * A device in, on or with a patient.
 */
struct _CustosDevice {
  CustosRecord parent_instance;

  char *status;
  char *code;
  char *code_system;
  char *title;
  char *manufacturer;
  char *model;
  char *serial;
  char *lot;
  char *udi;
  char *manufactured;
  char *expires;
  char *note;
};

G_DEFINE_FINAL_TYPE (CustosDevice, custos_device, CUSTOS_TYPE_RECORD)

static const CustosField fields[] = {
  CUSTOS_STRING_FIELD (16, CustosDevice, status),
  CUSTOS_STRING_FIELD (17, CustosDevice, code),
  CUSTOS_STRING_FIELD (18, CustosDevice, code_system),
  CUSTOS_STRING_FIELD (19, CustosDevice, title),
  CUSTOS_STRING_FIELD (20, CustosDevice, manufacturer),
  CUSTOS_STRING_FIELD (21, CustosDevice, model),
  CUSTOS_STRING_FIELD (22, CustosDevice, serial),
  CUSTOS_STRING_FIELD (23, CustosDevice, lot),
  CUSTOS_STRING_FIELD (24, CustosDevice, udi),
  CUSTOS_STRING_FIELD (25, CustosDevice, manufactured),
  CUSTOS_STRING_FIELD (26, CustosDevice, expires),
  CUSTOS_TEXT_FIELD (27, CustosDevice, note),
};

static void
custos_device_class_init (CustosDeviceClass *klass)
{
  custos_record_class_install_fields (
    CUSTOS_RECORD_CLASS (klass), "device", fields, G_N_ELEMENTS (fields));
}

static void
custos_device_init (CustosDevice *self)
{
}
