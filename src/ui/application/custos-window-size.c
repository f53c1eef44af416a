/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-window-size.h"

#include <adwaita.h>

static const AdwColorScheme schemes[] = {
  ADW_COLOR_SCHEME_DEFAULT, ADW_COLOR_SCHEME_FORCE_LIGHT, ADW_COLOR_SCHEME_FORCE_DARK,
};

/* Returns: (transfer full) (nullable): NULL where the program is not installed */
static GSettings *
find_settings (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = source != NULL
    ? g_settings_schema_source_lookup (source, CUSTOS_APPLICATION_ID, TRUE) : NULL;

  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}

/**
 * custos_window_size_keep:
 *
 * Gives the window the size it had last time, and light or dark as this desktop account wants
 * it; and remembers it. Where the settings' schema is not installed, it is as it is made.
 */
void
custos_window_size_keep (GtkWindow *window)
{
  g_autoptr (GSettings) settings = find_settings ();

  if (settings == NULL)
    return;

  int scheme = g_settings_get_enum (settings, "color-scheme");

  g_settings_bind (settings, "window-width", window, "default-width",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-height", window, "default-height",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-maximized", window, "maximized",
                   G_SETTINGS_BIND_DEFAULT);
  adw_style_manager_set_color_scheme (
    adw_style_manager_get_default (),
    schemes[CLAMP (scheme, 0, (int) G_N_ELEMENTS (schemes) - 1)]);
}
