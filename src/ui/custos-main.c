/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "custos-application.h"
#include "custos-process-guard.h"

int
main (int argc, char *argv[])
{
  custos_process_guard_raise ();

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, CUSTOS_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  g_autoptr (CustosApplication) application = custos_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
