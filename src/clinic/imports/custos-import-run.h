/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-import-report.h"
#include "custos-progress.h"
#include "custos-session.h"

G_BEGIN_DECLS

/* @task: (transfer full): its source is the session; returns a CustosImportReport */
void custos_import_run_start (GTask *task,
                              const char *const *paths,
                              gboolean dry_run,
                              CustosProgress *progress);

G_END_DECLS
