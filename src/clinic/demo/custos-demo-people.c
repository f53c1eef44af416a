/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "custos-demo-people.h"

#include <string.h>

#include "custos-demo-profile.h"

/* Names that go together, with the language that is spoken at home. */
typedef struct {
  const char *const *families;
  const char *const *women;
  const char *const *men;
  guint n_families, n_women, n_men;
  const char *language;
  guint interpreter; /* of a hundred, who need one */
  guint share;
  const char *race;
  const char *ethnicity;
} Community;

static const char *const old_families[] = {
  "Abbott", "Barlow", "Crane", "Dawson", "Ellery", "Fenwick", "Granger", "Hollis", "Ingram",
  "Jarvis", "Kendrick", "Lowell", "Mercer", "Norwood", "Osgood", "Prescott", "Quimby",
  "Radcliffe", "Sumner", "Thatcher", "Underhill", "Vance", "Whitcomb", "Yardley", "O'Hara",
  "Kowalczyk", "Lindqvist", "Schreiber", "Vogel", "Bielski", "Horvath", "Novak",
};
static const char *const old_women[] = {
  "Abigail Rose", "Beatrice", "Claire", "Dorothy Mae", "Eleanor", "Frances", "Hannah",
  "Irene", "Joan", "Katherine", "Laura Jean", "Margaret", "Nora", "Olivia", "Phyllis",
  "Rachel", "Susan", "Theresa", "Vivian", "Ingrid", "Katja", "Zofia", "Zoë",
};
static const char *const old_men[] = {
  "Albert", "Benjamin", "Charles", "Daniel", "Edward", "Frank", "George", "Henry", "Isaac",
  "Jack", "Kenneth", "Leonard", "Martin", "Nathan", "Oscar", "Patrick", "Raymond",
  "Stephen", "Thomas", "Walter", "Anton", "Lukas", "Piotr", "Emil",
};

static const char *const spanish_families[] = {
  "Álvarez", "Benítez", "Castillo", "Domínguez", "Espinoza", "Fuentes", "Herrera", "Ibarra",
  "Maldonado", "Ortega", "Peña", "Ríos", "Salazar", "Trujillo", "Villanueva",
};
static const char *const spanish_women[] = {
  "Alejandra", "Carmen", "Daniela", "Elena", "Guadalupe", "Isabel", "Lucía", "Marisol",
  "Rosa", "Valentina", "Ximena",
};
static const char *const spanish_men[] = {
  "Andrés", "Carlos", "Diego", "Eduardo", "Felipe", "Héctor", "Javier", "José Luis", "Mateo",
  "Raúl", "Tomás",
};

static const char *const eastern_families[] = {
  "Nguyễn", "Trần", "Phạm", "Chen", "Wu", "Lin", "Huang", "Park", "Kim", "Choi",
};
static const char *const eastern_women[] = {
  "Linh", "Mai", "Hoa", "Mei", "Xiu", "Yan", "Ji-soo", "Min-ji", "Hana",
};
static const char *const eastern_men[] = {
  "Minh", "Duc", "Huy", "Bao", "Wei", "Jun", "Hao", "Joon", "Sung-min",
};

static const char *const southern_families[] = {
  "Washington", "Banks", "Coleman", "Freeman", "Gaines", "Hairston", "Adeyemi", "Mensah",
  "Diallo", "Baptiste",
};
static const char *const southern_women[] = {
  "Amara", "Imani", "Keisha", "Latoya", "Nia", "Zainab", "Fatou", "Denise", "Bernice",
};
static const char *const southern_men[] = {
  "Darnell", "Jamal", "Kofi", "Malik", "Tyrone", "Kwame", "Isaiah", "Marcus", "Otis",
};

static const char *const indian_families[] = {
  "Haddad", "Khoury", "Rahman", "Siddiqui", "Patel", "Desai", "Sharma", "Iyer",
};
static const char *const indian_women[] = {
  "Aisha", "Farah", "Layla", "Noor", "Anjali", "Kavya", "Meera",
};
static const char *const indian_men[] = {
  "Omar", "Tariq", "Yusuf", "Arjun", "Nikhil", "Rohan", "Samir",
};

static const Community communities[] = {
  { old_families, old_women, old_men, G_N_ELEMENTS (old_families), G_N_ELEMENTS (old_women),
    G_N_ELEMENTS (old_men), "en", 0, 50, "White", "Not Hispanic or Latino" },
  { spanish_families, spanish_women, spanish_men, G_N_ELEMENTS (spanish_families),
    G_N_ELEMENTS (spanish_women), G_N_ELEMENTS (spanish_men), "es", 40, 18,
    "Other", "Hispanic or Latino" },
  { eastern_families, eastern_women, eastern_men, G_N_ELEMENTS (eastern_families),
    G_N_ELEMENTS (eastern_women), G_N_ELEMENTS (eastern_men), "vi", 30, 10, "Asian",
    "Not Hispanic or Latino" },
  { southern_families, southern_women, southern_men, G_N_ELEMENTS (southern_families),
    G_N_ELEMENTS (southern_women), G_N_ELEMENTS (southern_men), "en", 0, 14,
    "Black or African American", "Not Hispanic or Latino" },
  { indian_families, indian_women, indian_men, G_N_ELEMENTS (indian_families),
    G_N_ELEMENTS (indian_women), G_N_ELEMENTS (indian_men), "en", 15, 8, "Asian",
    "Not Hispanic or Latino" },
};

/* People who are easily taken for one another, by profile and place in it. */
static const struct {
  const char *profile;
  guint place;
  const char *family;
  const char *given;
  guint community;
  CustosSex sex;
  int age;
  int month, day;
} doubles[] = {
  { "pressure", 0, "Gonzalez", "Maria Elena", 1, CUSTOS_SEX_FEMALE, 45, 3, 14 },
  { "pressure", 1, "Gonzalez", "Maria Luisa", 1, CUSTOS_SEX_FEMALE, 45, 4, 13 },
  { "pressure", 2, "Gonzales", "Marina", 1,      CUSTOS_SEX_FEMALE, 47, 3, 14 },
  { "diabetes", 0, "Carter",   "James R.", 0,    CUSTOS_SEX_MALE,   71, 2, 11 },
  { "diabetes", 1, "Carter",   "James T.", 0,    CUSTOS_SEX_MALE,   52, 11, 2 },
  { "mind",     0, "Nguyen",   "Anh Thu", 2,     CUSTOS_SEX_FEMALE, 29, 6, 8  },
  { "mind",     1, "Nguyen",   "Anh Tuyet", 2,   CUSTOS_SEX_FEMALE, 31, 8, 6  },
  { "child",    0, "Lindqvist", "Ada Marie", 0,  CUSTOS_SEX_FEMALE, 6,  5, 19 },
  { "child",    1, "Lindqvist", "Ada Sofie", 0,  CUSTOS_SEX_FEMALE, 4,  9, 15 },
  { "young",    0, "O'Brien",  "Sean", 0,        CUSTOS_SEX_MALE,   27, 1, 30 },
  { "young",    1, "O'Brien",  "Shawn", 0,       CUSTOS_SEX_MALE,   26, 10, 3 },
};

static const char *const streets[] = {
  "Linden Street", "Orchard Lane", "Mill Street", "Ferry Road", "Chestnut Avenue",
  "Quarry Road", "Church Street", "Meadow Lane", "Summit Avenue", "Creek Road", "Depot Street",
  "Hillside Terrace",
};
static const struct {
  const char *city;
  const char *postal_code;
} towns[] = {
  { "Cedar Hollow",   "17098" },
  { "Harrow Landing", "17099" },
  { "Stony Fork",     "17097" },
  { "Elk Crossing",   "17096" },
};
static const char *const jobs[] = {
  "line cook", "school bus driver", "electrician", "second-grade teacher", "cashier",
  "dairy farmer", "warehouse supervisor", "hair stylist", "bookkeeper", "long-haul trucker",
  "home health aide", "machinist", "librarian", "landscaper", "bank teller", "roofer",
};
static const char *const pleasures[] = {
  "gardening", "fishing", "choir", "walking the dog", "woodworking", "bowling on Thursdays",
  "quilting", "pickup basketball", "baking", "bird watching", "restoring an old truck",
};

static const Community *
choose_community (CustosDemoRandom *random)
{
  guint at = custos_demo_random_below (random, 100);

  for (guint i = 0; i < G_N_ELEMENTS (communities); i++) {
    if (at < communities[i].share)
      return &communities[i];
    at -= communities[i].share;
  }

  return &communities[0];
}

static CustosSex
choose_sex (CustosDemoChart *chart)
{
  if (chart->profile->sex != CUSTOS_SEX_UNKNOWN)
    return chart->profile->sex;
  return custos_demo_random_chance (&chart->random, 52) ? CUSTOS_SEX_FEMALE : CUSTOS_SEX_MALE;
}

static CustosDate *
choose_birth_date (CustosDemoChart *chart)
{
  int age = custos_demo_random_between (
    &chart->random, chart->profile->youngest, chart->profile->oldest);
  g_autoptr (CustosDate) birthday = custos_date_add_years (chart->calendar->today, -age);

  return custos_date_add_days (birthday, -custos_demo_random_between (&chart->random, 1, 360));
}

static void
set_identity (CustosDemoChart *chart, const Community *community)
{
  CustosDemoRandom *random = &chart->random;
  g_autoptr (CustosDate) birth = choose_birth_date (chart);
  const char *family =
    community->families[custos_demo_random_below (random, community->n_families)];
  const char *given;

  chart->sex = choose_sex (chart);
  given = chart->sex == CUSTOS_SEX_FEMALE
    ? community->women[custos_demo_random_below (random, community->n_women)]
    : community->men[custos_demo_random_below (random, community->n_men)];
  g_object_set (
    chart->patient,
    "family-name", family,
    "given-names", given,
    "sex", chart->sex,
    "birth-date", birth,
    NULL);
}

/* Returns: which of the doubles this is, or how many there are */
static guint
find_double (CustosDemoChart *chart, guint place)
{
  guint at = 0;

  while (at < G_N_ELEMENTS (doubles) &&
         (doubles[at].place != place ||
          strcmp (doubles[at].profile, chart->profile->name) != 0))
    at++;
  return at;
}

static void
set_double (CustosDemoChart *chart, guint i)
{
  int year = custos_date_get_year (chart->calendar->today) - doubles[i].age;
  g_autoptr (CustosDate) birth = custos_date_new (year, doubles[i].month, doubles[i].day);

  chart->sex = doubles[i].sex;
  g_object_set (chart->patient, "family-name", doubles[i].family, "given-names",
                doubles[i].given, "sex", chart->sex, "birth-date", birth, NULL);
}

static void
set_address (CustosDemoChart *chart, const Community *community)
{
  CustosDemoRandom *random = &chart->random;
  guint town = custos_demo_random_below (random, G_N_ELEMENTS (towns));
  int house = custos_demo_random_between (random, 2, 480);
  g_autofree char *street = g_strdup_printf (
    "%d %s", house, custos_demo_random_pick (random, streets));
  g_autofree char *phone = g_strdup_printf (
    "(717) 555-%04d", custos_demo_random_between (random, 200, 9899));

  g_object_set (chart->patient,
                "address-line", street,
                "city", towns[town].city,
                "state", "PA",
                "postal-code", towns[town].postal_code,
                "country", "US",
                "phone", phone,
                "race", community->race,
                "ethnicity", community->ethnicity,
                "language", community->language,
                "interpreter", custos_demo_random_chance (random, community->interpreter),
                NULL);
}

/* What only some have: a name they go by, pronouns, a name from before. */
static void
set_rarities (CustosDemoChart *chart, const Community *community)
{
  CustosDemoRandom *random = &chart->random;

  if (chart->age >= 14 && custos_demo_random_chance (random, 4))
    g_object_set (chart->patient, "gender", "Non-binary", "pronouns", "they/them",
                  "preferred-name", "Robin", NULL);
  if (chart->age >= 30 && chart->sex == CUSTOS_SEX_FEMALE &&
      custos_demo_random_chance (random, 25))
    g_object_set (chart->patient, "former-names",
                  community->families[custos_demo_random_below (random, community->n_families)],
                  NULL);
  if (chart->age >= 18)
    g_object_set (chart->patient, "marital-status",
                  custos_demo_random_chance (random, 55) ? "Married" : "Never married", NULL);
}

/* Whom to call: of a child a parent, who has the same name and number. */
static void
set_contact (CustosDemoChart *chart, const Community *community)
{
  CustosRecord *record = CUSTOS_RECORD (chart->patient);
  g_autofree char *name = g_strdup_printf (
    "%s %s",
    community->women[custos_demo_random_below (&chart->random, community->n_women)],
    custos_record_peek (record, "family_name"));

  g_object_set (record,
                "contact-name", name,
                "contact-phone", custos_record_peek (record, "phone"),
                NULL);
}

/* How a note speaks of the patient. */
static void
set_facts (CustosDemoChart *chart)
{
  CustosRecord *record = CUSTOS_RECORD (chart->patient);
  g_auto (GStrv) given = g_strsplit (custos_record_peek (record, "given_names"), " ", 2);
  gboolean plural = custos_record_peek (record, "pronouns") != NULL;
  gboolean female = chart->sex == CUSTOS_SEX_FEMALE;
  const char *title = plural ? "Mx." : female ? "Ms." : "Mr.";

  custos_demo_chart_set_fact (chart, "they", plural ? "they" : female ? "she" : "he");
  custos_demo_chart_set_fact (chart, "They", plural ? "They" : female ? "She" : "He");
  custos_demo_chart_set_fact (chart, "their", plural ? "their" : female ? "her" : "his");
  custos_demo_chart_set_fact (chart, "Their", plural ? "Their" : female ? "Her" : "His");
  custos_demo_chart_set_fact (chart, "them", plural ? "them" : female ? "her" : "him");
  custos_demo_chart_set_fact (chart, "was", plural ? "were" : "was");
  custos_demo_chart_set_fact (chart, "child", female ? "girl" : "boy");
  custos_demo_chart_set_fact (chart, "given", given[0]);
  custos_demo_chart_set_fact (chart, "job", custos_demo_random_pick (&chart->random, jobs));
  custos_demo_chart_set_fact (
    chart, "pleasure", custos_demo_random_pick (&chart->random, pleasures));
  custos_demo_chart_set_fact (chart, "parent",
                              custos_demo_random_chance (&chart->random, 70) ? "mother"
                                                                             : "father");
  custos_demo_chart_take_fact (
    chart, "Name",
    chart->age < 18 ? g_strdup (given[0])
                    : g_strdup_printf ("%s %s", title,
                                       custos_record_peek (record, "family_name")));
}

/* Makes the patient of a chart. @place_in_profile: from 0 up */
void
custos_demo_make_person (CustosDemoChart *chart, guint place_in_profile)
{
  const Community *community = choose_community (&chart->random);
  guint twin = find_double (chart, place_in_profile);
  g_autofree char *number = g_strdup_printf ("%06u", chart->number);

  chart->patient = g_object_new (CUSTOS_TYPE_PATIENT, "record-number", number, NULL);
  set_identity (chart, community);
  if (twin < G_N_ELEMENTS (doubles)) {
    community = &communities[doubles[twin].community];
    set_double (chart, twin);
  }

  const CustosDate *birth = custos_patient_get_birth_date (chart->patient);
  chart->age = custos_date_years_between (birth, chart->calendar->today);
  chart->age_in_days = custos_date_days_between (birth, chart->calendar->today);

  set_address (chart, community);
  set_rarities (chart, community);
  set_contact (chart, community);
  set_facts (chart);
}
