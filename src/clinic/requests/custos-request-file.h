/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-patient.h"
#include "custos-request.h"

G_BEGIN_DECLS

/* A request for records, the patient it is about, and the forms that came with it. */
typedef struct {
  CustosRequest *request;
  CustosPatient *patient;
  GPtrArray *authorizations; /* of CustosAuthorization */
  GPtrArray *disclosures;    /* of CustosDisclosure: what went out already */
  GHashTable *people;        /* account → what colleagues call whoever worked on it */
} CustosRequestFile;

void custos_request_file_free (CustosRequestFile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CustosRequestFile, custos_request_file_free)

const char *custos_request_file_get_person (const CustosRequestFile *self, const char *account);

G_END_DECLS
