/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-record-choice.h"

#include <glib/gi18n.h>

#include "custos-mark.h"
#include "custos-request-reasons.h"
#include "custos-words.h"

/**
 * CustosRecordChoice:
 *
 * A record that may go out, or all of a kind; what the gate says of it, and whether a person
 * lets it go.
 */
struct _CustosRecordChoice {
  GObject parent_instance;

  CustosReleaseItem *item; /* NULL: a kind */
  GListStore *children;    /* of CustosRecordChoice; NULL: a record */
  char *title;
  char *date;
};

G_DEFINE_FINAL_TYPE (CustosRecordChoice, custos_record_choice, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_TITLE,
  PROP_DATE,
  PROP_DECISION,
  PROP_WHY,
  PROP_ICON,
  PROP_ICON_CLASSES,
  PROP_TITLE_CLASSES,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum { CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

/* What each kind of record is called by; the first that is told. */
static const char *const title_fields[] = {
  "title", "substance", "payer", "kind", "plan", "category",
};

static gboolean
has_field (CustosRecord *record, const char *name)
{
  return g_object_class_find_property (G_OBJECT_GET_CLASS (record), name) != NULL;
}

/* Returns: (transfer full): what the record is, for the people who choose among them */
char *
custos_record_describe (CustosRecord *record)
{
  for (size_t i = 0; i < G_N_ELEMENTS (title_fields); i++) {
    if (has_field (record, title_fields[i]) &&
        custos_record_peek (record, title_fields[i]) != NULL)
      return g_strdup (custos_record_peek (record, title_fields[i]));
  }

  return g_strdup (_("Without a title"));
}

static guint
count_going (CustosRecordChoice *self)
{
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->children)); i++) {
    g_autoptr (CustosRecordChoice) child =
      g_list_model_get_item (G_LIST_MODEL (self->children), i);

    n += custos_release_item_goes (child->item);
  }

  return n;
}

static CustosMark
get_mark (CustosRecordChoice *self)
{
  if (self->item == NULL)
    return CUSTOS_MARK_NONE;

  return custos_release_item_goes (self->item) ? CUSTOS_MARK_DONE : CUSTOS_MARK_WITHHELD;
}

/* Returns: (transfer full) */
static char *
describe_decision (CustosRecordChoice *self)
{
  if (self->item == NULL) {
    guint n = count_going (self);
    guint n_all = g_list_model_get_n_items (G_LIST_MODEL (self->children));

    /* Translators: how many records of a kind go out, of how many */
    return g_strdup_printf (_("%u of %u"), n, n_all);
  }

  if (!custos_release_item_is_allowed (self->item))
    return g_strdup (_("Withheld"));

  return g_strdup (
    custos_release_item_is_left_out (self->item) ? _("Left out") : _("Goes out"));
}

static const char *
describe_why (CustosRecordChoice *self)
{
  if (self->item == NULL)
    return "";
  if (custos_release_item_is_allowed (self->item) &&
      custos_release_item_is_left_out (self->item))
    return _("A person left it out");

  return custos_request_reasons_get_first (
    custos_release_item_get_reasons (self->item)) ?: "";
}

static char **
dup_classes (const char *class)
{
  const char *classes[] = { class, NULL };

  return g_strdupv ((char **) classes);
}

static void
custos_record_choice_get_property (GObject *object,
                                   guint prop_id,
                                   GValue *value,
                                   GParamSpec *pspec)
{
  CustosRecordChoice *self = CUSTOS_RECORD_CHOICE (object);

  switch (prop_id) {
  case PROP_TITLE:
    g_value_set_string (value, self->title);
    break;
  case PROP_DATE:
    g_value_set_string (value, self->date);
    break;
  case PROP_DECISION:
    g_value_take_string (value, describe_decision (self));
    break;
  case PROP_WHY:
    g_value_set_string (value, describe_why (self));
    break;
  case PROP_ICON:
    g_value_set_string (value, custos_mark_get_icon (get_mark (self)));
    break;
  case PROP_ICON_CLASSES:
    g_value_take_boxed (value, dup_classes (custos_mark_get_class (get_mark (self))));
    break;
  case PROP_TITLE_CLASSES:
    g_value_take_boxed (value, dup_classes (self->item == NULL ? "heading" : NULL));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    break;
  }
}

static void
custos_record_choice_finalize (GObject *object)
{
  CustosRecordChoice *self = CUSTOS_RECORD_CHOICE (object);

  g_clear_object (&self->item);
  g_clear_object (&self->children);
  g_free (self->title);
  g_free (self->date);

  G_OBJECT_CLASS (custos_record_choice_parent_class)->finalize (object);
}

static void
custos_record_choice_class_init (CustosRecordChoiceClass *klass)
{
  static const char *const texts[] = { "title", "date", "decision", "why", "icon" };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = custos_record_choice_finalize;
  object_class->get_property = custos_record_choice_get_property;

  for (size_t i = 0; i < G_N_ELEMENTS (texts); i++)
    properties[PROP_TITLE + i] = g_param_spec_string (texts[i], NULL, NULL, NULL, flags);
  properties[PROP_ICON_CLASSES] =
    g_param_spec_boxed ("icon-classes", NULL, NULL, G_TYPE_STRV, flags);
  properties[PROP_TITLE_CLASSES] =
    g_param_spec_boxed ("title-classes", NULL, NULL, G_TYPE_STRV, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /* A person decided otherwise. */
  signals[CHANGED] = g_signal_new ("changed", CUSTOS_TYPE_RECORD_CHOICE, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
custos_record_choice_init (CustosRecordChoice *self)
{
}

static void
tell (CustosRecordChoice *self)
{
  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = PROP_DECISION; i <= PROP_ICON_CLASSES; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
  g_object_thaw_notify (G_OBJECT (self));
  g_signal_emit (self, signals[CHANGED], 0);
}

static char *
describe_date (CustosReleaseItem *item)
{
  const char *text = custos_release_item_get_date (item);
  g_autoptr (CustosDate) date = text != NULL ? custos_date_parse (text) : NULL;

  return custos_words_date_short (date);
}

static CustosRecordChoice *
new_record (CustosReleaseItem *item)
{
  CustosRecordChoice *self = g_object_new (CUSTOS_TYPE_RECORD_CHOICE, NULL);

  self->item = g_object_ref (item);
  self->title = custos_record_describe (custos_release_item_get_record (item));
  self->date = describe_date (item);
  return self;
}

static CustosRecordChoice *
new_kind (CustosItemKind kind)
{
  CustosRecordChoice *self = g_object_new (CUSTOS_TYPE_RECORD_CHOICE, NULL);

  self->children = g_list_store_new (CUSTOS_TYPE_RECORD_CHOICE);
  self->title = g_strdup (custos_words_item_kind (kind));
  self->date = g_strdup ("");
  return self;
}

static gboolean
is_shown (CustosReleaseItem *item, CustosChoices shown)
{
  switch (shown) {
  case CUSTOS_CHOICES_GO:
    return custos_release_item_goes (item);
  case CUSTOS_CHOICES_WITHHELD:
    return !custos_release_item_goes (item);
  case CUSTOS_CHOICES_ALL:
  default:
    return TRUE;
  }
}

/* The latest first; what has no date comes last. */
static int
compare_dates (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const CustosRecordChoice *left = a;
  const CustosRecordChoice *right = b;

  return g_strcmp0 (custos_release_item_get_date (right->item),
                    custos_release_item_get_date (left->item));
}

/* Returns: (transfer full): the plan's records, by kind and date; of CustosRecordChoice */
GListModel *
custos_record_choices_new (CustosReleasePlan *plan, CustosChoices shown)
{
  CustosRecordChoice *kinds[CUSTOS_N_ITEM_KINDS] = { NULL };
  GListStore *groups = g_list_store_new (CUSTOS_TYPE_RECORD_CHOICE);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (plan->items)); i++) {
    g_autoptr (CustosReleaseItem) item = g_list_model_get_item (G_LIST_MODEL (plan->items), i);
    CustosItemKind kind = custos_release_item_get_kind (item);

    if (!is_shown (item, shown))
      continue;

    g_autoptr (CustosRecordChoice) choice = new_record (item);
    if (kinds[kind] == NULL) {
      kinds[kind] = new_kind (kind);
      g_list_store_append (groups, kinds[kind]);
      g_object_unref (kinds[kind]);
    }
    g_signal_connect_object (choice, "changed", G_CALLBACK (tell), kinds[kind],
                             G_CONNECT_SWAPPED);
    g_list_store_insert_sorted (kinds[kind]->children, choice, compare_dates, NULL);
  }

  return G_LIST_MODEL (groups);
}

/* Returns: (transfer none) (nullable): the records of a kind; NULL for a record */
GListModel *
custos_record_choice_get_children (CustosRecordChoice *self)
{
  g_return_val_if_fail (CUSTOS_IS_RECORD_CHOICE (self), NULL);

  return self->children != NULL ? G_LIST_MODEL (self->children) : NULL;
}

/* Returns: (transfer none) (nullable): NULL for a kind */
CustosReleaseItem *
custos_record_choice_get_item (CustosRecordChoice *self)
{
  g_return_val_if_fail (CUSTOS_IS_RECORD_CHOICE (self), NULL);

  return self->item;
}

const char *
custos_record_choice_get_title (CustosRecordChoice *self)
{
  return self->title;
}

const char *
custos_record_choice_get_date (CustosRecordChoice *self)
{
  return self->date;
}

/* Whether it goes out; of a kind, whether anything does. */
gboolean
custos_record_choice_is_chosen (CustosRecordChoice *self)
{
  g_return_val_if_fail (CUSTOS_IS_RECORD_CHOICE (self), FALSE);

  return self->item != NULL ? custos_release_item_goes (self->item) : count_going (self) > 0;
}

/* A person may leave out what may go; what the gate withholds stays, whatever is chosen. */
void
custos_record_choice_set_chosen (CustosRecordChoice *self, gboolean chosen)
{
  g_return_if_fail (CUSTOS_IS_RECORD_CHOICE (self));

  if (self->item != NULL) {
    if (custos_release_item_is_allowed (self->item) &&
        custos_release_item_is_left_out (self->item) == chosen) {
      custos_release_item_set_left_out (self->item, !chosen);
      tell (self);
    }
    return;
  }

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->children)); i++) {
    g_autoptr (CustosRecordChoice) child =
      g_list_model_get_item (G_LIST_MODEL (self->children), i);

    custos_record_choice_set_chosen (child, chosen);
  }
}
