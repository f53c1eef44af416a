-- One table a kind of record; versions are added and never changed.

CREATE TABLE encounter (
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  batch INTEGER NOT NULL,
  patient_id TEXT NOT NULL,
  sensitivity TEXT NOT NULL,
  recorded TEXT NOT NULL,
  recorded_by TEXT,
  error_reason TEXT,
  labels TEXT,
  encounter_id TEXT,
  status TEXT,
  kind TEXT,
  code TEXT,
  code_system TEXT,
  title TEXT,
  reason TEXT,
  started TEXT,
  ended TEXT,
  provider TEXT,
  provider_id TEXT,
  place TEXT,
  organization TEXT,
  programme TEXT,
  PRIMARY KEY (id, version)
) WITHOUT ROWID;
CREATE INDEX encounter_by_patient ON encounter (patient_id);
CREATE VIEW seen_encounter AS
  SELECT *, version = (SELECT max(version) FROM encounter AS other
                       WHERE other.id = encounter.id
                         AND other.batch NOT IN (SELECT id FROM open_batch)) AS is_current
    FROM encounter
   WHERE custos_sees(sensitivity)
     AND batch NOT IN (SELECT id FROM open_batch);

CREATE TABLE problem (
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  batch INTEGER NOT NULL,
  patient_id TEXT NOT NULL,
  sensitivity TEXT NOT NULL,
  recorded TEXT NOT NULL,
  recorded_by TEXT,
  error_reason TEXT,
  labels TEXT,
  encounter_id TEXT,
  code TEXT,
  code_system TEXT,
  title TEXT,
  category TEXT,
  clinical_status TEXT,
  verification TEXT,
  severity TEXT,
  body_site TEXT,
  onset TEXT,
  abated TEXT,
  noted TEXT,
  note TEXT,
  PRIMARY KEY (id, version)
) WITHOUT ROWID;
CREATE INDEX problem_by_patient ON problem (patient_id);
CREATE VIEW seen_problem AS
  SELECT *, version = (SELECT max(version) FROM problem AS other
                       WHERE other.id = problem.id
                         AND other.batch NOT IN (SELECT id FROM open_batch)) AS is_current
    FROM problem
   WHERE custos_sees(sensitivity)
     AND batch NOT IN (SELECT id FROM open_batch);

CREATE TABLE allergy (
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  batch INTEGER NOT NULL,
  patient_id TEXT NOT NULL,
  sensitivity TEXT NOT NULL,
  recorded TEXT NOT NULL,
  recorded_by TEXT,
  error_reason TEXT,
  labels TEXT,
  encounter_id TEXT,
  substance TEXT,
  code TEXT,
  code_system TEXT,
  category TEXT,
  clinical_status TEXT,
  verification TEXT,
  criticality TEXT,
  severity TEXT,
  reaction TEXT,
  onset TEXT,
  noted TEXT,
  note TEXT,
  PRIMARY KEY (id, version)
) WITHOUT ROWID;
CREATE INDEX allergy_by_patient ON allergy (patient_id);
CREATE VIEW seen_allergy AS
  SELECT *, version = (SELECT max(version) FROM allergy AS other
                       WHERE other.id = allergy.id
                         AND other.batch NOT IN (SELECT id FROM open_batch)) AS is_current
    FROM allergy
   WHERE custos_sees(sensitivity)
     AND batch NOT IN (SELECT id FROM open_batch);

CREATE TABLE medication (
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  batch INTEGER NOT NULL,
  patient_id TEXT NOT NULL,
  sensitivity TEXT NOT NULL,
  recorded TEXT NOT NULL,
  recorded_by TEXT,
  error_reason TEXT,
  labels TEXT,
  encounter_id TEXT,
  title TEXT,
  code TEXT,
  code_system TEXT,
  status TEXT,
  course TEXT,
  dosage TEXT,
  route TEXT,
  dose TEXT,
  as_needed TEXT,
  prescriber TEXT,
  ordered TEXT,
  started TEXT,
  ended TEXT,
  refills TEXT,
  quantity TEXT,
  reason TEXT,
  note TEXT,
  PRIMARY KEY (id, version)
) WITHOUT ROWID;
CREATE INDEX medication_by_patient ON medication (patient_id);
CREATE VIEW seen_medication AS
  SELECT *, version = (SELECT max(version) FROM medication AS other
                       WHERE other.id = medication.id
                         AND other.batch NOT IN (SELECT id FROM open_batch)) AS is_current
    FROM medication
   WHERE custos_sees(sensitivity)
     AND batch NOT IN (SELECT id FROM open_batch);

CREATE TABLE observation (
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  batch INTEGER NOT NULL,
  patient_id TEXT NOT NULL,
  sensitivity TEXT NOT NULL,
  recorded TEXT NOT NULL,
  recorded_by TEXT,
  error_reason TEXT,
  labels TEXT,
  encounter_id TEXT,
  status TEXT,
  category TEXT,
  code TEXT,
  code_system TEXT,
  title TEXT,
  effective TEXT,
  issued TEXT,
  value TEXT,
  comparator TEXT,
  unit TEXT,
  value_text TEXT,
  absent_reason TEXT,
  low TEXT,
  high TEXT,
  range_text TEXT,
  interpretation TEXT,
  performer TEXT,
  panel_id TEXT,
  position INTEGER,
  note TEXT,
  PRIMARY KEY (id, version)
) WITHOUT ROWID;
CREATE INDEX observation_by_patient ON observation (patient_id);
CREATE INDEX observation_by_panel_id ON observation (panel_id);
CREATE VIEW seen_observation AS
  SELECT *, version = (SELECT max(version) FROM observation AS other
                       WHERE other.id = observation.id
                         AND other.batch NOT IN (SELECT id FROM open_batch)) AS is_current
    FROM observation
   WHERE custos_sees(sensitivity)
     AND batch NOT IN (SELECT id FROM open_batch);

CREATE TABLE diagnostic_report (
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  batch INTEGER NOT NULL,
  patient_id TEXT NOT NULL,
  sensitivity TEXT NOT NULL,
  recorded TEXT NOT NULL,
  recorded_by TEXT,
  error_reason TEXT,
  labels TEXT,
  encounter_id TEXT,
  status TEXT,
  category TEXT,
  code TEXT,
  code_system TEXT,
  title TEXT,
  effective TEXT,
  issued TEXT,
  performer TEXT,
  conclusion TEXT,
  results TEXT,
  PRIMARY KEY (id, version)
) WITHOUT ROWID;
CREATE INDEX diagnostic_report_by_patient ON diagnostic_report (patient_id);
CREATE VIEW seen_diagnostic_report AS
  SELECT *, version = (SELECT max(version) FROM diagnostic_report AS other
                       WHERE other.id = diagnostic_report.id
                         AND other.batch NOT IN (SELECT id FROM open_batch)) AS is_current
    FROM diagnostic_report
   WHERE custos_sees(sensitivity)
     AND batch NOT IN (SELECT id FROM open_batch);

CREATE TABLE imaging_study (
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  batch INTEGER NOT NULL,
  patient_id TEXT NOT NULL,
  sensitivity TEXT NOT NULL,
  recorded TEXT NOT NULL,
  recorded_by TEXT,
  error_reason TEXT,
  labels TEXT,
  encounter_id TEXT,
  status TEXT,
  modality TEXT,
  title TEXT,
  started TEXT,
  body_site TEXT,
  n_series INTEGER,
  n_instances INTEGER,
  performer TEXT,
  note TEXT,
  PRIMARY KEY (id, version)
) WITHOUT ROWID;
CREATE INDEX imaging_study_by_patient ON imaging_study (patient_id);
CREATE VIEW seen_imaging_study AS
  SELECT *, version = (SELECT max(version) FROM imaging_study AS other
                       WHERE other.id = imaging_study.id
                         AND other.batch NOT IN (SELECT id FROM open_batch)) AS is_current
    FROM imaging_study
   WHERE custos_sees(sensitivity)
     AND batch NOT IN (SELECT id FROM open_batch);

CREATE TABLE immunization (
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  batch INTEGER NOT NULL,
  patient_id TEXT NOT NULL,
  sensitivity TEXT NOT NULL,
  recorded TEXT NOT NULL,
  recorded_by TEXT,
  error_reason TEXT,
  labels TEXT,
  encounter_id TEXT,
  status TEXT,
  code TEXT,
  code_system TEXT,
  title TEXT,
  given TEXT,
  lot TEXT,
  expires TEXT,
  manufacturer TEXT,
  site TEXT,
  route TEXT,
  dose TEXT,
  performer TEXT,
  place TEXT,
  reason TEXT,
  told_only INTEGER,
  note TEXT,
  PRIMARY KEY (id, version)
) WITHOUT ROWID;
CREATE INDEX immunization_by_patient ON immunization (patient_id);
CREATE VIEW seen_immunization AS
  SELECT *, version = (SELECT max(version) FROM immunization AS other
                       WHERE other.id = immunization.id
                         AND other.batch NOT IN (SELECT id FROM open_batch)) AS is_current
    FROM immunization
   WHERE custos_sees(sensitivity)
     AND batch NOT IN (SELECT id FROM open_batch);

CREATE TABLE procedure (
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  batch INTEGER NOT NULL,
  patient_id TEXT NOT NULL,
  sensitivity TEXT NOT NULL,
  recorded TEXT NOT NULL,
  recorded_by TEXT,
  error_reason TEXT,
  labels TEXT,
  encounter_id TEXT,
  status TEXT,
  code TEXT,
  code_system TEXT,
  title TEXT,
  category TEXT,
  started TEXT,
  ended TEXT,
  reason TEXT,
  performer TEXT,
  place TEXT,
  body_site TEXT,
  outcome TEXT,
  note TEXT,
  PRIMARY KEY (id, version)
) WITHOUT ROWID;
CREATE INDEX procedure_by_patient ON procedure (patient_id);
CREATE VIEW seen_procedure AS
  SELECT *, version = (SELECT max(version) FROM procedure AS other
                       WHERE other.id = procedure.id
                         AND other.batch NOT IN (SELECT id FROM open_batch)) AS is_current
    FROM procedure
   WHERE custos_sees(sensitivity)
     AND batch NOT IN (SELECT id FROM open_batch);

CREATE TABLE device (
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  batch INTEGER NOT NULL,
  patient_id TEXT NOT NULL,
  sensitivity TEXT NOT NULL,
  recorded TEXT NOT NULL,
  recorded_by TEXT,
  error_reason TEXT,
  labels TEXT,
  encounter_id TEXT,
  status TEXT,
  code TEXT,
  code_system TEXT,
  title TEXT,
  manufacturer TEXT,
  model TEXT,
  serial TEXT,
  lot TEXT,
  udi TEXT,
  manufactured TEXT,
  expires TEXT,
  note TEXT,
  PRIMARY KEY (id, version)
) WITHOUT ROWID;
CREATE INDEX device_by_patient ON device (patient_id);
CREATE VIEW seen_device AS
  SELECT *, version = (SELECT max(version) FROM device AS other
                       WHERE other.id = device.id
                         AND other.batch NOT IN (SELECT id FROM open_batch)) AS is_current
    FROM device
   WHERE custos_sees(sensitivity)
     AND batch NOT IN (SELECT id FROM open_batch);

CREATE TABLE care_plan (
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  batch INTEGER NOT NULL,
  patient_id TEXT NOT NULL,
  sensitivity TEXT NOT NULL,
  recorded TEXT NOT NULL,
  recorded_by TEXT,
  error_reason TEXT,
  labels TEXT,
  encounter_id TEXT,
  status TEXT,
  intent TEXT,
  title TEXT,
  category TEXT,
  started TEXT,
  ended TEXT,
  author TEXT,
  activities TEXT,
  addresses TEXT,
  note TEXT,
  PRIMARY KEY (id, version)
) WITHOUT ROWID;
CREATE INDEX care_plan_by_patient ON care_plan (patient_id);
CREATE VIEW seen_care_plan AS
  SELECT *, version = (SELECT max(version) FROM care_plan AS other
                       WHERE other.id = care_plan.id
                         AND other.batch NOT IN (SELECT id FROM open_batch)) AS is_current
    FROM care_plan
   WHERE custos_sees(sensitivity)
     AND batch NOT IN (SELECT id FROM open_batch);

CREATE TABLE care_team (
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  batch INTEGER NOT NULL,
  patient_id TEXT NOT NULL,
  sensitivity TEXT NOT NULL,
  recorded TEXT NOT NULL,
  recorded_by TEXT,
  error_reason TEXT,
  labels TEXT,
  encounter_id TEXT,
  status TEXT,
  title TEXT,
  started TEXT,
  ended TEXT,
  members TEXT,
  reason TEXT,
  note TEXT,
  PRIMARY KEY (id, version)
) WITHOUT ROWID;
CREATE INDEX care_team_by_patient ON care_team (patient_id);
CREATE VIEW seen_care_team AS
  SELECT *, version = (SELECT max(version) FROM care_team AS other
                       WHERE other.id = care_team.id
                         AND other.batch NOT IN (SELECT id FROM open_batch)) AS is_current
    FROM care_team
   WHERE custos_sees(sensitivity)
     AND batch NOT IN (SELECT id FROM open_batch);

CREATE TABLE goal (
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  batch INTEGER NOT NULL,
  patient_id TEXT NOT NULL,
  sensitivity TEXT NOT NULL,
  recorded TEXT NOT NULL,
  recorded_by TEXT,
  error_reason TEXT,
  labels TEXT,
  encounter_id TEXT,
  status TEXT,
  achievement TEXT,
  title TEXT,
  started TEXT,
  due TEXT,
  target TEXT,
  note TEXT,
  PRIMARY KEY (id, version)
) WITHOUT ROWID;
CREATE INDEX goal_by_patient ON goal (patient_id);
CREATE VIEW seen_goal AS
  SELECT *, version = (SELECT max(version) FROM goal AS other
                       WHERE other.id = goal.id
                         AND other.batch NOT IN (SELECT id FROM open_batch)) AS is_current
    FROM goal
   WHERE custos_sees(sensitivity)
     AND batch NOT IN (SELECT id FROM open_batch);

CREATE TABLE document (
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  batch INTEGER NOT NULL,
  patient_id TEXT NOT NULL,
  sensitivity TEXT NOT NULL,
  recorded TEXT NOT NULL,
  recorded_by TEXT,
  error_reason TEXT,
  labels TEXT,
  encounter_id TEXT,
  status TEXT,
  kind TEXT,
  code TEXT,
  code_system TEXT,
  title TEXT,
  authored TEXT,
  author TEXT,
  custodian TEXT,
  content_type TEXT,
  content_id TEXT,
  size INTEGER,
  n_pages INTEGER,
  signed_by TEXT,
  signed_on TEXT,
  note TEXT,
  PRIMARY KEY (id, version)
) WITHOUT ROWID;
CREATE INDEX document_by_patient ON document (patient_id);
CREATE INDEX document_by_content_id ON document (content_id);
CREATE VIEW seen_document AS
  SELECT *, version = (SELECT max(version) FROM document AS other
                       WHERE other.id = document.id
                         AND other.batch NOT IN (SELECT id FROM open_batch)) AS is_current
    FROM document
   WHERE custos_sees(sensitivity)
     AND batch NOT IN (SELECT id FROM open_batch);

-- The bytes of documents, kept once however often they come; the id is their SHA-256.
CREATE TABLE document_content (
  id    TEXT PRIMARY KEY NOT NULL,
  batch INTEGER NOT NULL,
  size  INTEGER NOT NULL,
  bytes BLOB NOT NULL -- zlib
);
CREATE VIEW seen_document_content AS
  SELECT document.id AS document_id, document.version, document_content.id, document_content.size,
         document_content.bytes
    FROM document JOIN document_content ON document_content.id = document.content_id
   WHERE custos_sees(document.sensitivity)
     AND document.batch NOT IN (SELECT id FROM open_batch);
