/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-recent.h"

#include <gtk/gtk.h>

static void
forget_cb (gpointer user_data)
{
  g_autoptr (GFile) file = user_data;
  g_autofree char *uri = g_file_get_uri (file);

  /* That it was not in the list is as good. */
  gtk_recent_manager_remove_item (gtk_recent_manager_get_default (), uri, NULL);
}

/* A file dialog puts what was chosen into the desktop's list of recent files, right after its
 * response; taken out before the list is written a moment later, it never gets there. To be
 * called in the response of every file dialog. */
void
custos_recent_forget (GFile *file)
{
  g_return_if_fail (G_IS_FILE (file));

  g_idle_add_once (forget_cb, g_object_ref (file));
}
