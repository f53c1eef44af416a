/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-date.h"
#include "custos-fhir-item.h"
#include "custos-json.h"

G_BEGIN_DECLS

/* Another resource of the same Bundle. */
typedef struct {
  CustosJsonNode *resource;
  const CustosFhirKey *key;
} CustosFhirNeighbor;

/* A resource being turned into records: what the files of the resource types share. */
typedef struct {
  CustosFhirItem *item;
  CustosJsonNode *resource;
  CustosRecord *record;      /* nullable; the one that is being filled, of item->records */
  guint index;               /* of it */
  CustosJsonNode *outer_labels; /* nullable; of the Bundle around it */
  const CustosDate *today;   /* code families change with time */
  const char *base;          /* whose relative references are */
  GHashTable *neighbors;     /* nullable; by URL: CustosFhirNeighbor of the same file */
  GArray *taken_out;         /* of CustosJsonNode *: bytes that are kept as contents */
} CustosFhirMapping;

/* What is in @node goes into @field of the record. */
typedef void (*CustosFhirReader) (CustosFhirMapping *self,
                                  CustosJsonNode *node,
                                  const char *field);

/* Where a field comes from. Of several rows for one field the first that tells something
 * counts; the others stay unread, and are counted as fields without a home. */
typedef struct {
  const char *field; /* the record's, with dashes */
  const char *path;  /* `period.start`; of lists the first element */
  CustosFhirReader read;
  const char *codes; /* nullable; the only ones there are, a space around each */
} CustosFhirRow;

/* A resource type with a home. */
typedef struct {
  const char *type;
  GType (*get_type)(void);
  const CustosFhirRow *rows;
  guint n_rows;
  const char *patient;   /* nullable: where it says whose it is; belongs to the clinic */
  const char *encounter; /* nullable */
  gboolean may_lack_patient; /* and is then kept whole */
  void (*finish)(CustosFhirMapping *self); /* nullable; what rows cannot say */
} CustosFhirType;

void custos_fhir_mapping_fail (CustosFhirMapping *self,
                               CustosImportReason reason,
                               CustosJsonNode *node);
CustosRecord *custos_fhir_mapping_add_record (CustosFhirMapping *self, GType type);
void custos_fhir_mapping_fill (CustosFhirMapping *self,
                               CustosJsonNode *node,
                               const CustosFhirRow *rows,
                               guint n_rows);
void custos_fhir_mapping_set (CustosFhirMapping *self, const char *field, const char *text);
gboolean custos_fhir_mapping_has (CustosFhirMapping *self, const char *field);
void custos_fhir_mapping_set_name (CustosFhirMapping *self, const char *name);

CustosJsonNode *custos_fhir_get (CustosJsonNode *node, const char *path);
CustosJsonNode *custos_fhir_first (CustosJsonNode *node);
const char *custos_fhir_text (CustosFhirMapping *self, CustosJsonNode *node);
const char *custos_fhir_text_at (CustosFhirMapping *self,
                                 CustosJsonNode *node,
                                 const char *path);

/* Visits the elements of a list, or the one value that stands for a list of one. */
CustosJsonNode *custos_fhir_begin (CustosJsonNode *node);
CustosJsonNode *custos_fhir_next (CustosJsonNode *element);

void custos_fhir_read_text (CustosFhirMapping *self, CustosJsonNode *node, const char *field);
void custos_fhir_read_texts (CustosFhirMapping *self, CustosJsonNode *node, const char *field);
void custos_fhir_read_words (CustosFhirMapping *self, CustosJsonNode *node, const char *field);
void custos_fhir_read_bool (CustosFhirMapping *self, CustosJsonNode *node, const char *field);
void custos_fhir_read_int (CustosFhirMapping *self, CustosJsonNode *node, const char *field);
void custos_fhir_read_decimal (CustosFhirMapping *self, CustosJsonNode *node,
                               const char *field);
void custos_fhir_read_moment (CustosFhirMapping *self, CustosJsonNode *node, const char *field);
void custos_fhir_read_period (CustosFhirMapping *self, CustosJsonNode *node, const char *field);
void custos_fhir_read_quantity (CustosFhirMapping *self, CustosJsonNode *node,
                                const char *field);
void custos_fhir_read_range (CustosFhirMapping *self, CustosJsonNode *node, const char *field);
void custos_fhir_read_ratio (CustosFhirMapping *self, CustosJsonNode *node, const char *field);
void custos_fhir_read_concept (CustosFhirMapping *self, CustosJsonNode *node,
                               const char *field);
void custos_fhir_read_concept_text (CustosFhirMapping *self, CustosJsonNode *node,
                                    const char *field);
void custos_fhir_read_concept_texts (CustosFhirMapping *self, CustosJsonNode *node,
                                     const char *field);
void custos_fhir_read_concept_code (CustosFhirMapping *self, CustosJsonNode *node,
                                    const char *field);
void custos_fhir_read_notes (CustosFhirMapping *self, CustosJsonNode *node, const char *field);
void custos_fhir_read_name (CustosFhirMapping *self, CustosJsonNode *node, const char *field);
void custos_fhir_read_names (CustosFhirMapping *self, CustosJsonNode *node, const char *field);
void custos_fhir_read_id (CustosFhirMapping *self, CustosJsonNode *node, const char *field);

char *custos_fhir_dup_concept_text (CustosFhirMapping *self,
                                    CustosJsonNode *node) G_GNUC_WARN_UNUSED_RESULT;
char *custos_fhir_dup_human_name (CustosFhirMapping *self,
                                  CustosJsonNode *node) G_GNUC_WARN_UNUSED_RESULT;
char *custos_fhir_dup_quantity (CustosFhirMapping *self,
                                CustosJsonNode *node) G_GNUC_WARN_UNUSED_RESULT;
char *custos_fhir_dup_decimal (const char *number) G_GNUC_WARN_UNUSED_RESULT;
char *custos_fhir_dup_reference_name (CustosFhirMapping *self,
                                      CustosJsonNode *node) G_GNUC_WARN_UNUSED_RESULT;
void custos_fhir_append (GString *text, const char *between, const char *more);

/* References */
gboolean custos_fhir_id_is_valid (const char *id);
gboolean custos_fhir_key_parse (CustosFhirKey *key, const char *reference, const char *base);
CustosJsonNode *custos_fhir_find_target (CustosFhirMapping *self, CustosJsonNode *reference);
CustosJsonNode *custos_fhir_find_url (CustosFhirMapping *self, const char *url);
void custos_fhir_mapping_link (CustosFhirMapping *self,
                               CustosJsonNode *reference,
                               CustosFhirLinkUse use,
                               const char *field);

/* Parts that several types have */
void custos_fhir_read_telecom (CustosFhirMapping *self, CustosJsonNode *node,
                               const char *field);
void custos_fhir_read_address (CustosFhirMapping *self, CustosJsonNode *node,
                               const char *field);
void custos_fhir_read_identifiers (CustosFhirMapping *self, CustosJsonNode *node,
                                   const char *field);
void custos_fhir_read_npi (CustosFhirMapping *self, CustosJsonNode *node, const char *field);
gboolean custos_fhir_check_base64 (CustosFhirMapping *self, CustosJsonNode *data);
void custos_fhir_take_content (CustosFhirMapping *self, CustosJsonNode *data);
void custos_fhir_read_attachments (CustosFhirMapping *self,
                                   CustosJsonNode *list,
                                   const char *member);

/* The types, one file each */
extern const CustosFhirType custos_fhir_allergy_intolerance;
extern const CustosFhirType custos_fhir_care_plan;
extern const CustosFhirType custos_fhir_care_team;
extern const CustosFhirType custos_fhir_claim;
extern const CustosFhirType custos_fhir_condition;
extern const CustosFhirType custos_fhir_coverage;
extern const CustosFhirType custos_fhir_device;
extern const CustosFhirType custos_fhir_diagnostic_report;
extern const CustosFhirType custos_fhir_document_reference;
extern const CustosFhirType custos_fhir_encounter;
extern const CustosFhirType custos_fhir_explanation_of_benefit;
extern const CustosFhirType custos_fhir_goal;
extern const CustosFhirType custos_fhir_imaging_study;
extern const CustosFhirType custos_fhir_immunization;
extern const CustosFhirType custos_fhir_location;
extern const CustosFhirType custos_fhir_medication_administration;
extern const CustosFhirType custos_fhir_medication_request;
extern const CustosFhirType custos_fhir_observation;
extern const CustosFhirType custos_fhir_organization;
extern const CustosFhirType custos_fhir_patient;
extern const CustosFhirType custos_fhir_practitioner;
extern const CustosFhirType custos_fhir_practitioner_role;
extern const CustosFhirType custos_fhir_procedure;

G_END_DECLS
