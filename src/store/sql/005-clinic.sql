-- What belongs to the clinic and to no patient; rights guard it, not sensitivities.

CREATE TABLE practitioner (
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  batch INTEGER NOT NULL,
  patient_id TEXT,
  sensitivity TEXT NOT NULL,
  recorded TEXT NOT NULL,
  recorded_by TEXT,
  error_reason TEXT,
  labels TEXT,
  encounter_id TEXT,
  family_name TEXT,
  given_names TEXT,
  prefix TEXT,
  suffix TEXT,
  npi TEXT,
  specialty TEXT,
  role TEXT,
  organization TEXT,
  phone TEXT,
  email TEXT,
  retired INTEGER,
  PRIMARY KEY (id, version)
) WITHOUT ROWID;
CREATE VIEW seen_practitioner AS
  SELECT *, version = (SELECT max(version) FROM practitioner AS other
                       WHERE other.id = practitioner.id
                         AND other.batch NOT IN (SELECT id FROM open_batch)) AS is_current
    FROM practitioner
   WHERE batch NOT IN (SELECT id FROM open_batch);

CREATE TABLE organization (
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  batch INTEGER NOT NULL,
  patient_id TEXT,
  sensitivity TEXT NOT NULL,
  recorded TEXT NOT NULL,
  recorded_by TEXT,
  error_reason TEXT,
  labels TEXT,
  encounter_id TEXT,
  name TEXT,
  kind TEXT,
  npi TEXT,
  phone TEXT,
  address_line TEXT,
  city TEXT,
  state TEXT,
  postal_code TEXT,
  country TEXT,
  closed INTEGER,
  PRIMARY KEY (id, version)
) WITHOUT ROWID;
CREATE VIEW seen_organization AS
  SELECT *, version = (SELECT max(version) FROM organization AS other
                       WHERE other.id = organization.id
                         AND other.batch NOT IN (SELECT id FROM open_batch)) AS is_current
    FROM organization
   WHERE batch NOT IN (SELECT id FROM open_batch);

CREATE TABLE location (
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  batch INTEGER NOT NULL,
  patient_id TEXT,
  sensitivity TEXT NOT NULL,
  recorded TEXT NOT NULL,
  recorded_by TEXT,
  error_reason TEXT,
  labels TEXT,
  encounter_id TEXT,
  name TEXT,
  kind TEXT,
  organization TEXT,
  phone TEXT,
  address_line TEXT,
  city TEXT,
  state TEXT,
  postal_code TEXT,
  country TEXT,
  closed INTEGER,
  PRIMARY KEY (id, version)
) WITHOUT ROWID;
CREATE VIEW seen_location AS
  SELECT *, version = (SELECT max(version) FROM location AS other
                       WHERE other.id = location.id
                         AND other.batch NOT IN (SELECT id FROM open_batch)) AS is_current
    FROM location
   WHERE batch NOT IN (SELECT id FROM open_batch);

CREATE TABLE account (
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  batch INTEGER NOT NULL,
  patient_id TEXT,
  sensitivity TEXT NOT NULL,
  recorded TEXT NOT NULL,
  recorded_by TEXT,
  error_reason TEXT,
  labels TEXT,
  encounter_id TEXT,
  name TEXT,
  display_name TEXT,
  roles TEXT,
  signing_key TEXT,
  disabled INTEGER,
  PRIMARY KEY (id, version)
) WITHOUT ROWID;
CREATE VIEW seen_account AS
  SELECT *, version = (SELECT max(version) FROM account AS other
                       WHERE other.id = account.id
                         AND other.batch NOT IN (SELECT id FROM open_batch)) AS is_current
    FROM account
   WHERE batch NOT IN (SELECT id FROM open_batch);

CREATE TABLE clinic (
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  batch INTEGER NOT NULL,
  patient_id TEXT,
  sensitivity TEXT NOT NULL,
  recorded TEXT NOT NULL,
  recorded_by TEXT,
  error_reason TEXT,
  labels TEXT,
  encounter_id TEXT,
  name TEXT,
  address_line TEXT,
  city TEXT,
  state TEXT,
  postal_code TEXT,
  phone TEXT,
  fax TEXT,
  npi TEXT,
  tin TEXT,
  time_zone TEXT,
  part2_program TEXT,
  custodian TEXT,
  custodian_title TEXT,
  bates_prefix TEXT,
  record_number_prefix TEXT,
  idle_minutes INTEGER,
  record_set_kinds TEXT,
  providers TEXT,
  sites TEXT,
  rooms TEXT,
  hours TEXT,
  paper TEXT,
  demonstration INTEGER,
  PRIMARY KEY (id, version)
) WITHOUT ROWID;
CREATE VIEW seen_clinic AS
  SELECT *, version = (SELECT max(version) FROM clinic AS other
                       WHERE other.id = clinic.id
                         AND other.batch NOT IN (SELECT id FROM open_batch)) AS is_current
    FROM clinic
   WHERE batch NOT IN (SELECT id FROM open_batch);
