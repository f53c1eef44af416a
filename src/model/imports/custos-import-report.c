/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-import-report.h"

/**
 * CustosImportReport:
 *
 * What an import did: for each resource type, each refused file and each resource set aside.
 *
 * One thread at a time has it in hand.
 */
struct _CustosImportReport {
  GObject parent_instance;

  GPtrArray *counts;    /* of CustosImportCount, by type */
  GPtrArray *refused;   /* of CustosImportProblem */
  GPtrArray *set_aside; /* of CustosImportProblem */
  guint n_files;        /* that were gone through, the refused among them */
  gboolean stopped;     /* by a person, before the last file */
};

G_DEFINE_FINAL_TYPE (CustosImportReport, custos_import_report, G_TYPE_OBJECT)

static void
count_free (gpointer data)
{
  CustosImportCount *count = data;

  g_free (count->type);
  g_free (count);
}

static void
problem_free (gpointer data)
{
  CustosImportProblem *problem = data;

  g_free (problem->path);
  g_free (problem->type);
  custos_import_fault_clear (&problem->fault);
  g_free (problem);
}

static void
custos_import_report_finalize (GObject *object)
{
  CustosImportReport *self = CUSTOS_IMPORT_REPORT (object);

  g_ptr_array_unref (self->counts);
  g_ptr_array_unref (self->refused);
  g_ptr_array_unref (self->set_aside);

  G_OBJECT_CLASS (custos_import_report_parent_class)->finalize (object);
}

static void
custos_import_report_class_init (CustosImportReportClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = custos_import_report_finalize;
}

static void
custos_import_report_init (CustosImportReport *self)
{
  self->counts = g_ptr_array_new_with_free_func (count_free);
  self->refused = g_ptr_array_new_with_free_func (problem_free);
  self->set_aside = g_ptr_array_new_with_free_func (problem_free);
}

CustosImportReport *
custos_import_report_new (void)
{
  return g_object_new (CUSTOS_TYPE_IMPORT_REPORT, NULL);
}

/* Returns: (transfer none): the row of @type, to count in; made if there is none */
CustosImportCount *
custos_import_report_count (CustosImportReport *self, const char *type)
{
  guint at = 0;

  while (at < self->counts->len) {
    CustosImportCount *count = self->counts->pdata[at];
    int order = g_strcmp0 (count->type, type);

    if (order == 0)
      return count;
    if (order > 0)
      break;
    at++;
  }

  CustosImportCount *count = g_new0 (CustosImportCount, 1);
  count->type = g_strdup (type);
  g_ptr_array_insert (self->counts, at, count);
  return count;
}

void
custos_import_report_add_file (CustosImportReport *self)
{
  self->n_files++;
}

static void
add_problem (GPtrArray *problems,
             const char *path,
             const char *type,
             const CustosImportFault *fault)
{
  CustosImportProblem *problem = g_new0 (CustosImportProblem, 1);

  problem->path = g_strdup (path);
  problem->type = g_strdup (type);
  problem->fault = (CustosImportFault) {
    fault->reason, fault->byte, g_strdup (fault->place),
  };
  g_ptr_array_add (problems, problem);
}

void
custos_import_report_add_refused (CustosImportReport *self,
                                  const char *path,
                                  const CustosImportFault *fault)
{
  add_problem (self->refused, path, NULL, fault);
}

void
custos_import_report_add_set_aside (CustosImportReport *self,
                                    const char *path,
                                    const char *type,
                                    const CustosImportFault *fault)
{
  add_problem (self->set_aside, path, type, fault);
}

void
custos_import_report_set_stopped (CustosImportReport *self)
{
  self->stopped = TRUE;
}

guint
custos_import_report_get_n_files (CustosImportReport *self)
{
  return self->n_files;
}

gboolean
custos_import_report_get_stopped (CustosImportReport *self)
{
  return self->stopped;
}

guint
custos_import_report_get_n_types (CustosImportReport *self)
{
  return self->counts->len;
}

/* Types come in the order of their names. */
const CustosImportCount *
custos_import_report_get_type_count (CustosImportReport *self, guint index)
{
  g_return_val_if_fail (index < self->counts->len, NULL);

  return self->counts->pdata[index];
}

CustosImportCount
custos_import_report_get_total (CustosImportReport *self)
{
  CustosImportCount total = { 0 };

  for (guint i = 0; i < self->counts->len; i++) {
    const CustosImportCount *count = self->counts->pdata[i];

    total.read += count->read;
    total.stored += count->stored;
    total.updated += count->updated;
    total.unchanged += count->unchanged;
    total.kept += count->kept;
    total.set_aside += count->set_aside;
    total.homeless += count->homeless;
  }
  return total;
}

guint
custos_import_report_get_n_refused (CustosImportReport *self)
{
  return self->refused->len;
}

const CustosImportProblem *
custos_import_report_get_refused (CustosImportReport *self, guint index)
{
  g_return_val_if_fail (index < self->refused->len, NULL);

  return self->refused->pdata[index];
}

guint
custos_import_report_get_n_set_aside (CustosImportReport *self)
{
  return self->set_aside->len;
}

const CustosImportProblem *
custos_import_report_get_set_aside (CustosImportReport *self, guint index)
{
  g_return_val_if_fail (index < self->set_aside->len, NULL);

  return self->set_aside->pdata[index];
}
