/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-demo-history.h"

#include "custos-demo-prose.h"
#include "custos-document.h"
#include "custos-scan.h"

#define CLINIC_ADDRESS "210 Linden Street · Cedar Hollow, PA 17098 · (717) 555-0100"

/* A paper that came in, and for whom. */
typedef struct {
  const char *profile; /* NULL: of every profile */
  guint one_in;        /* how many such patients have one */
  CustosScanKind kind;
  const char *document_kind;
  const char *code;    /* LOINC */
  const char *title;
  const char *sender;
  const char *sender_address;
  const char *body;
  const char *signer;
  guint percent;       /* when, of the time with us */
  CustosSensitivity sensitivity;
} Paper;

static const Paper papers[] = {
  { NULL, 3, CUSTOS_SCAN_CONSENT, "form", "59284-0", "Consent to treatment",
    CUSTOS_DEMO_CLINIC_NAME, CLINIC_ADDRESS,
    "I ask to be cared for at this clinic and agree to examinations and usual treatment by its "
    "staff. I understand that I may ask questions at any time and may refuse any part of it.\n"
    "I understand that the clinic uses and shares my health information for treatment, payment "
    "and its own operations, and that other uses need my written permission unless the law "
    "says otherwise.\n"
    "I will give at least one day's notice if I cannot come. This consent holds until I take "
    "it back in writing.",
    "Patient, or who signs for the patient", 0, CUSTOS_SENSITIVITY_NORMAL },
  { "recovery", 1, CUSTOS_SCAN_CONSENT, "form", "59284-0",
    "Consent to share substance use treatment records", CUSTOS_DEMO_CLINIC_NAME, CLINIC_ADDRESS,
    "I, the patient named above, allow Recovery Services to share records of my treatment for "
    "substance use with my treating providers, my health plan, and those who help run this "
    "program, for treatment, payment and health care operations.\n"
    "I know that records shared in this way may be shared again as the law allows, but may not "
    "be used against me in court without my consent or a court order (42 CFR Part 2).\n"
    "I may take this back at any time, in writing, except for what was already done. It ends "
    "when I leave the program.",
    "Patient", 4, CUSTOS_SENSITIVITY_SUBSTANCE_USE },
  { "diabetes", 2, CUSTOS_SCAN_REFERRAL, "letter", "57133-1", "Eye examination, letter "
    "received",
    "Blue Ridge Eye Associates", "9 Market Square · Cedar Hollow, PA 17098 · (717) 555-0162",
    "Dear Dr. Marsh,\n"
    "Thank you for asking us to see {Name}. Vision is 20/25 on the right and 20/30 on the left "
    "with the present glasses. Pressures are 15 and 16. After dilation both discs are pink "
    "with clear margins, and the vessels are of even width.\n"
    "I see no diabetic retinopathy and no macular edema. There is early clouding of both "
    "lenses that needs nothing for now.\n"
    "I would like to see {them} again in twelve months, sooner if the sight changes.\n"
    "Sincerely,",
    "Harlan Pike, OD", 60, CUSTOS_SENSITIVITY_NORMAL },
  { "elder", 1, CUSTOS_SCAN_REFERRAL, "letter", "57133-1", "Cardiology, letter received",
    "Juniper Valley Cardiology", "77 Orchard Lane · Cedar Hollow, PA 17098 · (717) 555-0161",
    "Dear Dr. Marsh,\n"
    "I saw {Name} together with the family. {They} {was} short of breath on one flight of "
    "stairs and slept on two pillows. The rhythm is atrial fibrillation at 78. There is a soft "
    "murmur of mitral regurgitation and a little edema.\n"
    "The echocardiogram shows a normal ejection fraction, a stiff left ventricle and a large "
    "left atrium. I would keep furosemide as it is, aim for a rate below 90 and continue "
    "anticoagulation, since the risk of stroke outweighs that of bleeding.\n"
    "I explained the daily weights again. Please send {them} back in six months.\n"
    "With kind regards,",
    "Marguerite Stahl, MD, FACC", 45, CUSTOS_SENSITIVITY_NORMAL },
  { "pressure", 3, CUSTOS_SCAN_LAB_FAX, "report", "11502-2", "Outside laboratory, fax",
    CUSTOS_DEMO_LABORATORY, "18 Ferry Road · Harrow Landing, PA 17099 · (717) 555-0140",
    "Vitamin D, 25-hydroxy|27|ng/mL|30-100  L\nUric acid|6.8|mg/dL|3.5-7.2\n"
    "Magnesium|2.0|mg/dL|1.6-2.6\nVitamin B12|418|pg/mL|232-1245\n"
    "C-reactive protein|1.1|mg/L|0.0-3.0",
    "Reported by fax at the request of the ordering provider. Page 1 of 1.", 70,
    CUSTOS_SENSITIVITY_NORMAL },
  { "lungs", 2, CUSTOS_SCAN_LAB_FAX, "report", "11502-2", "Allergy panel, fax",
    CUSTOS_DEMO_LABORATORY, "18 Ferry Road · Harrow Landing, PA 17099 · (717) 555-0140",
    "IgE, total|212|kU/L|0-100  H\nHouse dust mite IgE|4.10|kU/L|<0.35  H\n"
    "Cat dander IgE|0.22|kU/L|<0.35\nTimothy grass IgE|8.60|kU/L|<0.35  H\n"
    "Alternaria IgE|<0.10|kU/L|<0.35",
    "Reported by fax at the request of the ordering provider. Page 1 of 1.", 30,
    CUSTOS_SENSITIVITY_NORMAL },
};

static GBytes *
draw (CustosDemoHistory *self, const Paper *paper, int days_ago, GError **error)
{
  CustosDemoChart *chart = self->chart;
  CustosRecord *patient = CUSTOS_RECORD (chart->patient);
  g_autofree char *name = custos_patient_dup_name (chart->patient);
  g_autofree char *birth = custos_date_to_text (custos_patient_get_birth_date (chart->patient));
  g_autofree char *words = custos_demo_dup_words_of_day (chart, days_ago);
  g_autofree char *day = custos_demo_chart_dup_day (chart, days_ago);
  g_autofree char *body = custos_demo_fill_in (chart, paper->body);
  const CustosScanFacts facts = {
    .kind = paper->kind,
    .sender = paper->sender,
    .sender_address = paper->sender_address,
    .title = paper->title,
    .patient = name,
    .birth_date = birth,
    .record_number = custos_record_peek (patient, "record_number"),
    .day = words,
    .iso_day = day,
    .body = body,
    .signer = paper->signer,
    .seed = chart->number * 97,
  };

  return custos_scan_draw (&facts, error);
}

static gboolean
add_paper (CustosDemoHistory *self, const Paper *paper, GError **error)
{
  CustosDemoChart *chart = self->chart;
  int days_ago = custos_demo_chart_find_workday (
    chart, self->first_day - (int) (self->first_day * (gint64) paper->percent / 100));
  g_autofree char *when = custos_demo_chart_dup_moment (chart, days_ago, 9 * 60 + 20);
  GBytes *content = draw (self, paper, days_ago, error);

  if (content == NULL)
    return FALSE;

  CustosRecord *document = g_object_new (
    CUSTOS_TYPE_DOCUMENT,
    "status", "final",
    "kind", paper->document_kind,
    "code", paper->code,
    "code-system", CUSTOS_DEMO_LOINC,
    "title", paper->title,
    "authored", when,
    "author", paper->kind == CUSTOS_SCAN_CONSENT ? NULL : paper->sender,
    "custodian", CUSTOS_DEMO_CLINIC_NAME,
    "content-type", "application/pdf",
    "n-pages", (gint64) 1,
    NULL);

  custos_demo_chart_add_document (chart, document, content, when, NULL, paper->sensitivity);
  return TRUE;
}

/* Call it when the facts for notes are there. */
gboolean
custos_demo_add_papers (CustosDemoHistory *self, GError **error)
{
  CustosDemoChart *chart = self->chart;

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++) {
    gboolean fits =
      papers[i].profile == NULL || g_str_equal (papers[i].profile, chart->profile->name);

    if (fits && chart->number % papers[i].one_in == 0 && !add_paper (self, &papers[i], error))
      return FALSE;
  }

  return TRUE;
}
