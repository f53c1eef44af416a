/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-packet-private.h"

#define MOST_ROUNDS 8 /* page numbers that grow a digit may move a line once or twice */

/* A number that is dialled does not break over two lines. */
static void
tell_phone (CustosComposition *self, const char *phone)
{
  g_auto (GStrv) parts = g_strsplit (phone, " ", -1);
  g_autofree char *whole = g_strjoinv ("\302\240", parts);

  custos_letters_set (self->letters, "phone", whole);
}

static void
tell_facts (CustosComposition *self)
{
  const CustosPacketFacts *facts = &self->packet->facts;
  struct { const char *name, *value; } told[] = {
    { "clinic", facts->clinic }, { "npi", facts->npi },
    { "request", facts->request }, { "asked_on", facts->asked_on },
    { "patient", facts->patient_in_full }, { "born", facts->born }, { "record", facts->record },
    { "recipient", facts->recipient }, { "released", facts->released },
    { "released_by", facts->released_by }, { "dates", facts->dates },
    { "custodian_title", facts->custodian_title }, { "certified", facts->certified },
    { "searched", facts->searched },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (told); i++)
    custos_letters_set (self->letters, told[i].name, told[i].value);
  if (facts->phone != NULL)
    tell_phone (self, facts->phone);
}

static void
tell_number (CustosComposition *self, const char *name, int page)
{
  g_autofree char *number = custos_packet_name_number (self->packet, page);

  custos_letters_set (self->letters, name, number);
}

static void
tell_pages (CustosComposition *self)
{
  int n_records = (int) self->records->pages->len;
  int first = self->n_pages - (int) self->end->pages->len - n_records + 1;

  custos_letters_set_number (self->letters, "pages", self->n_pages);
  tell_number (self, "first_number", 1);
  tell_number (self, "last_number", self->n_pages);
  custos_letters_set_number (self->letters, "record_pages", n_records);
  custos_letters_set_number (self->letters, "first_record_page", first);
  custos_letters_set_number (self->letters, "last_record_page", first + n_records - 1);
  tell_number (self, "first_record_number", first);
  tell_number (self, "last_record_number", first + n_records - 1);
  custos_letters_set_number (self->letters, "index_page",
                             self->papers[CUSTOS_PAPER_INDEX].first_page);
  custos_letters_set_number (self->letters, "notice_page",
                             self->papers[CUSTOS_PAPER_NOTICE].first_page);
  custos_letters_set_number (self->letters, "consent_page",
                             self->papers[CUSTOS_PAPER_CONSENT].first_page);
}

/* Where each record lies among the records; the papers before them are added later. */
static gboolean
compose_records (CustosComposition *self, GCancellable *cancellable, GError **error)
{
  int document = 0;

  for (guint i = 0; i < self->documents->len; i++)
    document += g_array_index (self->documents, CustosJoinedFacts, i).section == 0;

  for (guint i = 0; i < self->packet->sections->len; i++) {
    const CustosPaperSection *section = self->packet->sections->pdata[i];
    CustosPacketPart part = { section->title, (int) self->records->pages->len + 1, 0 };

    if (g_cancellable_set_error_if_cancelled (cancellable, error))
      return FALSE;
    if (!custos_composition_set_section (self, self->records, section, &document, error)) {
      self->refused = (int) i + 1;
      g_prefix_error (error, "Record %d: ", self->refused);
      return FALSE;
    }
    part.last_page = (int) self->records->pages->len;
    g_array_append_val (self->parts, part);
  }
  return TRUE;
}

static void
begin_paper (CustosComposition *self, CustosPacketPart *papers, CustosPaperKind kind,
             const char *name)
{
  papers[kind].name = name;
  papers[kind].first_page = (int) self->front->pages->len + 1;
}

static void
end_paper (CustosComposition *self, CustosPacketPart *papers, CustosPaperKind kind)
{
  papers[kind].last_page = (int) self->front->pages->len;
}

static gboolean
compose_front (CustosComposition *self, CustosPacketPart *papers, GError **error)
{
  const CustosPacket *packet = self->packet;
  CustosLetters *letters = self->letters;
  int document = 0;

  g_clear_pointer (&self->front, custos_galley_free);
  self->front = custos_galley_new (self->type, &self->grid, self->continued);

  begin_paper (self, papers, CUSTOS_PAPER_COVER, custos_letters_say (letters, "cover", "name"));
  custos_composition_set_cover (self, self->front);
  end_paper (self, papers, CUSTOS_PAPER_COVER);
  if (packet->facts.is_part2) {
    begin_paper (self, papers, CUSTOS_PAPER_NOTICE,
                 custos_letters_say (letters, "notice", "name"));
    custos_composition_set_notice (self, self->front);
    end_paper (self, papers, CUSTOS_PAPER_NOTICE);
  }
  if (packet->consent != NULL) {
    begin_paper (self, papers, CUSTOS_PAPER_CONSENT, packet->consent->title);
    if (!custos_composition_set_section (self, self->front, packet->consent, &document, error))
      return FALSE;
    end_paper (self, papers, CUSTOS_PAPER_CONSENT);
  }
  if (packet->facts.certification != CUSTOS_CERTIFICATION_NONE) {
    begin_paper (self, papers, CUSTOS_PAPER_CERTIFICATION,
                 custos_letters_say (letters, "certification", "name"));
    custos_composition_set_certification (self, self->front);
    end_paper (self, papers, CUSTOS_PAPER_CERTIFICATION);
  }
  begin_paper (self, papers, CUSTOS_PAPER_INDEX, custos_letters_say (letters, "index", "name"));
  custos_composition_set_index (self, self->front);
  end_paper (self, papers, CUSTOS_PAPER_INDEX);
  return TRUE;
}

static void
compose_end (CustosComposition *self, CustosPacketPart *papers)
{
  CustosPacketPart *end = &papers[CUSTOS_PAPER_END];

  g_clear_pointer (&self->end, custos_galley_free);
  self->end = custos_galley_new (self->type, &self->grid, self->continued);
  custos_composition_set_end (self, self->end);
  end->name = custos_letters_say (self->letters, "end", "name");
  end->first_page = (int) (self->front->pages->len + self->records->pages->len) + 1;
  end->last_page = end->first_page + (int) self->end->pages->len - 1;
}

static gboolean
are_same (const CustosPacketPart *a, const CustosPacketPart *b)
{
  for (size_t i = 0; i < CUSTOS_N_PAPERS; i++)
    if (a[i].first_page != b[i].first_page || a[i].last_page != b[i].last_page)
      return FALSE;
  return TRUE;
}

/* Composes the papers once more, with the numbers of the round before. */
static gboolean
compose_papers (CustosComposition *self, gboolean *is_settled, GError **error)
{
  CustosPacketPart papers[CUSTOS_N_PAPERS] = { 0 };
  int before = self->front != NULL ? (int) self->front->pages->len : 0;

  tell_pages (self);
  if (!compose_front (self, papers, error))
    return FALSE;
  compose_end (self, papers);
  if (!custos_letters_end (self->letters, error))
    return FALSE;

  int shift = (int) self->front->pages->len - before;
  for (guint i = 0; i < self->parts->len; i++) {
    g_array_index (self->parts, CustosPacketPart, i).first_page += shift;
    g_array_index (self->parts, CustosPacketPart, i).last_page += shift;
  }
  *is_settled = are_same (papers, self->papers);
  memcpy (self->papers, papers, sizeof papers);
  self->n_pages = papers[CUSTOS_PAPER_END].last_page;
  return TRUE;
}

/* Needs packet, letters, type and documents; what is made belongs to the composition. */
gboolean
custos_composition_compose (CustosComposition *self, GCancellable *cancellable, GError **error)
{
  gboolean is_settled = FALSE;

  tell_facts (self);
  self->continued = custos_letters_say (self->letters, "packet", "continued");
  custos_grid_set (&self->grid, self->packet->facts.paper, 3);
  custos_grid_set (&self->grid, self->packet->facts.paper,
                   custos_composition_count_foot_lines (self));
  self->parts = g_array_new (FALSE, FALSE, sizeof (CustosPacketPart));
  self->records = custos_galley_new (self->type, &self->grid, self->continued);
  self->end = custos_galley_new (self->type, &self->grid, self->continued);
  if (!compose_records (self, cancellable, error))
    return FALSE;

  for (int round = 0; round < MOST_ROUNDS && !is_settled; round++) {
    if (g_cancellable_set_error_if_cancelled (cancellable, error))
      return FALSE;
    if (!compose_papers (self, &is_settled, error))
      return FALSE;
  }
  if (!is_settled)
    g_set_error_literal (error, CUSTOS_PAPER_ERROR, CUSTOS_PAPER_ERROR_FAILED,
                         "The page numbers of the packet do not settle");
  return is_settled;
}

void
custos_composition_clear (CustosComposition *self)
{
  g_clear_pointer (&self->front, custos_galley_free);
  g_clear_pointer (&self->records, custos_galley_free);
  g_clear_pointer (&self->end, custos_galley_free);
  g_clear_pointer (&self->parts, g_array_unref);
}

/* "7" or "7–8" */
char *
custos_composition_name_pages (const CustosPacketPart *part)
{
  if (part->first_page == part->last_page)
    return g_strdup_printf ("%d", part->first_page);
  return g_strdup_printf ("%d–%d", part->first_page, part->last_page);
}

/* "JVC000007" or "JVC000007–000008" */
char *
custos_composition_name_numbers (const CustosComposition *self, const CustosPacketPart *part)
{
  g_autofree char *first = custos_packet_name_number (self->packet, part->first_page);
  const CustosPacketFacts *facts = &self->packet->facts;

  if (part->first_page == part->last_page)
    return g_steal_pointer (&first);
  return g_strdup_printf ("%s–%06u%s", first, facts->first_number + part->last_page - 1,
                          facts->suffix != NULL ? facts->suffix : "");
}
