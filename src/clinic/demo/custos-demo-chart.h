/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-date.h"
#include "custos-demo-random.h"
#include "custos-patient.h"

G_BEGIN_DECLS

/* What the whole demonstration clinic has in common. */
typedef struct {
  CustosDate *today;
  GTimeZone *zone;
} CustosDemoCalendar;

/* A record to be filed, and of a document its bytes. */
typedef struct {
  CustosRecord *record;
  GBytes *content; /* nullable */
} CustosDemoItem;

typedef struct _CustosDemoProfile CustosDemoProfile;

/* A chart in the making. It belongs to whoever makes it; nothing of it is on file yet. */
typedef struct {
  const CustosDemoCalendar *calendar;
  const CustosDemoProfile *profile;
  CustosDemoRandom random;
  guint number;        /* from 1 up; the record number */
  CustosPatient *patient;
  char *id;
  CustosSex sex;
  int age;
  int age_in_days;
  GPtrArray *items;    /* of CustosDemoItem */
  GHashTable *facts;   /* text → text: what notes may say, by placeholder */
  GHashTable *values;  /* text → double *: where each result stands now */
} CustosDemoChart;

CustosDemoChart *custos_demo_chart_new (const CustosDemoCalendar *calendar,
                                        const CustosDemoProfile *profile,
                                        guint number) G_GNUC_WARN_UNUSED_RESULT;
void custos_demo_chart_free (CustosDemoChart *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CustosDemoChart, custos_demo_chart_free)

void custos_demo_chart_add (CustosDemoChart *self,
                            CustosRecord *record,
                            const char *when,
                            const char *encounter_id,
                            CustosSensitivity sensitivity);
void custos_demo_chart_add_document (CustosDemoChart *self,
                                     CustosRecord *document,
                                     GBytes *content,
                                     const char *when,
                                     const char *encounter_id,
                                     CustosSensitivity sensitivity);

char *custos_demo_chart_dup_day (CustosDemoChart *self,
                                 int days_ago) G_GNUC_WARN_UNUSED_RESULT;
char *custos_demo_chart_dup_moment (CustosDemoChart *self,
                                    int days_ago,
                                    int minute) G_GNUC_WARN_UNUSED_RESULT;
char *custos_demo_dup_words_of_day (CustosDemoChart *self,
                                    int days_ago) G_GNUC_WARN_UNUSED_RESULT;
int custos_demo_chart_find_workday (CustosDemoChart *self, int days_ago);

void custos_demo_chart_set_fact (CustosDemoChart *self, const char *name, const char *value);
void custos_demo_chart_take_fact (CustosDemoChart *self, const char *name, char *value);

G_END_DECLS
