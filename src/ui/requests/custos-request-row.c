/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-request-row.h"

#include <glib/gi18n.h>
#include <string.h>

#include "custos-mark.h"
#include "custos-patient-words.h"
#include "custos-request-fields.h"
#include "custos-text.h"
#include "custos-words.h"

#define DATE_LENGTH 10

/**
 * CustosRequestRow:
 *
 * A request in the words of the queue.
 */
struct _CustosRequestRow {
  GObject parent_instance;

  char *texts[11];      /* by property */
  char *due_class;      /* nullable */
  CustosMark mark;
  guint queues;         /* a bit for each */
  char *due_on;         /* nullable; sorts */
  char *received;       /* sorts */
};

G_DEFINE_FINAL_TYPE (CustosRequestRow, custos_request_row, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_DUE, /* the texts begin here */
  PROP_LEFT,
  PROP_STATE,
  PROP_NEEDS,
  PROP_PATIENT,
  PROP_IDENTITY,
  PROP_REQUESTER,
  PROP_NUMBER_AND_WAY,
  PROP_BASIS,
  PROP_PURPOSE,
  PROP_NUMBER, /* and end here */
  PROP_ICON,
  PROP_ICON_CLASSES,
  PROP_DUE_CLASSES,
  PROP_LEFT_CLASSES,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* Returns: (transfer full): a full date */
CustosDate *
custos_request_get_today (void)
{
  g_autofree char *now = custos_now_utc ();
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();

  return custos_date_of_instant (now, zone);
}

/* @moment: (nullable)
 *
 * Returns: (transfer full): as tables have it; empty if not told */
char *
custos_request_describe_day (const char *moment)
{
  g_autofree char *day = g_strndup (moment ?: "", DATE_LENGTH);
  g_autoptr (CustosDate) date = custos_date_parse (day);

  return custos_words_date_short (date);
}

/* Returns: (transfer full): the office, or else the person, or else what sort of one */
char *
custos_request_describe_requester (CustosRecord *request)
{
  CustosRequesterKind kind = CUSTOS_REQUESTER_UNSET;
  const char *office = custos_record_peek (request, "organization");
  const char *person = custos_record_peek (request, "requester");

  if (office != NULL || person != NULL)
    return g_strdup (office ?: person);

  custos_requester_from_word (custos_record_peek (request, "requester_kind"), &kind);
  return g_strdup (custos_words_requester_kind (kind));
}

static CustosRequestState
get_state (CustosRecord *request)
{
  CustosRequestState state = CUSTOS_REQUEST_UNSET;

  custos_request_state_from_word (custos_record_peek (request, "state"), &state);
  return state;
}

static gboolean
is_released (CustosRequestState state)
{
  return state == CUSTOS_REQUEST_RELEASED || state == CUSTOS_REQUEST_RE_RELEASED ||
         state == CUSTOS_REQUEST_RECALLED;
}

static gboolean
is_at_work (CustosRequestState state)
{
  return custos_request_state_is_open (state) && !is_released (state) &&
         state != CUSTOS_REQUEST_DENIED;
}

static gboolean
is_waiting (CustosRequestState state)
{
  return custos_request_state_is_waiting (state) || state == CUSTOS_REQUEST_ON_HOLD ||
         state == CUSTOS_REQUEST_RETURNED_INVALID;
}

static guint
find_queues (CustosRequestState state, gboolean overdue)
{
  guint queues = 1u << CUSTOS_QUEUE_ALL;

  if (is_at_work (state))
    queues |= 1u << CUSTOS_QUEUE_OPEN;
  if (overdue)
    queues |= 1u << CUSTOS_QUEUE_OVERDUE;
  if (is_waiting (state))
    queues |= 1u << CUSTOS_QUEUE_WAITING;
  if (state == CUSTOS_REQUEST_SECOND_CHECK)
    queues |= 1u << CUSTOS_QUEUE_CHECK;
  if (state == CUSTOS_REQUEST_READY)
    queues |= 1u << CUSTOS_QUEUE_READY;
  if (is_released (state))
    queues |= 1u << CUSTOS_QUEUE_RELEASED;
  return queues;
}

static CustosMark
find_mark (CustosRequestState state, gboolean overdue)
{
  if (overdue)
    return CUSTOS_MARK_BLOCKED;
  if (is_released (state) || state == CUSTOS_REQUEST_CLOSED)
    return CUSTOS_MARK_DONE;
  if (state == CUSTOS_REQUEST_DENIED || state == CUSTOS_REQUEST_CANCELLED)
    return CUSTOS_MARK_WITHHELD;
  if (is_waiting (state))
    return CUSTOS_MARK_WAITING;
  if (state == CUSTOS_REQUEST_SECOND_CHECK)
    return CUSTOS_MARK_ATTENTION;
  return CUSTOS_MARK_OPEN;
}

/* Returns: (transfer full): what it waits for, or when something was done last */
static char *
describe_needs (const CustosRequestFile *file, CustosRequestState state)
{
  CustosRecord *request = CUSTOS_RECORD (file->request);
  const char *assembler =
    custos_request_file_get_person (file, custos_record_peek (request, "assembled_by"));
  CustosBasis basis = CUSTOS_BASIS_UNSET;

  if (is_released (state)) {
    g_autofree char *day =
      custos_request_describe_day (custos_record_peek (request, "released"));

    /* Translators: %s is a date */
    return g_strdup_printf (_("Sent %s"), day);
  }
  if (state == CUSTOS_REQUEST_SECOND_CHECK && assembler != NULL)
    /* Translators: %s is who put the packet together */
    return g_strdup_printf (_("By somebody other than %s"), assembler);

  custos_basis_from_word (custos_record_peek (request, "basis"), &basis);
  if (is_at_work (state) && basis == CUSTOS_BASIS_UNSET)
    return g_strdup (_("By what right is open"));

  g_autofree char *day = custos_request_describe_day (custos_record_peek (request, "received"));
  /* Translators: %s is a date */
  return g_strdup_printf (_("Received %s"), day);
}

static void
describe_patient (CustosRequestRow *self, CustosPatient *patient)
{
  g_autofree char *birth = custos_describe_birth_date (patient);

  self->texts[PROP_PATIENT - PROP_DUE] = custos_patient_dup_name (patient);
  self->texts[PROP_IDENTITY - PROP_DUE] = g_strdup_printf (
    "%s · %s", birth, custos_record_peek (CUSTOS_RECORD (patient), "record_number") ?: "");
}

static void
describe_right (CustosRequestRow *self, CustosRecord *request)
{
  CustosBasis basis = CUSTOS_BASIS_UNSET;
  CustosPurpose purpose = CUSTOS_PURPOSE_UNSET;

  custos_basis_from_word (custos_record_peek (request, "basis"), &basis);
  custos_purpose_from_word (custos_record_peek (request, "purpose"), &purpose);
  self->texts[PROP_BASIS - PROP_DUE] =
    g_strdup (basis != CUSTOS_BASIS_UNSET ? custos_words_basis (basis) : _("To be decided"));
  self->texts[PROP_PURPOSE - PROP_DUE] = g_strdup (custos_words_purpose (purpose));
}

static void
describe_requester (CustosRequestRow *self, CustosRecord *request)
{
  const char *number = custos_record_peek (request, "number");
  const char *channel =
    custos_request_channel_to_text (custos_record_peek (request, "channel"));

  self->texts[PROP_NUMBER - PROP_DUE] = g_strdup (number);
  self->texts[PROP_REQUESTER - PROP_DUE] = custos_request_describe_requester (request);
  self->texts[PROP_NUMBER_AND_WAY - PROP_DUE] =
    channel != NULL ? g_strdup_printf ("%s · %s", number, channel) : g_strdup (number);
}

/* Only work that is still ours has a due date that one has to look at. */
static gboolean
describe_due (CustosRequestRow *self,
              CustosRecord *request,
              CustosRequestState state,
              const CustosDate *today)
{
  const char *due_text = custos_record_peek (request, "extended_to") ?: custos_record_peek (
    request, "due");
  g_autoptr (CustosDate) due = due_text != NULL ? custos_date_parse (due_text) : NULL;
  CustosTimeLeft left = CUSTOS_TIME_LEFT_UNSET;

  if (!is_at_work (state))
    g_clear_pointer (&due, custos_date_unref);
  if (due != NULL)
    left = custos_request_clock_get_time_left (due, today);

  self->due_on = due != NULL ? custos_date_to_text (due) : NULL;
  self->texts[PROP_DUE - PROP_DUE] =
    due != NULL ? custos_words_date_short (due) : g_strdup ("—");
  self->texts[PROP_LEFT - PROP_DUE] = due != NULL
    ? custos_words_due (due, today)
    : g_strdup (is_at_work (state) ? _("No legal limit") : "");
  if (left == CUSTOS_TIME_LEFT_OVERDUE)
    self->due_class = g_strdup ("danger");
  else if (left == CUSTOS_TIME_LEFT_TODAY || left == CUSTOS_TIME_LEFT_SOON)
    self->due_class = g_strdup ("attention");
  return left == CUSTOS_TIME_LEFT_OVERDUE;
}

/* @today: a full date */
CustosRequestRow *
custos_request_row_new (const CustosRequestFile *file, const CustosDate *today)
{
  CustosRequestRow *self = g_object_new (CUSTOS_TYPE_REQUEST_ROW, NULL);
  CustosRecord *request = CUSTOS_RECORD (file->request);
  CustosRequestState state = get_state (request);
  gboolean overdue = describe_due (self, request, state, today);

  self->queues = find_queues (state, overdue);
  self->mark = find_mark (state, overdue);
  self->received = g_strdup (custos_record_peek (request, "received"));
  self->texts[PROP_STATE - PROP_DUE] = g_strdup (custos_words_request_state (state));
  self->texts[PROP_NEEDS - PROP_DUE] = describe_needs (file, state);
  describe_patient (self, file->patient);
  describe_requester (self, request);
  describe_right (self, request);
  return self;
}

const char *
custos_request_row_get_number (CustosRequestRow *self)
{
  g_return_val_if_fail (CUSTOS_IS_REQUEST_ROW (self), NULL);

  return self->texts[PROP_NUMBER - PROP_DUE];
}

gboolean
custos_request_row_is_in (CustosRequestRow *self, CustosQueue queue)
{
  g_return_val_if_fail (CUSTOS_IS_REQUEST_ROW (self), FALSE);

  return (self->queues & (1u << queue)) != 0;
}

/* Whether one of its texts has @text in it, whatever the case. */
gboolean
custos_request_row_matches (CustosRequestRow *self, const char *text)
{
  g_return_val_if_fail (CUSTOS_IS_REQUEST_ROW (self), FALSE);

  g_autofree char *sought = g_utf8_casefold (text, -1);

  for (size_t i = 0; i < G_N_ELEMENTS (self->texts); i++) {
    g_autofree char *folded = g_utf8_casefold (self->texts[i] ?: "", -1);

    if (strstr (folded, sought) != NULL)
      return TRUE;
  }

  return FALSE;
}

/* What is due first stands first; what has no limit comes after, the newest first. */
int
custos_request_row_compare (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const CustosRequestRow *left = a;
  const CustosRequestRow *right = b;

  if ((left->due_on == NULL) != (right->due_on == NULL))
    return left->due_on == NULL ? 1 : -1;

  int order = g_strcmp0 (left->due_on, right->due_on);
  if (order == 0)
    order = g_strcmp0 (right->received, left->received);
  return order != 0 ? order : g_strcmp0 (right->texts[PROP_NUMBER - PROP_DUE],
                                         left->texts[PROP_NUMBER - PROP_DUE]);
}

/* Whether both look the same, so that a row may stay where it is. */
gboolean
custos_request_row_equal (CustosRequestRow *self, CustosRequestRow *other)
{
  for (size_t i = 0; i < G_N_ELEMENTS (self->texts); i++) {
    if (g_strcmp0 (self->texts[i], other->texts[i]) != 0)
      return FALSE;
  }

  return self->mark == other->mark && self->queues == other->queues;
}

static char **
dup_classes (const char *first, const char *second, const char *third)
{
  const char *classes[] = { first, second, third, NULL };

  return g_strdupv ((char **) classes);
}

static void
custos_request_row_get_property (GObject *object,
                                 guint prop_id,
                                 GValue *value,
                                 GParamSpec *pspec)
{
  CustosRequestRow *self = CUSTOS_REQUEST_ROW (object);

  if (prop_id >= PROP_DUE && prop_id <= PROP_NUMBER)
    g_value_set_string (value, self->texts[prop_id - PROP_DUE] ?: "");
  else if (prop_id == PROP_ICON)
    g_value_set_string (value, custos_mark_get_icon (self->mark));
  else if (prop_id == PROP_ICON_CLASSES)
    g_value_take_boxed (value, dup_classes (custos_mark_get_class (self->mark), NULL, NULL));
  else if (prop_id == PROP_DUE_CLASSES)
    g_value_take_boxed (value, dup_classes ("numeric", self->due_class, NULL));
  else if (prop_id == PROP_LEFT_CLASSES)
    g_value_take_boxed (
      value, dup_classes ("caption", "numeric", self->due_class ?: "dim-label"));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
custos_request_row_finalize (GObject *object)
{
  CustosRequestRow *self = CUSTOS_REQUEST_ROW (object);

  for (size_t i = 0; i < G_N_ELEMENTS (self->texts); i++)
    g_free (self->texts[i]);
  g_free (self->due_class);
  g_free (self->due_on);
  g_free (self->received);

  G_OBJECT_CLASS (custos_request_row_parent_class)->finalize (object);
}

static void
custos_request_row_class_init (CustosRequestRowClass *klass)
{
  static const char *const names[] = {
    "due", "left", "state", "needs", "patient", "identity", "requester", "number-and-way",
    "basis", "purpose", "number", "icon",
  };
  static const char *const classes[] = { "icon-classes", "due-classes", "left-classes" };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = custos_request_row_finalize;
  object_class->get_property = custos_request_row_get_property;

  for (size_t i = 0; i < G_N_ELEMENTS (names); i++)
    properties[PROP_DUE + i] = g_param_spec_string (names[i], NULL, NULL, NULL, flags);
  for (size_t i = 0; i < G_N_ELEMENTS (classes); i++)
    properties[PROP_ICON_CLASSES + i] =
      g_param_spec_boxed (classes[i], NULL, NULL, G_TYPE_STRV, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
custos_request_row_init (CustosRequestRow *self)
{
}
