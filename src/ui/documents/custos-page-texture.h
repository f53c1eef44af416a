/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk/gdk.h>

#include "custos-clinic-pages.h"

G_BEGIN_DECLS

GdkTexture *custos_page_texture_new (const CustosPagePicture *picture,
                                     GArray *matches,
                                     guint page,
                                     double scale) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
