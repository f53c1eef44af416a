/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Small files that must survive a power cut at any moment. Errors are GIOErrorEnum; their
 * messages name no path. */
gboolean custos_durable_file_replace (const char *folder,
                                      const char *name,
                                      const void *bytes,
                                      size_t size,
                                      GError **error);
GBytes *custos_durable_file_read (const char *folder,
                                  const char *name,
                                  size_t limit,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean custos_durable_file_wipe (const char *folder, const char *name, GError **error);

G_END_DECLS
