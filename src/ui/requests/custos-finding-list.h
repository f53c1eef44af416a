/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "custos-mark.h"

G_BEGIN_DECLS

#define CUSTOS_TYPE_FINDING_LIST (custos_finding_list_get_type ())
G_DECLARE_FINAL_TYPE (CustosFindingList, custos_finding_list, CUSTOS, FINDING_LIST, AdwBin)

GtkWidget *custos_finding_list_new (const char *label);
void custos_finding_list_clear (CustosFindingList *self);
void custos_finding_list_add (CustosFindingList *self,
                              CustosMark mark,
                              const char *title,
                              const char *detail);
void custos_finding_list_add_all (CustosFindingList *self,
                                  CustosMark mark,
                                  const char *const *titles);
guint custos_finding_list_get_n_rows (CustosFindingList *self);

G_END_DECLS
