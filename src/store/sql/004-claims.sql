-- Who pays, what was asked of them, what they answered.

CREATE TABLE coverage (
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
  payer TEXT,
  plan TEXT,
  member_number TEXT,
  group_number TEXT,
  subscriber TEXT,
  relationship TEXT,
  started TEXT,
  ended TEXT,
  PRIMARY KEY (id, version)
) WITHOUT ROWID;
CREATE INDEX coverage_by_patient ON coverage (patient_id);
CREATE VIEW seen_coverage AS
  SELECT *, version = (SELECT max(version) FROM coverage AS other
                       WHERE other.id = coverage.id
                         AND other.batch NOT IN (SELECT id FROM open_batch)) AS is_current
    FROM coverage
   WHERE custos_sees(sensitivity)
     AND batch NOT IN (SELECT id FROM open_batch);

CREATE TABLE claim (
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
  use TEXT,
  billed TEXT,
  started TEXT,
  ended TEXT,
  provider TEXT,
  payer TEXT,
  total TEXT,
  paid TEXT,
  currency TEXT,
  diagnoses TEXT,
  services TEXT,
  outcome TEXT,
  answers_claim TEXT,
  PRIMARY KEY (id, version)
) WITHOUT ROWID;
CREATE INDEX claim_by_patient ON claim (patient_id);
CREATE VIEW seen_claim AS
  SELECT *, version = (SELECT max(version) FROM claim AS other
                       WHERE other.id = claim.id
                         AND other.batch NOT IN (SELECT id FROM open_batch)) AS is_current
    FROM claim
   WHERE custos_sees(sensitivity)
     AND batch NOT IN (SELECT id FROM open_batch);
