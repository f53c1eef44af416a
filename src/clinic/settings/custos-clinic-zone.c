/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-clinic-zone.h"

/* Returns: (transfer full): where the clinic's days begin; this computer's zone if none, or one
 * that is not known here, was set */
GTimeZone *
custos_clinic_settings_new_zone (CustosClinicSettings *self)
{
  const char *name = custos_record_peek (CUSTOS_RECORD (self), "time_zone");
  GTimeZone *zone = name != NULL ? g_time_zone_new_identifier (name) : NULL;

  return zone != NULL ? zone : g_time_zone_new_local ();
}
