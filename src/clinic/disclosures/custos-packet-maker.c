/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-packet-maker.h"

#include "custos-clinic-error.h"
#include "custos-clinic-zone.h"
#include "custos-packet-parts.h"
#include "custos-paper-error.h"

#define PROGRESS_STEPS 1000

void
custos_packet_draft_free (CustosPacketDraft *self)
{
  g_clear_object (&self->plan);
  g_clear_pointer (&self->contents, g_hash_table_unref);
  g_clear_pointer (&self->passphrase, custos_secret_free);
  g_free (self->now);
  g_free (self->released_by);
  g_free (self->language);
  g_free (self);
}

void
custos_drawn_packet_free (CustosDrawnPacket *self)
{
  g_clear_pointer (&self->pdf, g_bytes_unref);
  g_clear_pointer (&self->report, custos_packet_report_free);
  g_clear_pointer (&self->places, g_hash_table_unref);
  g_free (self->anchor);
  g_free (self);
}

/* The facts point into what this holds. */
typedef struct {
  const CustosPacketDraft *draft;
  CustosPacketParts parts;
  GPtrArray *texts; /* owned strings that the facts point to */
  const char *clinic_lines[3];
  const char *recipient_lines[4];
} Making;

static const char *
keep (Making *self, char *text)
{
  g_ptr_array_add (self->texts, text);
  return text;
}

static const char *
peek (gpointer record, const char *field)
{
  return custos_record_peek (CUSTOS_RECORD (record), field);
}

/* `audit 18233·9F3A-21C0-77B4-E05D`: the row before this release, and how its hash begins. */
static char *
dup_anchor (const CustosPacketDraft *draft)
{
  const guint8 *h = draft->audit_head;

  return g_strdup_printf ("audit %" G_GINT64_FORMAT "·%02X%02X-%02X%02X-%02X%02X-%02X%02X",
                          draft->audit_seq, h[0], h[1], h[2], h[3], h[4], h[5], h[6], h[7]);
}

/* `Ashford, IL 60499`, as far as it is told. */
static char *
dup_place (gpointer record, const char *region_field)
{
  const char *city = peek (record, "city");
  const char *region = peek (record, region_field);
  const char *code = peek (record, "postal_code");

  return g_strdup_printf ("%s%s%s%s%s", city ?: "", city != NULL && region != NULL ? ", " : "",
                          region ?: "", code != NULL ? " " : "", code ?: "");
}

static void
add_line (const char **lines, const char *line)
{
  if (line == NULL || *line == '\0')
    return;

  while (*lines != NULL)
    lines++;
  *lines = line;
}

static void
make_addresses (Making *self, CustosPacketFacts *facts)
{
  CustosReleasePlan *plan = self->draft->plan;
  const char *organization = peek (plan->request, "organization");

  add_line (self->clinic_lines, peek (plan->settings, "address_line"));
  add_line (self->clinic_lines, keep (self, dup_place (plan->settings, "state")));
  if (organization != NULL)
    add_line (self->recipient_lines, peek (plan->request, "requester"));
  add_line (self->recipient_lines, peek (plan->request, "address_line"));
  add_line (self->recipient_lines, keep (self, dup_place (plan->request, "region")));
  facts->clinic_lines = self->clinic_lines;
  facts->recipient_lines = self->recipient_lines;
  facts->recipient = organization ?: peek (plan->request, "requester");
}

static const char *
date_of (Making *self, const char *moment)
{
  return keep (self, custos_packet_parts_dup_date (&self->parts, moment));
}

static void
make_patient (Making *self, CustosPacketFacts *facts)
{
  CustosPatient *patient = self->draft->plan->patient;
  const CustosDate *birth = custos_patient_get_birth_date (patient);
  g_autofree char *born = birth != NULL ? custos_date_to_text (birth) : NULL;
  const char *given = peek (patient, "given_names");
  const char *family = peek (patient, "family_name");

  facts->patient = keep (self, custos_patient_dup_name (patient));
  facts->patient_in_full = keep (self, g_strdup_printf (
                                   "%s%s%s", given ?: "", given != NULL ? " " : "",
                                   family ?: ""));
  facts->born = born != NULL ? date_of (self, born) : "–";
  facts->record = peek (patient, "record_number");
}

static void
make_consent (Making *self, CustosPacketFacts *facts)
{
  GPtrArray *forms = self->draft->plan->authorizations;

  facts->is_part2 =
    (self->draft->plan->notices & CUSTOS_NOTICE_PART2_STATEMENT) != 0;
  for (guint i = 0; facts->is_part2 && i < forms->len; i++) {
    CustosRecord *form = forms->pdata[i];
    const CustosDate *expires = custos_record_peek_date (form, "expires_on");
    const CustosDate *signed_on = custos_record_peek_date (form, "signed_on");
    g_autofree char *ends = expires != NULL ? custos_date_to_text (expires) : NULL;
    g_autofree char *signed_text = signed_on != NULL ? custos_date_to_text (signed_on) : NULL;

    if (g_strcmp0 (peek (form, "form"), "part2") != 0)
      continue;

    facts->consent_from = peek (form, "discloser");
    facts->consent_to = peek (form, "recipient");
    facts->consent_what = peek (form, "description");
    facts->consent_purpose = peek (form, "purpose_text");
    facts->consent_ends =
      ends != NULL ? date_of (self, ends) : peek (form, "expiration_event");
    facts->consent_signed = signed_text != NULL ? date_of (self, signed_text) : NULL;
  }
}

static const char *
dup_dates (Making *self)
{
  CustosRecord *request = CUSTOS_RECORD (self->draft->plan->request);
  const CustosDate *from = custos_record_peek_date (request, "from_date");
  const CustosDate *to = custos_record_peek_date (request, "to_date");
  g_autofree char *from_text = from != NULL ? custos_date_to_text (from) : NULL;
  g_autofree char *to_text = to != NULL ? custos_date_to_text (to) : NULL;

  if (from == NULL && to == NULL)
    return NULL;
  const char *first = from != NULL ? date_of (self, from_text) : "";
  const char *last = to != NULL ? date_of (self, to_text) : "";

  return keep (self, g_strdup_printf ("%s – %s", first, last));
}

static gboolean
has_outside_documents (CustosReleasePlan *plan)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (plan->items)); i++) {
    g_autoptr (CustosReleaseItem) item = g_list_model_get_item (G_LIST_MODEL (plan->items), i);

    if (custos_release_item_goes (item) &&
        custos_release_item_get_kind (item) == CUSTOS_ITEM_DOCUMENT)
      return TRUE;
  }

  return FALSE;
}

static void
make_certification (Making *self, CustosPacketFacts *facts)
{
  CustosReleasePlan *plan = self->draft->plan;

  if (!self->draft->certified)
    return;

  facts->certification = plan->n_go > 0 ? CUSTOS_CERTIFICATION_COPY
                                        : CUSTOS_CERTIFICATION_NO_RECORDS;
  facts->custodian = peek (plan->settings, "custodian") ?: self->draft->released_by;
  facts->custodian_title = peek (plan->settings, "custodian_title") ?: "–";
  facts->certified = facts->released;
  facts->searched = facts->released;
  facts->has_outside_documents = has_outside_documents (plan);
}

static void
make_facts (Making *self, CustosPacketFacts *facts)
{
  CustosReleasePlan *plan = self->draft->plan;
  gboolean a4 = g_strcmp0 (peek (plan->settings, "paper"), "a4") == 0;

  *facts = (CustosPacketFacts) {
    .language = self->draft->language,
    .paper = a4 ? CUSTOS_PAPER_A4 : CUSTOS_PAPER_LETTER,
    .clinic = peek (plan->settings, "name"),
    .phone = peek (plan->settings, "phone"),
    .npi = peek (plan->settings, "npi"),
    .request = peek (plan->request, "number"),
    .asked_on = date_of (self, peek (plan->request, "received")),
    .released = date_of (self, self->draft->now),
    .released_at = self->draft->now,
    .released_by = self->draft->released_by,
    .prefix = peek (plan->settings, "bates_prefix") ?: "C",
    .first_number = self->draft->last_page + 1,
    .anchor = keep (self, dup_anchor (self->draft)),
    .dates = dup_dates (self),
    .purpose = peek (plan->request, "purpose_text"),
  };
  make_addresses (self, facts);
  make_patient (self, facts);
  make_consent (self, facts);
  make_certification (self, facts);
}

static void
tell_progress (double fraction, gpointer data)
{
  custos_progress_set (data, (guint64) (fraction * PROGRESS_STEPS), PROGRESS_STEPS);
}

static void
translate (GError *failure, const CustosPacketReport *report, GError **error)
{
  if (failure->domain != CUSTOS_PAPER_ERROR) {
    g_propagate_error (error, failure);
    return;
  }

  /* A document that cannot be joined is named by its place, never by what it says. */
  g_set_error (error, CUSTOS_CLINIC_ERROR,
               failure->code == CUSTOS_PAPER_ERROR_DAMAGED ||
               failure->code == CUSTOS_PAPER_ERROR_ENCRYPTED ||
               failure->code == CUSTOS_PAPER_ERROR_TOO_LARGE
               ? CUSTOS_CLINIC_ERROR_RULE
               : CUSTOS_CLINIC_ERROR_FAILED,
               "Section %d of the packet: %s", report->refused, failure->message);
  g_error_free (failure);
}

static CustosDrawnPacket *
draw (Making *self, CustosPacket *packet, CustosProgress *progress, GCancellable *cancellable,
      GError **error)
{
  g_autoptr (CustosDrawnPacket) drawn = g_new0 (CustosDrawnPacket, 1);
  GError *failure = NULL;

  if (self->draft->passphrase != NULL)
    custos_packet_set_passphrase (
      packet, (const char *) custos_secret_read (self->draft->passphrase, NULL));
  drawn->report = custos_packet_report_new ();
  drawn->pdf = custos_packet_draw (
    packet, cancellable, tell_progress, progress, drawn->report, &failure);
  if (drawn->pdf == NULL) {
    translate (failure, drawn->report, error);
    return NULL;
  }

  drawn->places = g_hash_table_ref (self->parts.places);
  drawn->anchor = dup_anchor (self->draft);
  return g_steal_pointer (&drawn);
}

/**
 * custos_packet_maker_draw:
 * @progress: (nullable)
 *
 * Pure work, on a worker's thread.
 *
 * Returns: (transfer full) (nullable): the packet; CUSTOS_CLINIC_ERROR_RULE: one of the
 *   documents cannot be joined, and the message says which section it would be
 */
CustosDrawnPacket *
custos_packet_maker_draw (const CustosPacketDraft *draft,
                          CustosProgress *progress,
                          GCancellable *cancellable,
                          GError **error)
{
  g_autoptr (CustosLetters) letters = custos_letters_new (draft->language);
  g_autoptr (GTimeZone) zone = custos_clinic_settings_new_zone (draft->plan->settings);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) places =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Making making = {
    .draft = draft,
    .texts = texts,
    .parts = {
      .plan = draft->plan, .letters = letters, .zone = zone, .contents = draft->contents,
      .places = places,
    },
  };
  CustosPacketFacts facts;

  make_facts (&making, &facts);
  g_autoptr (CustosPacket) packet = custos_packet_new (&facts);
  making.parts.packet = packet;
  custos_packet_parts_add (&making.parts);

  GError *failure = NULL;
  if (!custos_letters_end (letters, &failure)) {
    translate (failure, &(CustosPacketReport) { 0 }, error);
    return NULL;
  }

  return draw (&making, packet, progress, cancellable, error);
}
