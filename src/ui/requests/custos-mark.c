/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-mark.h"

static const struct {
  const char *icon;
  const char *class; /* of the style sheet; red only for what blocks */
} marks[] = {
  [CUSTOS_MARK_NONE] = { NULL, NULL },
  [CUSTOS_MARK_OPEN] = { "custos-open-symbolic", "dim-label" },
  [CUSTOS_MARK_DONE] = { "custos-done-symbolic", "dim-label" },
  [CUSTOS_MARK_WAITING] = { "custos-clock-symbolic", "dim-label" },
  [CUSTOS_MARK_ATTENTION] = { "custos-warning-symbolic", "attention" },
  [CUSTOS_MARK_BLOCKED] = { "custos-blocked-symbolic", "danger" },
  [CUSTOS_MARK_WITHHELD] = { "custos-withheld-symbolic", "dim-label" },
};

/* Returns: (nullable) */
const char *
custos_mark_get_icon (CustosMark mark)
{
  return marks[mark].icon;
}

/* Returns: (nullable) */
const char *
custos_mark_get_class (CustosMark mark)
{
  return marks[mark].class;
}

void
custos_mark_show (CustosMark mark, GtkImage *image)
{
  const char *classes[] = { marks[mark].class, NULL };

  gtk_image_set_from_icon_name (image, marks[mark].icon);
  gtk_widget_set_css_classes (GTK_WIDGET (image), classes);
  gtk_widget_set_visible (GTK_WIDGET (image), marks[mark].icon != NULL);
}
