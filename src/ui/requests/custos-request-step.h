/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "custos-mark.h"
#include "custos-request-case.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_REQUEST_STEP (custos_request_step_get_type ())
G_DECLARE_DERIVABLE_TYPE (CustosRequestStep, custos_request_step, CUSTOS, REQUEST_STEP, AdwBin)

struct _CustosRequestStepClass {
  AdwBinClass parent_class;

  /* The case was read again. */
  void (*refresh) (CustosRequestStep *self);
  /* The buttons of the page's foot; each is in the page's hands. */
  void (*primary) (CustosRequestStep *self);
  void (*secondary) (CustosRequestStep *self);
  /* What was typed goes on file, because somebody leaves; optional. */
  void (*leave) (CustosRequestStep *self);
};

/* What the foot of the page says of a step. A NULL label: no such button. */
typedef struct {
  const char *statement;
  const char *primary;
  gboolean primary_off;
  const char *secondary;
} CustosRequestFoot;

CustosRequestCase *custos_request_step_get_case (CustosRequestStep *self);
void custos_request_step_set_case (CustosRequestStep *self, CustosRequestCase *request_case);
void custos_request_step_primary (CustosRequestStep *self);
void custos_request_step_secondary (CustosRequestStep *self);
void custos_request_step_leave (CustosRequestStep *self);

void custos_request_step_set_foot (CustosRequestStep *self, const CustosRequestFoot *foot);
const CustosRequestFoot *custos_request_step_get_foot (CustosRequestStep *self);
void custos_request_step_set_mark (CustosRequestStep *self,
                                   CustosMark mark,
                                   const char *note);
CustosMark custos_request_step_get_mark (CustosRequestStep *self, const char **note);
void custos_request_step_go (CustosRequestStep *self, const char *step);

G_END_DECLS
