/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "custos-use-case.h"

G_BEGIN_DECLS

/* The rows, each in the file of its feature. */
extern const CustosUseCase custos_list_audit;
extern const CustosUseCase custos_verify_audit;
extern const CustosUseCase custos_list_allergies;
extern const CustosUseCase custos_list_care_plans;
extern const CustosUseCase custos_list_care_teams;
extern const CustosUseCase custos_list_claims;
extern const CustosUseCase custos_list_coverages;
extern const CustosUseCase custos_list_devices;
extern const CustosUseCase custos_list_diagnostic_reports;
extern const CustosUseCase custos_list_documents;
extern const CustosUseCase custos_list_encounters;
extern const CustosUseCase custos_list_goals;
extern const CustosUseCase custos_list_imaging_studies;
extern const CustosUseCase custos_list_immunizations;
extern const CustosUseCase custos_list_medications;
extern const CustosUseCase custos_list_observations;
extern const CustosUseCase custos_list_problems;
extern const CustosUseCase custos_list_procedures;
extern const CustosUseCase custos_fill_demo;
extern const CustosUseCase custos_read_document;
extern const CustosUseCase custos_save_item;
extern const CustosUseCase custos_get_kept;
extern const CustosUseCase custos_import_check;
extern const CustosUseCase custos_import_write;
extern const CustosUseCase custos_list_set_aside;
extern const CustosUseCase custos_count_patients;
extern const CustosUseCase custos_find_patient_by_number;
extern const CustosUseCase custos_get_patient;
extern const CustosUseCase custos_list_patients;
extern const CustosUseCase custos_register_patient;
extern const CustosUseCase custos_save_patient;
extern const CustosUseCase custos_search_patients;
extern const CustosUseCase custos_check_release;
extern const CustosUseCase custos_find_packet;
extern const CustosUseCase custos_gather_packet;
extern const CustosUseCase custos_plan_release;
extern const CustosUseCase custos_read_packet;
extern const CustosUseCase custos_release;
extern const CustosUseCase custos_get_request;
extern const CustosUseCase custos_list_requests;
extern const CustosUseCase custos_list_requests_of_patient;
extern const CustosUseCase custos_save_authorization;
extern const CustosUseCase custos_save_request;
extern const CustosUseCase custos_step_request;
extern const CustosUseCase custos_take_request;
extern const CustosUseCase custos_get_settings;
extern const CustosUseCase custos_examine_clinic;
extern const CustosUseCase custos_save_settings;
extern const CustosUseCase custos_change_passphrase;
extern const CustosUseCase custos_list_accounts;
extern const CustosUseCase custos_reset_passphrase;
extern const CustosUseCase custos_save_account;
extern const CustosUseCase custos_list_locations;
extern const CustosUseCase custos_list_organizations;
extern const CustosUseCase custos_list_practitioners;

G_END_DECLS
