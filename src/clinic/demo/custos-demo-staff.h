/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-record.h"

G_BEGIN_DECLS

/* Who works in the demonstration clinic and treats. */
typedef enum {
  CUSTOS_DEMO_MARSH,     /* family medicine */
  CUSTOS_DEMO_BELL,      /* family nurse practitioner */
  CUSTOS_DEMO_SINGH,     /* pediatrics */
  CUSTOS_DEMO_CALDWELL,  /* psychiatric nurse practitioner */
  CUSTOS_DEMO_FAIRCHILD, /* therapist */
  CUSTOS_DEMO_VARGAS,    /* addiction medicine */
  CUSTOS_DEMO_ROURKE,    /* drug and alcohol counselor */
  CUSTOS_DEMO_LIU,       /* midwife */
  CUSTOS_DEMO_N_STAFF,
} CustosDemoStaff;

/* An account of the clinic besides `demo`, one for each role. */
typedef struct {
  const char *name; /* also its role */
  const char *display_name;
} CustosDemoColleague;

#define CUSTOS_DEMO_CLINIC_NAME "Cedar Hollow Family & Behavioral Health"
#define CUSTOS_DEMO_TIME_ZONE "America/New_York"
#define CUSTOS_DEMO_RECOVERY "Recovery Services"
#define CUSTOS_DEMO_LABORATORY "Three Rivers Reference Laboratory"

const char *custos_demo_staff_get_name (CustosDemoStaff staff);
const char *custos_demo_staff_get_place (CustosDemoStaff staff);
char *custos_demo_staff_dup_id (CustosDemoStaff staff) G_GNUC_WARN_UNUSED_RESULT;

const CustosDemoColleague *custos_demo_colleagues_get_all (guint *n_colleagues);

GPtrArray *custos_demo_directory_new (const char *when) G_GNUC_WARN_UNUSED_RESULT;
void custos_demo_fill_settings (CustosRecord *settings);

G_END_DECLS
