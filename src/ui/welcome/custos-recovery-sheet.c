/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-recovery-sheet.h"

#include <glib/gi18n.h>
#include <sodium.h>
#include <string.h>

#define GROUPS 14
#define GROUP_LENGTH 4
#define GROUPS_A_LINE 4
#define MARGIN 54.0 /* points: three quarters of an inch */

/**
 * CustosRecoverySheet:
 *
 * The recovery key on a sheet of paper, to be locked away.
 */
struct _CustosRecoverySheet {
  GtkPrintOperation parent_instance;

  CustosSecret *key;
};

G_DEFINE_FINAL_TYPE (CustosRecoverySheet, custos_recovery_sheet, GTK_TYPE_PRINT_OPERATION)

static void
custos_recovery_sheet_begin_print (GtkPrintOperation *operation, GtkPrintContext *context)
{
  gtk_print_operation_set_n_pages (operation, 1);
}

static double
draw_text (GtkPrintContext *context, double y, const char *font, const char *text)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  g_autoptr (PangoLayout) layout = gtk_print_context_create_pango_layout (context);
  PangoFontDescription *description = pango_font_description_from_string (font);
  int height;

  pango_layout_set_font_description (layout, description);
  pango_font_description_free (description);
  pango_layout_set_width (
    layout, (int) ((gtk_print_context_get_width (context) - 2 * MARGIN) * PANGO_SCALE));
  pango_layout_set_text (layout, text, -1);
  cairo_move_to (cr, MARGIN, y);
  pango_cairo_show_layout (cr, layout);
  pango_layout_get_size (layout, NULL, &height);
  return y + (double) height / PANGO_SCALE;
}

static void
custos_recovery_sheet_draw_page (GtkPrintOperation *operation,
                                 GtkPrintContext *context,
                                 int number)
{
  CustosRecoverySheet *self = CUSTOS_RECOVERY_SHEET (operation);
  char *lines = custos_recovery_sheet_dup_lines (self->key);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  /* Translators: a date, as strftime has it */
  g_autofree char *date = g_date_time_format (now, _("Printed %m/%d/%Y"));
  double y = draw_text (context, MARGIN, "Sans Bold 18", _("Recovery key"));

  y = draw_text (context, y + 12, "Sans 11",
                 _("This key opens the clinic’s records when a passphrase is forgotten or "
                   "this computer is lost. Whoever has it can read everything. Lock it away, "
                   "apart from the computer and from every backup."));
  y = draw_text (context, y + 24, "Monospace 18", lines);
  draw_text (context, y + 24, "Sans 9", date);

  sodium_memzero (lines, strlen (lines));
  g_free (lines);
}

static void
custos_recovery_sheet_finalize (GObject *object)
{
  g_clear_pointer (&CUSTOS_RECOVERY_SHEET (object)->key, custos_secret_free);

  G_OBJECT_CLASS (custos_recovery_sheet_parent_class)->finalize (object);
}

static void
custos_recovery_sheet_class_init (CustosRecoverySheetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = custos_recovery_sheet_finalize;
  GTK_PRINT_OPERATION_CLASS (klass)->begin_print = custos_recovery_sheet_begin_print;
  GTK_PRINT_OPERATION_CLASS (klass)->draw_page = custos_recovery_sheet_draw_page;
}

static void
custos_recovery_sheet_init (CustosRecoverySheet *self)
{
}

CustosRecoverySheet *
custos_recovery_sheet_new (const CustosSecret *key)
{
  /* The queue of a printer shows the job's name to everybody. */
  CustosRecoverySheet *self = g_object_new (CUSTOS_TYPE_RECOVERY_SHEET,
                                            "job-name", "Custos document",
                                            "unit", GTK_UNIT_POINTS,
                                            "allow-async", TRUE,
                                            NULL);

  self->key = custos_secret_copy (key);
  return self;
}

/**
 * custos_recovery_sheet_dup_lines:
 * @key: as custos_clinic_found_finish() gives it
 *
 * Returns: (transfer full): the groups, four a line, as they are printed and saved
 */
char *
custos_recovery_sheet_dup_lines (const CustosSecret *key)
{
  const char *text = (const char *) custos_secret_read (key, NULL);
  char *lines = g_strdup (text);

  for (int group = 1; group < GROUPS; group++)
    lines[group * (GROUP_LENGTH + 1) - 1] = group % GROUPS_A_LINE == 0 ? '\n' : ' ';
  return lines;
}
