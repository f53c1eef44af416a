/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-shell.h"

#include <glib/gi18n.h>

#include "custos-absent-page.h"
#include "custos-chart.h"
#include "custos-clinic-settings-cases.h"
#include "custos-place.h"
#include "custos-rail.h"
#include "custos-text.h"

/**
 * CustosShell:
 *
 * The window after unlocking: places on the rail, open charts as tabs, one search for all.
 */
struct _CustosShell {
  AdwBin parent_instance;

  CustosSession *session;  /* owned */
  GCancellable *loading;   /* of the settings */
  GSignalGroup *clinic;
  GHashTable *charts;      /* of AdwTabPage, from patient ids; the view owns the pages */
  GHashTable *records;     /* record numbers, from AdwTabPage */
  const CustosPlace *place;
  AdwTabPage *place_page;  /* the pinned tab */
  AdwTabPage *came_from;   /* where the search began; nullable */
  const CustosPlace *came_from_place;
  char *clinic_name;
  guint idle_minutes;

  /* Template children */
  GtkLabel *clinic_label;
  GtkWidget *demonstration;
  GtkEditable *search;
  GtkWidget *search_key;
  GtkLabel *person_name;
  CustosRail *rail;
  AdwTabView *tabs;
  GtkStack *places;
};

G_DEFINE_FINAL_TYPE (CustosShell, custos_shell, ADW_TYPE_BIN)

enum { PROP_0, PROP_TITLE, PROP_IDLE_MINUTES, N_PROPS };

static GParamSpec *properties[N_PROPS];

#define DEFAULT_IDLE_MINUTES 10
#define LEAST_IDLE_MINUTES 2
#define MOST_IDLE_MINUTES 15

/* What the desktop may show of the window: a record number, never a name. */
static char *
dup_title (CustosShell *self)
{
  const char *record =
    g_hash_table_lookup (self->records, adw_tab_view_get_selected_page (self->tabs));

  if (record == NULL)
    return g_strdup (self->clinic_name ?: "Custos");

  return g_strdup_printf (
    /* Translators: %s is the number of a patient's record */
    _("Record %s"), record);
}

static void
front_changed_cb (CustosShell *self)
{
  gboolean is_place = adw_tab_view_get_selected_page (self->tabs) == self->place_page;

  custos_rail_set_place (
    self->rail, is_place && self->place != NULL ? self->place->name : NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

static GtkWidget *
make_page (CustosShell *self, const CustosPlace *place)
{
  GtkWidget *page = place->make_page != NULL
    ? place->make_page (self->session)
    : custos_absent_page_new (place);

  gtk_stack_add_named (self->places, page, place->name);
  return page;
}

static void
show_place (CustosShell *self, const CustosPlace *place)
{
  g_autoptr (GIcon) icon = g_themed_icon_new (place->icon);
  GtkWidget *page = gtk_stack_get_child_by_name (self->places, place->name);

  if (page == NULL)
    page = make_page (self, place);
  gtk_stack_set_visible_child (self->places, page);
  self->place = place;
  adw_tab_page_set_title (self->place_page, _(place->caption));
  adw_tab_page_set_icon (self->place_page, icon);
  adw_tab_view_set_selected_page (self->tabs, self->place_page);
  front_changed_cb (self);
}

static void
sought_cb (CustosShell *self)
{
  const char *text = gtk_editable_get_text (self->search);
  const CustosPlace *patients = custos_place_find ("patients");

  gtk_widget_set_visible (self->search_key, *text == '\0');
  if (!custos_text_is_blank (text) &&
      (self->place != patients ||
       adw_tab_view_get_selected_page (self->tabs) != self->place_page)) {
    self->came_from = adw_tab_view_get_selected_page (self->tabs);
    self->came_from_place = self->place;
    show_place (self, patients);
  }

  GtkWidget *page = gtk_stack_get_child_by_name (self->places, "patients");
  if (page != NULL)
    g_object_set (page, "sought", text, NULL);
}

/* Esc: back to where the search began. */
static void
stopped_cb (CustosShell *self)
{
  AdwTabPage *page = g_steal_pointer (&self->came_from);
  const CustosPlace *place = g_steal_pointer (&self->came_from_place);

  gtk_editable_set_text (self->search, "");
  if (place != NULL)
    show_place (self, place);
  if (page != NULL)
    adw_tab_view_set_selected_page (self->tabs, page);
  if (custos_shell_get_page (self) != NULL)
    gtk_widget_grab_focus (custos_shell_get_page (self));
}

/* The keyboard stays in the search while a row is chosen. */
static gboolean
search_key_cb (CustosShell *self, guint key, guint code, GdkModifierType state)
{
  GtkWidget *page = custos_shell_get_page (self);

  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0 || page == NULL)
    return GDK_EVENT_PROPAGATE;

  if (key == GDK_KEY_Down || key == GDK_KEY_Up)
    return gtk_widget_activate_action (page, "page.move", "i", key == GDK_KEY_Down ? 1 : -1);

  return GDK_EVENT_PROPAGATE;
}

static void
activated_cb (CustosShell *self)
{
  if (custos_shell_get_page (self) != NULL)
    gtk_widget_activate_action (custos_shell_get_page (self), "page.primary", NULL);
}

static gboolean
is_page (gpointer patient_id, gpointer page, gpointer gone)
{
  return page == gone;
}

static void
detached_cb (CustosShell *self, AdwTabPage *page)
{
  g_hash_table_foreach_remove (self->charts, is_page, page);
  g_hash_table_remove (self->records, page);
  if (self->came_from == page)
    self->came_from = NULL;
}

static void
settings_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CustosShell) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CustosClinicSettings) settings =
    custos_clinic_get_settings_finish (CUSTOS_SESSION (source), result, &error);
  gboolean demonstration;

  /* Without them the window has a plain title and the usual idle time, and goes on. */
  if (settings == NULL)
    return;

  CustosInt minutes = custos_record_peek_int (CUSTOS_RECORD (settings), "idle_minutes");

  g_object_get (settings, "demonstration", &demonstration, NULL);
  custos_set_string (&self->clinic_name, custos_record_peek (CUSTOS_RECORD (settings), "name"));
  gtk_label_set_text (self->clinic_label, self->clinic_name ?: "Custos");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->clinic_label), self->clinic_name);
  gtk_widget_set_visible (self->demonstration, demonstration);
  if (minutes != CUSTOS_INT_NULL)
    self->idle_minutes = CLAMP (minutes, LEAST_IDLE_MINUTES, MOST_IDLE_MINUTES);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IDLE_MINUTES]);
}

static void
read_settings (CustosShell *self)
{
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  self->loading = g_cancellable_new ();
  custos_clinic_get_settings_async (
    self->session, self->loading, settings_read_cb, g_object_ref (self));
}

static void
changed_cb (CustosShell *self, const char *kind, const char *patient_id)
{
  if (g_str_equal (kind, "clinic"))
    read_settings (self);
}

static void
custos_shell_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id) {
  case PROP_TITLE:
    g_value_take_string (value, dup_title (CUSTOS_SHELL (object)));
    break;
  case PROP_IDLE_MINUTES:
    g_value_set_uint (value, CUSTOS_SHELL (object)->idle_minutes);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    break;
  }
}

static void
custos_shell_dispose (GObject *object)
{
  CustosShell *self = CUSTOS_SHELL (object);

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_object (&self->clinic);
  g_clear_object (&self->session);
  g_clear_pointer (&self->clinic_name, g_free);

  G_OBJECT_CLASS (custos_shell_parent_class)->dispose (object);
}

static void
custos_shell_finalize (GObject *object)
{
  CustosShell *self = CUSTOS_SHELL (object);

  g_clear_pointer (&self->charts, g_hash_table_unref);
  g_clear_pointer (&self->records, g_hash_table_unref);

  G_OBJECT_CLASS (custos_shell_parent_class)->finalize (object);
}

static void
custos_shell_class_init (CustosShellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = custos_shell_get_property;
  object_class->dispose = custos_shell_dispose;
  object_class->finalize = custos_shell_finalize;

  properties[PROP_TITLE] = g_param_spec_string (
    "title", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /* After so long without a key or the mouse the clinic is locked. */
  properties[PROP_IDLE_MINUTES] = g_param_spec_uint (
    "idle-minutes", NULL, NULL, LEAST_IDLE_MINUTES, MOST_IDLE_MINUTES, DEFAULT_IDLE_MINUTES,
    G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (CUSTOS_TYPE_RAIL);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/custos/Custos/ui/shell/custos-shell.ui");
  gtk_widget_class_bind_template_child (widget_class, CustosShell, clinic_label);
  gtk_widget_class_bind_template_child (widget_class, CustosShell, demonstration);
  gtk_widget_class_bind_template_child (widget_class, CustosShell, search);
  gtk_widget_class_bind_template_child (widget_class, CustosShell, search_key);
  gtk_widget_class_bind_template_child (widget_class, CustosShell, person_name);
  gtk_widget_class_bind_template_child (widget_class, CustosShell, rail);
  gtk_widget_class_bind_template_child (widget_class, CustosShell, tabs);
  gtk_widget_class_bind_template_child (widget_class, CustosShell, places);
  gtk_widget_class_bind_template_callback (widget_class, sought_cb);
  gtk_widget_class_bind_template_callback (widget_class, stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, front_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, detached_cb);
}

static void
custos_shell_init (CustosShell *self)
{
  self->charts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->records = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->idle_minutes = DEFAULT_IDLE_MINUTES;
  self->clinic = g_signal_group_new (CUSTOS_TYPE_CLINIC);
  g_signal_group_connect_swapped (self->clinic, "changed", G_CALLBACK (changed_cb), self);

  gtk_widget_init_template (GTK_WIDGET (self));
  /* Alt and a digit is a section of the chart. */
  adw_tab_view_remove_shortcuts (
    self->tabs, ADW_TAB_VIEW_SHORTCUT_ALT_DIGITS | ADW_TAB_VIEW_SHORTCUT_ALT_ZERO);
  self->place_page = adw_tab_view_append_pinned (self->tabs, GTK_WIDGET (self->places));
}

GtkWidget *
custos_shell_new (CustosSession *session)
{
  CustosShell *self = g_object_new (CUSTOS_TYPE_SHELL, NULL);

  self->session = g_object_ref (session);
  g_signal_group_set_target (self->clinic, custos_session_get_clinic (session));
  gtk_label_set_text (self->person_name, custos_session_get_display_name (session));
  read_settings (self);
  show_place (self, custos_place_find ("patients"));
  return GTK_WIDGET (self);
}

/* @place: its name in the table of places */
void
custos_shell_go (CustosShell *self, const char *place)
{
  g_return_if_fail (CUSTOS_IS_SHELL (self));

  const CustosPlace *found = custos_place_find (place);

  if (found == NULL)
    return;

  /* Whoever goes elsewhere is done with searching. */
  self->came_from = NULL;
  self->came_from_place = NULL;
  gtk_editable_set_text (self->search, "");
  show_place (self, found);
  gtk_widget_grab_focus (custos_shell_get_page (self));
}

void
custos_shell_find (CustosShell *self)
{
  g_return_if_fail (CUSTOS_IS_SHELL (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search));
  gtk_editable_select_region (self->search, 0, -1);
}

/**
 * custos_shell_open_chart:
 * @name: `Last, First`, as the tab has it
 * @birth_date: as tables have it
 *
 * Opens the chart, or shows the tab that has it already.
 */
void
custos_shell_open_chart (CustosShell *self,
                         const char *patient_id,
                         const char *name,
                         const char *birth_date,
                         const char *record)
{
  g_return_if_fail (CUSTOS_IS_SHELL (self));

  AdwTabPage *page = g_hash_table_lookup (self->charts, patient_id);

  if (page == NULL) {
    g_autofree char *title = g_strdup_printf ("%s · %s · %s", name, birth_date, record);
    g_autofree char *tooltip = g_markup_printf_escaped (
      /* Translators: a name, a birth date, a record number */
      _("%s\nBorn %s\nRecord %s"), name, birth_date, record);

    page = adw_tab_view_append (self->tabs, custos_chart_new (self->session, patient_id));
    adw_tab_page_set_title (page, title);
    adw_tab_page_set_tooltip (page, tooltip);
    g_hash_table_insert (self->charts, g_strdup (patient_id), page);
    g_hash_table_insert (self->records, page, g_strdup (record));
  }

  self->came_from = NULL;
  self->came_from_place = NULL;
  adw_tab_view_set_selected_page (self->tabs, page);
  gtk_widget_grab_focus (adw_tab_page_get_child (page));
}

/* Closes the chart in front; a place stays. */
void
custos_shell_close_chart (CustosShell *self)
{
  g_return_if_fail (CUSTOS_IS_SHELL (self));

  AdwTabPage *page = adw_tab_view_get_selected_page (self->tabs);

  if (page != self->place_page)
    adw_tab_view_close_page (self->tabs, page);
}

/* Shows the next tab (1) or the one before (-1). */
void
custos_shell_turn (CustosShell *self, int step)
{
  g_return_if_fail (CUSTOS_IS_SHELL (self));

  if (step > 0)
    adw_tab_view_select_next_page (self->tabs);
  else
    adw_tab_view_select_previous_page (self->tabs);
}

/* Returns: (transfer none) (nullable): the page or chart in front */
GtkWidget *
custos_shell_get_page (CustosShell *self)
{
  g_return_val_if_fail (CUSTOS_IS_SHELL (self), NULL);

  AdwTabPage *page = adw_tab_view_get_selected_page (self->tabs);

  if (page == self->place_page)
    return gtk_stack_get_visible_child (self->places);

  return page != NULL ? adw_tab_page_get_child (page) : NULL;
}
