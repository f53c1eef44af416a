/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-database.h"

G_BEGIN_DECLS

/* Who a search found and by what; the two lists go side by side, best first. */
typedef struct {
  GPtrArray *patient_ids; /* of char * */
  GArray *found_by;       /* of CustosFoundBy */
  gboolean more;          /* there are more than were asked for */
} CustosPatientSearch;

gboolean custos_patient_search_run (CustosPatientSearch *self,
                                    CustosDatabase *db,
                                    const CustosViewer *viewer,
                                    const char *text,
                                    guint limit,
                                    GError **error);
void custos_patient_search_clear (CustosPatientSearch *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CustosPatientSearch, custos_patient_search_clear)

G_END_DECLS
