/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-chart-timeline.h"

#include <glib/gi18n.h>

#include "custos-chart-faces.h"
#include "custos-chart-line.h"
#include "custos-moment.h"
#include "custos-record-group.h"
#include "custos-text.h"

/**
 * CustosChartTimeline:
 *
 * Everything that happened, newest first, whatever kind it is. What was measured on one day is
 * one line.
 */
struct _CustosChartTimeline {
  AdwBin parent_instance;

  CustosChartItems *items; /* owned */

  /* Template children */
  GtkLabel *count;
  CustosChartFaces *faces;
  GtkWidget *content;
  GListStore *lines;
};

G_DEFINE_FINAL_TYPE (CustosChartTimeline, custos_chart_timeline, ADW_TYPE_BIN)

#define OBSERVATION "observation"
#define MOST_TITLES 5

/* Which kinds stand in it, when they happened, and what is said of them. */
static const struct {
  const char *kind;
  const char *section;
  const char *icon;
  const char *when;
  const char *title;
  const char *other_title; /* nullable; where there is no title */
  const char *more[2];     /* nullable */
} kinds[] = {
  { "encounter", NULL, "x-office-calendar-symbolic", "started", "title", "reason",
    { "reason", "provider" } },
  { "document", "documents", "x-office-document-symbolic", "authored", "title", "kind",
    { "author", NULL } },
  { "problem", "problems", "custos-problems-symbolic", "onset", "title", NULL,
    { "code", NULL } },
  { "medication", "medications", "custos-medications-symbolic", "ordered", "title", NULL,
    { "dosage", "prescriber" } },
  { "procedure", "procedures", "emblem-system-symbolic", "started", "title", NULL,
    { "reason", "performer" } },
  { "immunization", "vaccines", "custos-immunizations-symbolic", "given", "title", NULL,
    { "site", "performer" } },
  { "diagnostic-report", "procedures", "custos-results-symbolic", "effective", "title", NULL,
    { "conclusion", NULL } },
  { OBSERVATION, "results", "custos-results-symbolic", "effective", "title", NULL,
    { NULL, NULL } },
};

/* A line and when it happened, to be sorted. */
typedef struct {
  const char *when; /* the record's */
  CustosChartLine *line;
} Event;

static void
event_clear (gpointer data)
{
  g_clear_object (&((Event *) data)->line);
}

static char *
describe_more (gpointer item, size_t kind)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (kinds[kind].more); i++) {
    g_autofree char *part = kinds[kind].more[i] != NULL
      ? custos_describe_text (item, kinds[kind].more[i]) : g_strdup ("");

    if (!custos_text_is_blank (part))
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", part);
  }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_thing (CustosChartTimeline *self, GArray *events, size_t kind, gpointer item)
{
  g_autofree char *title = custos_describe_text (item, kinds[kind].title);
  Event event = {
    custos_record_peek (item, kinds[kind].when),
    custos_chart_line_new (kinds[kind].section, item),
  };

  if (*title == '\0' && kinds[kind].other_title != NULL) {
    g_free (title);
    title = custos_describe_text (item, kinds[kind].other_title);
  }
  custos_chart_line_set_icon (event.line, kinds[kind].icon, "dim-label");
  custos_chart_line_take (event.line, g_steal_pointer (&title), describe_more (item, kind),
                          custos_describe_moment (item, self->items, kinds[kind].when));
  g_array_append_val (events, event);
}

/* Returns: (transfer full): the titles of the first few */
static char *
describe_titles (GPtrArray *found, guint first, guint n)
{
  g_autoptr (GString) titles = g_string_new (NULL);

  for (guint i = 0; i < MIN (n, MOST_TITLES); i++) {
    g_autofree char *title = custos_describe_text (found->pdata[first + i], "title");

    g_string_append_printf (titles, "%s%s", i > 0 ? ", " : "", title);
  }
  if (n > MOST_TITLES)
    g_string_append (titles, ", …");
  return g_string_free (g_steal_pointer (&titles), FALSE);
}

/* Newest come first, so those of one day stand together. */
static void
add_observations (CustosChartTimeline *self, GArray *events, size_t kind, GPtrArray *found)
{
  GTimeZone *zone = custos_chart_items_get_zone (self->items);

  for (guint i = 0; i < found->len;) {
    const char *when = custos_record_peek (found->pdata[i], "effective");
    g_autofree char *day = custos_moment_dup_local_date (when, zone);
    guint first = i;

    for (; i < found->len; i++) {
      g_autofree char *other = custos_moment_dup_local_date (
        custos_record_peek (found->pdata[i], "effective"), zone);

      if (g_strcmp0 (day, other) != 0)
        break;
    }

    guint n = i - first;
    Event event = { when, custos_chart_line_new ("results", found->pdata[first]) };
    custos_chart_line_set_icon (event.line, kinds[kind].icon, "dim-label");
    custos_chart_line_take (
      event.line, g_strdup_printf (ngettext ("%u result", "%u results", n), n),
      describe_titles (found, first, n),
      custos_describe_moment (found->pdata[first], self->items, "effective"));
    g_array_append_val (events, event);
  }
}

static int
compare_events (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (((const Event *) b)->when, ((const Event *) a)->when);
}

static void
refresh (CustosChartTimeline *self)
{
  g_autoptr (GArray) events = g_array_new (FALSE, FALSE, sizeof (Event));
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();

  g_array_set_clear_func (events, event_clear);
  for (size_t i = 0; i < G_N_ELEMENTS (kinds); i++) {
    GPtrArray *found = custos_chart_items_peek (self->items, kinds[i].kind);

    if (found != NULL && g_str_equal (kinds[i].kind, OBSERVATION)) {
      add_observations (self, events, i, found);
      continue;
    }
    for (guint j = 0; found != NULL && j < found->len; j++) {
      if (!custos_chart_item_is_in_error (found->pdata[j]))
        add_thing (self, events, i, found->pdata[j]);
    }
  }

  g_array_sort (events, compare_events);
  for (guint i = 0; i < events->len; i++)
    g_ptr_array_add (lines, g_array_index (events, Event, i).line);

  g_autofree char *count = g_strdup_printf ("%u", lines->len);
  gtk_label_set_text (self->count, lines->len > 0 ? count : "");
  g_list_store_splice (self->lines, 0, g_list_model_get_n_items (G_LIST_MODEL (self->lines)),
                       lines->pdata, lines->len);
  custos_chart_faces_show (self->faces, self->items, kinds[0].kind, lines->len);
}

/* All but the last kind only add to it; it is drawn once they are all there. */
static void
loaded_cb (CustosChartTimeline *self)
{
  for (size_t i = 0; i < G_N_ELEMENTS (kinds); i++) {
    if (custos_chart_items_peek (self->items, kinds[i].kind) == NULL &&
        custos_chart_items_get_error (self->items, kinds[i].kind) == NULL)
      return;
  }

  refresh (self);
}

static void
retry_cb (CustosChartTimeline *self)
{
  for (size_t i = 0; i < G_N_ELEMENTS (kinds); i++)
    custos_chart_items_ask_again (self->items, kinds[i].kind);
}

static void
activate_cb (CustosChartTimeline *self, guint position)
{
  g_autoptr (CustosChartLine) line =
    g_list_model_get_item (G_LIST_MODEL (self->lines), position);
  const char *section = custos_chart_line_get_section (line);

  if (section != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "chart.section", "s", section);
}

static void
custos_chart_timeline_dispose (GObject *object)
{
  g_clear_object (&CUSTOS_CHART_TIMELINE (object)->items);

  G_OBJECT_CLASS (custos_chart_timeline_parent_class)->dispose (object);
}

static void
custos_chart_timeline_class_init (CustosChartTimelineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = custos_chart_timeline_dispose;

  g_type_ensure (CUSTOS_TYPE_CHART_FACES);
  g_type_ensure (CUSTOS_TYPE_CHART_LINE);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/custos/Custos/ui/charts/custos-chart-timeline.ui");
  gtk_widget_class_bind_template_child (widget_class, CustosChartTimeline, count);
  gtk_widget_class_bind_template_child (widget_class, CustosChartTimeline, faces);
  gtk_widget_class_bind_template_child (widget_class, CustosChartTimeline, content);
  gtk_widget_class_bind_template_child (widget_class, CustosChartTimeline, lines);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
custos_chart_timeline_init (CustosChartTimeline *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  custos_chart_faces_set_content (self->faces, self->content);
  custos_chart_faces_set_none (self->faces, "document-open-recent-symbolic",
                               _("Nothing has happened yet"), NULL);
}

GtkWidget *
custos_chart_timeline_new (CustosChartItems *items)
{
  CustosChartTimeline *self = g_object_new (CUSTOS_TYPE_CHART_TIMELINE, NULL);

  self->items = g_object_ref (items);
  g_signal_connect_object (
    items, "loaded", G_CALLBACK (loaded_cb), self, G_CONNECT_SWAPPED);
  for (size_t i = 0; i < G_N_ELEMENTS (kinds); i++)
    custos_chart_items_want (items, kinds[i].kind);
  loaded_cb (self);
  return GTK_WIDGET (self);
}
