/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <math.h>

#include "custos-packet.h"

/* A packet about invented people, as rich as a real one. */

static inline CustosPacketFacts
specimen_facts (void)
{
  static const char *const clinic[] = { "218 Orchard Street, Ashford, IL 60499", NULL };
  static const char *const recipient[] = {
    "Attention: Freya Lindqvist", "40 Mill Street", "Ashford, IL 60499", NULL,
  };

  CustosPacketFacts facts = {
    .language = "en", .paper = CUSTOS_PAPER_LETTER,
    .clinic = "Juniper Valley Family Clinic", .clinic_lines = clinic,
    .phone = "(555) 010-0142", .npi = "1234567893",
    .request = "R-2026-0139", .asked_on = "November 4, 2026",
    .patient = "Okafor, Maribel J.", .patient_in_full = "Maribel J. Okafor",
    .born = "Mar 14, 1981", .record = "00418",
    .recipient = "Lindqvist Disability Law", .recipient_lines = recipient,
    .released = "Nov 23, 2026", .released_at = "2026-11-23T10:42:00-06:00",
    .released_by = "Nora Feld",
    .prefix = "JVC", .first_number = 1, .anchor = "audit 18233·9F3A-21C0-77B4-E05D",
    .asked_for = "Progress notes, medication list, lab results, outside letters",
    .dates = "Jan 1, 2025 to Oct 31, 2026", .purpose = "Claim for disability benefits",
    .sent = "Encrypted PDF on a USB drive, certified mail; the passphrase follows by phone",
    .certification = CUSTOS_CERTIFICATION_COPY, .custodian = "Ada Brandt, RHIA",
    .custodian_title = "Custodian of records", .certified = "Nov 23, 2026",
    .searched = "November 18, 2026", .has_outside_documents = TRUE,
  };

  return facts;
}

static inline void
specimen_add_consent (CustosPacketFacts *facts)
{
  facts->is_part2 = TRUE;
  facts->consent_from = "Juniper Valley Family Clinic";
  facts->consent_to = "Lindqvist Disability Law";
  facts->consent_what = "Progress notes, medication list, lab results and outside letters, "
                        "with "
                        "substance use disorder treatment; Jan 1, 2025 to Oct 31, 2026. No "
                        "counseling notes";
  facts->consent_purpose = "Claim for disability benefits";
  facts->consent_ends = "When the claim is decided, at the latest Dec 31, 2027";
  facts->consent_signed = "By the patient on Nov 12, 2026. Not taken back as of Nov 23, 2026";
}

static inline CustosPaperSection *
specimen_note (void)
{
  static const CustosPaperFact vitals[] = {
    { "Blood pressure", "126/78", "mmHg" }, { "Pulse", "76", "/min" },
    { "Temperature", "98.4", "°F" }, { "Breathing", "14", "/min" },
    { "Oxygen", "98", "%" }, { "Weight", "162", "lb" }, { "Pain", "6", "of 10" },
  };
  CustosPaperSection *note =
    custos_paper_section_new ("Progress notes", "Progress note", "Jun 9, 2026",
                              "Ines Marlow, MD");

  custos_paper_section_set_subtitle (
    note, "Office visit, Jun 9, 2026, 3:40 PM · Ines Marlow, MD, family medicine");
  custos_paper_section_add_strip (note, vitals, G_N_ELEMENTS (vitals));
  custos_paper_section_add_paragraph (
    note, "Reason for visit", NULL, "Worse pain and stiffness of both hands for six weeks.");
  custos_paper_section_add_paragraph (
    note, "History", NULL,
    "Ms. Okafor is 45 and has had seropositive rheumatoid arthritis since 2019. Since late "
    "April "
    "her morning stiffness has grown from 30 minutes to two hours. She drops cups and cannot "
    "open "
    "jars. On May 10 she was seen at Saint Brendan Hospital for swollen wrists; joint fluid "
    "showed no crystals and the culture stayed negative. A week of prednisone helped; the pain "
    "came back four days after it ended.\n\n"
    "She takes methotrexate 15 mg every Wednesday and has missed no dose since March. No mouth "
    "sores, no cough, no fever since May 12. She is a pastry cook and has cut her hours from "
    "38 "
    "to 16 a week.");
  custos_paper_section_add_paragraph (
    note, NULL, NULL, "Opioid use disorder in sustained remission since August 2021 on "
    "buprenorphine-naloxone 8 mg/2 mg once a day. No cravings, no missed doses.");
  custos_paper_section_add_paragraph (
    note, "Allergies", NULL, "Sulfonamide antibiotics: rash (2008). Latex: hives (2015).");
  custos_paper_section_add_paragraph (
    note, "Examination", "Hands and wrists:",
    "swelling and tenderness of the second and third knuckles on both sides and of both "
    "wrists; "
    "14 tender and 9 swollen joints. The fist closes to four fifths. Grip 11 kg right, 9 kg "
    "left "
    "(24 and 22 in January).");
  custos_paper_section_add_paragraph (note, NULL, "Elbows:", "full extension, no nodules.");
  custos_paper_section_add_item (
    note, "Assessment and plan", "1", "Rheumatoid arthritis, high activity (CDAI 34).",
    "Methotrexate alone is not enough. Raise it to 20 mg a week with folic acid 1 mg daily. "
    "Test "
    "for tuberculosis and hepatitis B; if negative, start adalimumab 40 mg under the skin "
    "every "
    "two weeks. Injection taught today.");
  custos_paper_section_add_item (
    note, NULL, "2", "Anemia of chronic inflammation.",
    "Iron studies with the next draw. No transfusion or iron for now.");
  custos_paper_section_add_item (
    note, NULL, "3", "Work.", "Until the next visit: no lifting over 10 lb, no more than four "
    "hours of hand work a day. Form filled in and given to the patient.");
  custos_paper_section_add_paragraph (
    note, "Next visit", NULL, "Four weeks, with blood count, ALT and creatinine one week "
    "before. "
    "Sooner for fever, cough or a new hot joint. Time spent on the day of the visit: 41 "
    "minutes.");
  custos_paper_section_add_signature (
    note, "Signed", "Signed electronically by Ines Marlow, MD, on Jun 9, 2026 at 4:52 PM.");
  custos_paper_section_add_paragraph (
    note, "Addendum", NULL, "Jun 11, 2026. Tuberculosis blood test negative. Hepatitis B "
    "surface "
    "antigen and core antibody negative. Adalimumab ordered; first dose on Jun 16 with the "
    "nurse.");
  custos_paper_section_add_signature (
    note, "Signed", "Addendum signed electronically by Ines Marlow, MD, on Jun 11, 2026 at "
    "9:14 AM.");
  return note;
}

static inline CustosPaperSection *
specimen_medications (void)
{
  static const CustosPaperColumn columns[] = {
    { .head = "Medicine and strength" }, { .head = "How it is taken", .width = 142 },
    { .head = "For", .width = 84 }, { .head = "From, to", .width = 80 },
    { .head = "Ordered by", .width = 62 },
  };
  static const char *const rows[][6] = {
    { "Adalimumab", "\n40 mg/0.4 mL pen", "40 mg under the skin every 2 weeks",
      "Rheumatoid arthritis", "Jun 16, 2026", "I. Marlow" },
    { "Methotrexate", "\n2.5 mg tablet", "20 mg (8 tablets) by mouth once a week, on Wednesday",
      "Rheumatoid arthritis", "Feb 4, 2019", "I. Marlow" },
    { "Folic acid", "\n1 mg tablet", "1 mg by mouth daily", "With methotrexate", "Feb 4, 2019",
      "I. Marlow" },
    { "Naproxen", "\n500 mg tablet", "500 mg by mouth twice a day with food, when needed",
      "Joint pain", "Jun 9, 2026", "I. Marlow" },
    { NULL, "Prednisone\n10 mg tablet", "10 mg daily for 7 days; finished", "Joint flare",
      "May 10, 2026\nto May 17, 2026", "H. Lamprecht" },
    { NULL, "Amlodipine\n5 mg tablet", "5 mg daily; stopped for ankle swelling",
      "High blood pressure", "Feb 20, 2024\nto Oct 22, 2024", "I. Marlow" },
  };
  CustosPaperSection *list = custos_paper_section_new ("Medications", "Medication list",
                                                       "Oct 31, 2026", "Clinic");
  CustosPaperTable *table = custos_paper_table_new (columns, G_N_ELEMENTS (columns));

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++) {
    CustosPaperCell cells[5] = { { .lead = rows[i][0], .text = rows[i][1] } };

    for (int k = 1; k < 5; k++)
      cells[k].text = rows[i][k + 1];
    if (i == 0 || i == 4)
      custos_paper_table_add_group (table, i == 0 ? "Taken now (4)" : "Stopped (2)");
    custos_paper_table_add_row (table, cells);
  }
  custos_paper_section_set_subtitle (
    list, "As of Oct 31, 2026, last reviewed with the patient on Oct 12, 2026");
  custos_paper_section_add_fact (list, "Allergies",
                                 "Sulfonamide antibiotics (rash, 2008) · Latex (hives, 2015)");
  custos_paper_section_add_note (
    list, "Compared with the pharmacy’s list on Oct 12, 2026: no difference. Medicines "
    "bought "
    "without a prescription are those that the patient told us of.");
  custos_paper_section_take_table (list, table);
  return list;
}

typedef struct {
  const char *test, *range, *unit;
  double low, high;
  const char *values[4];
} SpecimenResult;

static const SpecimenResult specimen_results[] = {
  { "Inflammation" },
  { "C-reactive protein", "up to 5", "mg/L", NAN, 5, { "9", "14", "38", "6" } },
  { "Sedimentation rate", "up to 20", "mm/h", NAN, 20, { "22", "30", "52", "18" } },
  { "Rheumatoid factor", "up to 14", "IU/mL", NAN, 14, { "86", NULL, "92", NULL } },
  { "Blood count" },
  { "White blood cells", "4.0–11.0", "K/µL", 4, 11, { "6.8", "7.1", "9.4", "6.2" } },
  { "Hemoglobin", "12.0–15.5", "g/dL", 12, 15.5, { "12.3", "12.0", "11.4", "12.6" } },
  { "Platelets", "150–400", "K/µL", 150, 400, { "311", "342", "428", "296" } },
  { "Kidney and salts" },
  { "Sodium", "136–145", "mmol/L", 136, 145, { "139", "140", "138", "140" } },
  { "eGFR", "60 or more", "mL/min/1.73 m²", 60, NAN, { "108", "108", "92", "92" } },
};

static inline void
specimen_add_result (CustosPaperTable *table, const SpecimenResult *result)
{
  double values[4];
  CustosPaperSeries trend = { values, 4, result->low, result->high };
  CustosPaperCell cells[7] = {
    { .text = result->test }, { .text = result->range, .tail = result->unit },
  };

  for (int i = 0; i < 4; i++) {
    values[i] = result->values[i] != NULL ? g_ascii_strtod (result->values[i], NULL) : NAN;
    cells[2 + i].text = result->values[i];
    if (values[i] < result->low)
      cells[2 + i].flag = "L";
    else if (values[i] > result->high)
      cells[2 + i].flag = "H";
  }
  cells[6].trend = &trend;
  custos_paper_table_add_row (table, cells);
}

static inline CustosPaperPlot *
specimen_plot (void)
{
  static const struct { double month, value; const char *text; } points[] = {
    { .5, 7, "7" }, { 3.3, 6, "6" }, { 6.2, 8, "8" }, { 9.4, 7, "7" }, { 12.4, 9, "9" },
    { 14.3, 14, "14" }, { 17.05, 38, "38" }, { 20, 6, "6" },
  };
  static const char *const halves[] = { "Jan 2025", "Jul 2025", "Jan 2026", "Jul 2026" };
  CustosPaperPlot *plot =
    custos_paper_plot_new ("C-reactive protein, mg/L", "Jan 2025 to Aug 2026, 8 values",
                           "normal: up to 5", NAN, 5);

  for (size_t i = 0; i < G_N_ELEMENTS (points); i++)
    custos_paper_plot_add_point (plot, points[i].month, points[i].value, points[i].text);
  for (int month = 0; month <= 20; month++)
    custos_paper_plot_add_tick (plot, month, month % 6 == 0 ? halves[month / 6] : NULL);
  custos_paper_plot_add_event (plot, 17.3, "Methotrexate 20 mg, adalimumab started");
  return plot;
}

static inline CustosPaperSection *
specimen_labs (void)
{
  static const CustosPaperColumn columns[] = {
    { .head = "Test" }, { .head = "Normal range", .width = 118 },
    { .head = "Jan 12 2026", .width = 49, .right = TRUE, .flags = TRUE },
    { .head = "Mar 9 2026", .width = 49, .right = TRUE, .flags = TRUE },
    { .head = "Jun 2 2026", .width = 49, .right = TRUE, .flags = TRUE },
    { .head = "Aug 31 2026", .width = 49, .right = TRUE, .flags = TRUE },
    { .head = "Trend", .width = 60, .inset = 8 },
  };
  CustosPaperSection *labs = custos_paper_section_new ("Lab results", "Lab results",
                                                       "Aug 31, 2026", "Ash County Lab");
  CustosPaperTable *table = custos_paper_table_new (columns, G_N_ELEMENTS (columns));

  for (size_t i = 0; i < G_N_ELEMENTS (specimen_results); i++)
    if (specimen_results[i].range == NULL)
      custos_paper_table_add_group (table, specimen_results[i].test);
    else
      specimen_add_result (table, &specimen_results[i]);
  custos_paper_section_set_subtitle (
    labs, "Ash County Laboratory · collected Jan 12 to Aug 31, 2026 · ordered by Ines "
    "Marlow, "
    "MD");
  custos_paper_section_add_note (
    labs, "H above and L below the laboratory’s normal range, printed bold. A dash: not "
    "measured. "
    "The grey band in the trend is the normal range; the dot is the last value.");
  custos_paper_section_take_table (labs, table);
  custos_paper_section_take_plot (labs, specimen_plot ());
  return labs;
}

static inline CustosPacket *
specimen_packet (const CustosPacketFacts *facts)
{
  CustosPacket *packet = custos_packet_new (facts);

  custos_packet_take_section (packet, specimen_note ());
  custos_packet_take_section (packet, specimen_medications ());
  custos_packet_take_section (packet, specimen_labs ());
  return packet;
}
