/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "custos-record.h"

G_BEGIN_DECLS

typedef enum {
  CUSTOS_FORM_TEXT,
  CUSTOS_FORM_DATE,   /* a CustosDate */
  CUSTOS_FORM_DAY,    /* a text that begins with a date */
  CUSTOS_FORM_CHOICE, /* a text that is one of the words */
  CUSTOS_FORM_SET,    /* a text of several words, a space between two */
  CUSTOS_FORM_YES,    /* a boolean */
} CustosFormKind;

/* Words on file and what they are called; the first is "not told". */
typedef struct {
  guint n;
  const char *(*to_word)(guint value);
  const char *(*to_text)(guint value);
} CustosFormWords;

/* A row of a form. */
typedef struct {
  const char *property; /* of the record; NULL: a new group that is called `title` */
  CustosFormKind kind;
  const char *title;    /* translatable */
  const char *detail;   /* translatable; nullable */
  const CustosFormWords *words;
} CustosFormField;

#define CUSTOS_TYPE_RECORD_FORM (custos_record_form_get_type ())
G_DECLARE_FINAL_TYPE (CustosRecordForm, custos_record_form, CUSTOS, RECORD_FORM, AdwBin)

GtkWidget *custos_record_form_new (const CustosFormField *fields, guint n_fields);
void custos_record_form_set_fields (CustosRecordForm *self,
                                    const CustosFormField *fields,
                                    guint n_fields);
void custos_record_form_show (CustosRecordForm *self, CustosRecord *record);
void custos_record_form_write (CustosRecordForm *self, CustosRecord *record);
gboolean custos_record_form_is_changed (CustosRecordForm *self);
gboolean custos_record_form_is_valid (CustosRecordForm *self);
void custos_record_form_set_choice_mask (CustosRecordForm *self,
                                         const char *property,
                                         guint64 mask);
GtkWidget *custos_record_form_get_row (CustosRecordForm *self, const char *property);

G_END_DECLS
