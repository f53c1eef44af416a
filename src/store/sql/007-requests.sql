-- Who asked for records, what let them go, and what went.

CREATE TABLE request (
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
  number TEXT,
  state TEXT,
  requester_kind TEXT,
  requester TEXT,
  organization TEXT,
  address_line TEXT,
  city TEXT,
  region TEXT,
  postal_code TEXT,
  phone TEXT,
  fax TEXT,
  email TEXT,
  channel TEXT,
  received TEXT,
  purpose TEXT,
  purpose_text TEXT,
  basis TEXT,
  evidence TEXT,
  relationship TEXT,
  identity_check TEXT,
  authority_check TEXT,
  identifiers TEXT,
  from_date TEXT,
  to_date TEXT,
  kinds TEXT,
  entire_record INTEGER,
  justification TEXT,
  due TEXT,
  extended_to TEXT,
  delivery TEXT,
  assigned TEXT,
  assembled_by TEXT,
  checked_by TEXT,
  checked_digest TEXT,
  released TEXT,
  note TEXT,
  left_out TEXT,
  confirmed TEXT,
  override_reason TEXT,
  PRIMARY KEY (id, version)
) WITHOUT ROWID;
CREATE INDEX request_by_patient ON request (patient_id);
CREATE INDEX request_by_number ON request (number);
CREATE VIEW seen_request AS
  SELECT *, version = (SELECT max(version) FROM request AS other
                       WHERE other.id = request.id
                         AND other.batch NOT IN (SELECT id FROM open_batch)) AS is_current
    FROM request
   WHERE custos_sees(sensitivity)
     AND batch NOT IN (SELECT id FROM open_batch);

CREATE TABLE authorization (
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
  request_id TEXT,
  form TEXT,
  description TEXT,
  discloser TEXT,
  recipient TEXT,
  purposes TEXT,
  purpose_text TEXT,
  kinds TEXT,
  covers_from TEXT,
  covers_to TEXT,
  named TEXT,
  expiration TEXT,
  expires_on TEXT,
  expiration_event TEXT,
  event_is_unrelated INTEGER,
  is_signed INTEGER,
  signed_on TEXT,
  signer TEXT,
  authority TEXT,
  authority_on_file INTEGER,
  authority_expires TEXT,
  states_revocation INTEGER,
  states_conditioning INTEGER,
  states_redisclosure INTEGER,
  states_remuneration INTEGER,
  is_paid_for INTEGER,
  event_occurred_on TEXT,
  revoked_on TEXT,
  known_false INTEGER,
  conditioned INTEGER,
  combined INTEGER,
  for_psychotherapy INTEGER,
  for_counseling INTEGER,
  for_other_records INTEGER,
  clinic_sought INTEGER,
  copy_given INTEGER,
  recipient_kind TEXT,
  intermediary_members TEXT,
  members_treat INTEGER,
  recipient_is_covered INTEGER,
  fundraising_opt_out INTEGER,
  states_loss_of_protection INTEGER,
  states_refusal INTEGER,
  document_id TEXT,
  PRIMARY KEY (id, version)
) WITHOUT ROWID;
CREATE INDEX authorization_by_patient ON authorization (patient_id);
CREATE INDEX authorization_by_request_id ON authorization (request_id);
CREATE VIEW seen_authorization AS
  SELECT *, version = (SELECT max(version) FROM authorization AS other
                       WHERE other.id = authorization.id
                         AND other.batch NOT IN (SELECT id FROM open_batch)) AS is_current
    FROM authorization
   WHERE custos_sees(sensitivity)
     AND batch NOT IN (SELECT id FROM open_batch);

CREATE TABLE disclosure (
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
  request_id TEXT,
  number TEXT,
  released TEXT,
  released_by TEXT,
  recipient TEXT,
  recipient_address TEXT,
  requester_kind TEXT,
  basis TEXT,
  purpose TEXT,
  description TEXT,
  hipaa_accountable INTEGER,
  part2_accountable INTEGER,
  notices TEXT,
  n_pages INTEGER,
  first_page_number TEXT,
  last_page_number TEXT,
  content_id TEXT,
  size INTEGER,
  encrypted INTEGER,
  audit_anchor TEXT,
  certified_by TEXT,
  checked_by TEXT,
  accepted TEXT,
  override_reason TEXT,
  PRIMARY KEY (id, version)
) WITHOUT ROWID;
CREATE INDEX disclosure_by_patient ON disclosure (patient_id);
CREATE INDEX disclosure_by_request_id ON disclosure (request_id);
CREATE VIEW seen_disclosure AS
  SELECT *, version = (SELECT max(version) FROM disclosure AS other
                       WHERE other.id = disclosure.id
                         AND other.batch NOT IN (SELECT id FROM open_batch)) AS is_current
    FROM disclosure
   WHERE custos_sees(sensitivity)
     AND batch NOT IN (SELECT id FROM open_batch);

CREATE TABLE disclosure_item (
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
  disclosure_id TEXT,
  position INTEGER,
  item_kind TEXT,
  item_id TEXT,
  item_version INTEGER,
  released INTEGER,
  reasons TEXT,
  first_page INTEGER,
  n_pages INTEGER,
  PRIMARY KEY (id, version)
) WITHOUT ROWID;
CREATE INDEX disclosure_item_by_patient ON disclosure_item (patient_id);
CREATE INDEX disclosure_item_by_disclosure_id ON disclosure_item (disclosure_id);
CREATE VIEW seen_disclosure_item AS
  SELECT *, version = (SELECT max(version) FROM disclosure_item AS other
                       WHERE other.id = disclosure_item.id
                         AND other.batch NOT IN (SELECT id FROM open_batch)) AS is_current
    FROM disclosure_item
   WHERE custos_sees(sensitivity)
     AND batch NOT IN (SELECT id FROM open_batch);

-- Requests are numbered within a year: R-2026-0001.
CREATE TABLE request_number (
  year INTEGER PRIMARY KEY NOT NULL,
  last INTEGER NOT NULL
);

-- Page numbers of releases go on without a gap.
CREATE TABLE page_number (last INTEGER NOT NULL);
INSERT INTO page_number VALUES (0);

-- The bytes that left, as sensitive as the most sensitive thing in them.
CREATE VIEW seen_packet AS
  SELECT disclosure.id AS disclosure_id, disclosure.version, document_content.id,
         document_content.size, document_content.bytes
    FROM disclosure JOIN document_content ON document_content.id = disclosure.content_id
   WHERE custos_sees(disclosure.sensitivity)
     AND disclosure.batch NOT IN (SELECT id FROM open_batch);
