/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-packet-private.h"

#include <string.h>

#include "custos-paper-text.h"

static const size_t texts[] = {
  G_STRUCT_OFFSET (CustosPacketFacts, language),
  G_STRUCT_OFFSET (CustosPacketFacts, clinic),
  G_STRUCT_OFFSET (CustosPacketFacts, phone),
  G_STRUCT_OFFSET (CustosPacketFacts, npi),
  G_STRUCT_OFFSET (CustosPacketFacts, request),
  G_STRUCT_OFFSET (CustosPacketFacts, asked_on),
  G_STRUCT_OFFSET (CustosPacketFacts, patient),
  G_STRUCT_OFFSET (CustosPacketFacts, patient_in_full),
  G_STRUCT_OFFSET (CustosPacketFacts, born),
  G_STRUCT_OFFSET (CustosPacketFacts, record),
  G_STRUCT_OFFSET (CustosPacketFacts, recipient),
  G_STRUCT_OFFSET (CustosPacketFacts, released),
  G_STRUCT_OFFSET (CustosPacketFacts, released_at),
  G_STRUCT_OFFSET (CustosPacketFacts, released_by),
  G_STRUCT_OFFSET (CustosPacketFacts, prefix),
  G_STRUCT_OFFSET (CustosPacketFacts, suffix),
  G_STRUCT_OFFSET (CustosPacketFacts, anchor),
  G_STRUCT_OFFSET (CustosPacketFacts, redisclosure),
  G_STRUCT_OFFSET (CustosPacketFacts, asked_for),
  G_STRUCT_OFFSET (CustosPacketFacts, dates),
  G_STRUCT_OFFSET (CustosPacketFacts, purpose),
  G_STRUCT_OFFSET (CustosPacketFacts, sent),
  G_STRUCT_OFFSET (CustosPacketFacts, enclosures),
  G_STRUCT_OFFSET (CustosPacketFacts, custodian),
  G_STRUCT_OFFSET (CustosPacketFacts, custodian_title),
  G_STRUCT_OFFSET (CustosPacketFacts, certified),
  G_STRUCT_OFFSET (CustosPacketFacts, searched),
  G_STRUCT_OFFSET (CustosPacketFacts, consent_from),
  G_STRUCT_OFFSET (CustosPacketFacts, consent_to),
  G_STRUCT_OFFSET (CustosPacketFacts, consent_what),
  G_STRUCT_OFFSET (CustosPacketFacts, consent_purpose),
  G_STRUCT_OFFSET (CustosPacketFacts, consent_ends),
  G_STRUCT_OFFSET (CustosPacketFacts, consent_signed),
};

static GStrv
copy_lines (CustosPacket *self, const char *const *lines)
{
  g_autoptr (GPtrArray) copy = g_ptr_array_new ();

  for (size_t i = 0; lines != NULL && lines[i] != NULL; i++)
    g_ptr_array_add (copy, g_strdup (custos_paper_text_keep (self->chunk, lines[i])));
  g_ptr_array_add (copy, NULL);
  return (GStrv) g_ptr_array_free (g_steal_pointer (&copy), FALSE);
}

CustosPacket *
custos_packet_new (const CustosPacketFacts *facts)
{
  CustosPacket *self = g_new0 (CustosPacket, 1);

  self->facts = *facts;
  self->chunk = g_string_chunk_new (4096);
  self->sections = g_ptr_array_new_with_free_func ((GDestroyNotify) custos_paper_section_free);
  for (size_t i = 0; i < G_N_ELEMENTS (texts); i++) {
    const char **text = (const char **) ((char *) &self->facts + texts[i]);
    *text = custos_paper_text_keep (self->chunk, *text);
  }
  self->clinic_lines = copy_lines (self, facts->clinic_lines);
  self->recipient_lines = copy_lines (self, facts->recipient_lines);
  self->facts.clinic_lines = (const char *const *) self->clinic_lines;
  self->facts.recipient_lines = (const char *const *) self->recipient_lines;
  if (self->facts.patient_in_full == NULL)
    self->facts.patient_in_full = self->facts.patient;
  return self;
}

void
custos_packet_free (CustosPacket *self)
{
  g_clear_pointer (&self->passphrase, custos_secret_free);
  g_clear_pointer (&self->consent, custos_paper_section_free);
  g_ptr_array_unref (self->sections);
  g_strfreev (self->clinic_lines);
  g_strfreev (self->recipient_lines);
  g_string_chunk_free (self->chunk);
  g_free (self);
}

/* Sections of one group follow each other; the index has them in this order. */
void
custos_packet_take_section (CustosPacket *self, CustosPaperSection *section)
{
  g_ptr_array_add (self->sections, section);
}

/* 42 CFR 2.32(b): goes behind the notice. */
void
custos_packet_take_consent_copy (CustosPacket *self, CustosPaperSection *section)
{
  g_clear_pointer (&self->consent, custos_paper_section_free);
  self->consent = section;
}

/* The finished file opens with this only (AES-256). */
void
custos_packet_set_passphrase (CustosPacket *self, const char *passphrase)
{
  size_t size = strlen (passphrase) + 1;

  g_clear_pointer (&self->passphrase, custos_secret_free);
  self->passphrase = custos_secret_new (size);
  memcpy (custos_secret_write (self->passphrase), passphrase, size);
}

/* The number that this page, counted from 1, has in all releases of the matter. */
char *
custos_packet_name_number (const CustosPacket *self, int page)
{
  const CustosPacketFacts *facts = &self->facts;

  return g_strdup_printf ("%s%06u%s", facts->prefix != NULL ? facts->prefix : "",
                          facts->first_number + page - 1,
                          facts->suffix != NULL ? facts->suffix : "");
}

static void
clear_range (gpointer data)
{
  CustosPacketRange *range = data;

  g_free (range->first_number);
  g_free (range->last_number);
}

CustosPacketReport *
custos_packet_report_new (void)
{
  CustosPacketReport *self = g_new0 (CustosPacketReport, 1);

  self->sections = g_array_new (FALSE, TRUE, sizeof (CustosPacketRange));
  g_array_set_clear_func (self->sections, clear_range);
  return self;
}

void
custos_packet_report_free (CustosPacketReport *self)
{
  g_array_unref (self->sections);
  g_free (self->sha256);
  g_free (self);
}

void
custos_packet_mark_clear (CustosPacketMark *self)
{
  g_clear_pointer (&self->request, g_free);
  g_clear_pointer (&self->anchor, g_free);
}
