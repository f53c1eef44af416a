/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-demo-staff.h"

#include "custos-clinic-settings.h"
#include "custos-demo-random.h"
#include "custos-location.h"
#include "custos-organization.h"
#include "custos-practitioner.h"

#define SEED G_GUINT64_CONSTANT (0x5374616666)
#define MAIN_SITE "Cedar Hollow Clinic"
#define SECOND_SITE "Mill Street Counseling Center"

/* The numbers have the right check digit and belong to nobody. */
#define CLINIC_NPI "1306150289"

typedef struct {
  const char *given;
  const char *family;
  const char *suffix;
  const char *written; /* as under a note */
  const char *npi;
  const char *specialty;
  const char *place;
} Person;

static const Person people[CUSTOS_DEMO_N_STAFF] = {
  [CUSTOS_DEMO_MARSH] = { "Helen", "Marsh", "MD", "Helen Marsh, MD", "1407250350",
                          "Family medicine", MAIN_SITE },
  [CUSTOS_DEMO_BELL] = { "Jonah", "Bell", "FNP-C", "Jonah Bell, FNP-C", "1508350455",
                         "Family nurse practitioner", MAIN_SITE },
  [CUSTOS_DEMO_SINGH] = { "Reena", "Singh", "MD", "Reena Singh, MD", "1609450550",
                          "Pediatrics", MAIN_SITE },
  [CUSTOS_DEMO_CALDWELL] = { "Tess", "Caldwell", "PMHNP-BC", "Tess Caldwell, PMHNP-BC",
                             "1700550654", "Psychiatric nurse practitioner", SECOND_SITE },
  [CUSTOS_DEMO_FAIRCHILD] = { "Owen", "Fairchild", "LCSW", "Owen Fairchild, LCSW",
                              "1801650759", "Clinical social work", SECOND_SITE },
  [CUSTOS_DEMO_VARGAS] = { "Elena", "Vargas", "MD", "Elena Vargas, MD", "1902750854",
                           "Addiction medicine", SECOND_SITE },
  [CUSTOS_DEMO_ROURKE] = { "Neil", "Rourke", "LADC", "Neil Rourke, LADC", "1003850959",
                           "Drug and alcohol counseling", SECOND_SITE },
  [CUSTOS_DEMO_LIU] = { "Grace", "Liu", "CNM", "Grace Liu, CNM", "1104951052",
                        "Midwifery", MAIN_SITE },
};

static const CustosDemoColleague colleagues[] = {
  { "frontdesk",     "Rosa Delgado"           },
  { "clinician",     "Helen Marsh, MD"        },
  { "therapist",     "Owen Fairchild, LCSW"   },
  { "coder",         "Priya Nair, CPC"        },
  { "him",           "Ines Okafor, RHIA"      },
  { "privacy",       "Walter Lindgren, CHPC"  },
  { "analyst",       "Mei Tanaka"             },
  { "director",      "Grace Abara"            },
  { "administrator", "Sam Whitlock"           },
};

static const struct {
  const char *name;
  const char *kind;
  const char *phone;
  const char *street;
  const char *city;
  const char *postal_code;
} bodies[] = {
  { CUSTOS_DEMO_LABORATORY, "laboratory", "(717) 555-0140", "18 Ferry Road",
    "Harrow Landing", "17099" },
  { "Harrow Landing General Hospital", "hospital", "(717) 555-0150", "400 Summit Avenue",
    "Harrow Landing", "17099" },
  { "Juniper Valley Cardiology", "specialist", "(717) 555-0161", "77 Orchard Lane",
    "Cedar Hollow", "17098" },
  { "Blue Ridge Eye Associates", "specialist", "(717) 555-0162", "9 Market Square",
    "Cedar Hollow", "17098" },
  { "Keystone Mutual Health Plan", "payer", "(800) 555-0171", "P.O. Box 1180",
    "Harrow Landing", "17099" },
  { "Penn Valley Community Plan (Medicaid)", "payer", "(800) 555-0172", "P.O. Box 220",
    "Harrow Landing", "17099" },
};

const char *
custos_demo_staff_get_name (CustosDemoStaff staff)
{
  return people[staff].written;
}

const char *
custos_demo_staff_get_place (CustosDemoStaff staff)
{
  return people[staff].place;
}

/* Returns: (transfer full): the id of the practitioner */
char *
custos_demo_staff_dup_id (CustosDemoStaff staff)
{
  CustosDemoRandom random;

  custos_demo_random_start (&random, SEED, staff + 1);
  return custos_demo_random_dup_uuid (&random);
}

const CustosDemoColleague *
custos_demo_colleagues_get_all (guint *n_colleagues)
{
  *n_colleagues = G_N_ELEMENTS (colleagues);
  return colleagues;
}

static void
add (GPtrArray *directory, gpointer record, const char *id, const char *when)
{
  g_object_set (record, "id", id, "version", (gint64) 1, "recorded", when,
                "sensitivity", CUSTOS_SENSITIVITY_NORMAL, NULL);
  g_ptr_array_add (directory, record);
}

static void
add_people (GPtrArray *directory, const char *when)
{
  for (guint i = 0; i < G_N_ELEMENTS (people); i++) {
    g_autofree char *id = custos_demo_staff_dup_id (i);

    add (directory,
         g_object_new (CUSTOS_TYPE_PRACTITIONER,
                       "given-names", people[i].given,
                       "family-name", people[i].family,
                       "suffix", people[i].suffix,
                       "npi", people[i].npi,
                       "specialty", people[i].specialty,
                       "role", people[i].specialty,
                       "organization", CUSTOS_DEMO_CLINIC_NAME,
                       "phone", "(717) 555-0100",
                       NULL),
         id, when);
  }
}

static void
add_bodies (GPtrArray *directory, CustosDemoRandom *random, const char *when)
{
  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++) {
    g_autofree char *id = custos_demo_random_dup_uuid (random);

    add (directory,
         g_object_new (CUSTOS_TYPE_ORGANIZATION,
                       "name", bodies[i].name,
                       "kind", bodies[i].kind,
                       "phone", bodies[i].phone,
                       "address-line", bodies[i].street,
                       "city", bodies[i].city,
                       "state", "PA",
                       "postal-code", bodies[i].postal_code,
                       "country", "US",
                       NULL),
         id, when);
  }
}

static void
add_place (GPtrArray *directory,
           CustosDemoRandom *random,
           const char *name,
           const char *phone,
           const char *street,
           const char *when)
{
  g_autofree char *id = custos_demo_random_dup_uuid (random);

  add (directory,
       g_object_new (CUSTOS_TYPE_LOCATION,
                     "name", name,
                     "kind", "clinic",
                     "organization", CUSTOS_DEMO_CLINIC_NAME,
                     "phone", phone,
                     "address-line", street,
                     "city", "Cedar Hollow",
                     "state", "PA",
                     "postal-code", "17098",
                     "country", "US",
                     NULL),
       id, when);
}

/* Returns: (transfer full) (element-type CustosRecord): practitioners, bodies and places */
GPtrArray *
custos_demo_directory_new (const char *when)
{
  GPtrArray *directory = g_ptr_array_new_with_free_func (g_object_unref);
  CustosDemoRandom random;

  custos_demo_random_start (&random, SEED, 0);
  add_people (directory, when);
  add_bodies (directory, &random, when);
  add_place (directory, &random, MAIN_SITE, "(717) 555-0100", "210 Linden Street", when);
  add_place (directory, &random, SECOND_SITE, "(717) 555-0110", "35 Mill Street", when);
  return directory;
}

void
custos_demo_fill_settings (CustosRecord *settings)
{
  g_object_set (settings,
                "name", CUSTOS_DEMO_CLINIC_NAME,
                "address-line", "210 Linden Street",
                "city", "Cedar Hollow",
                "state", "PA",
                "postal-code", "17098",
                "phone", "(717) 555-0100",
                "fax", "(717) 555-0101",
                "npi", CLINIC_NPI,
                "tin", "00-1234567",
                "time-zone", CUSTOS_DEMO_TIME_ZONE,
                "part2-program", CUSTOS_PART2_PROGRAM_YES,
                "custodian", "Ines Okafor, RHIA",
                "custodian-title", "Health Information Manager",
                "bates-prefix", "CHF",
                "sites", MAIN_SITE "\n" SECOND_SITE,
                "rooms", "Room 1\nRoom 2\nRoom 3\nRoom 4\nCounseling A\nCounseling B",
                "hours", "Mon-Fri 8:00-17:00",
                "demonstration", TRUE,
                NULL);
}
