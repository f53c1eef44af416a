-- What came from outside, kept as it came beside what was made of it: each version of a
-- resource is a row, and the last row of an id says what was last taken in.

CREATE TABLE resource (
  id          INTEGER PRIMARY KEY NOT NULL,
  batch       INTEGER NOT NULL,
  source      TEXT NOT NULL, -- whose the foreign id is
  type        TEXT NOT NULL,
  foreign_id  TEXT NOT NULL,
  kind        TEXT NOT NULL, -- of the item it stands beside; 'kept': it has no home
  item_id     TEXT NOT NULL,
  version     INTEGER NOT NULL,
  patient_id  TEXT,
  sensitivity TEXT NOT NULL,
  name        TEXT,          -- what others call it
  n_homeless  INTEGER NOT NULL,
  digest      BLOB NOT NULL, -- of the bytes, unpacked
  size        INTEGER NOT NULL,
  bytes       BLOB NOT NULL  -- zlib
);
CREATE INDEX resource_by_foreign_id ON resource (foreign_id, type, source);
CREATE INDEX resource_by_item ON resource (item_id, version);
CREATE INDEX resource_by_batch ON resource (batch);
CREATE VIEW seen_resource AS
  SELECT * FROM resource
   WHERE custos_sees(sensitivity)
     AND batch NOT IN (SELECT id FROM open_batch);

-- By these others refer to a resource whose id they do not know.
CREATE TABLE resource_identifier (
  system   TEXT NOT NULL,
  value    TEXT NOT NULL,
  resource INTEGER NOT NULL,
  batch    INTEGER NOT NULL,
  PRIMARY KEY (value, system, resource)
) WITHOUT ROWID;
CREATE INDEX resource_identifier_by_batch ON resource_identifier (batch);
CREATE VIEW seen_resource_identifier AS
  SELECT resource.*, resource_identifier.system, resource_identifier.value
    FROM resource_identifier JOIN resource ON resource.id = resource_identifier.resource
   WHERE custos_sees(resource.sensitivity)
     AND resource.batch NOT IN (SELECT id FROM open_batch);

-- What was not taken in, and why; its bytes are a resource of kind 'set-aside'.
CREATE TABLE set_aside (
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
  source TEXT,
  resource_type TEXT,
  foreign_id TEXT,
  reason TEXT,
  place TEXT,
  file TEXT,
  digest TEXT,
  settled TEXT,
  PRIMARY KEY (id, version)
) WITHOUT ROWID;
CREATE INDEX set_aside_by_patient ON set_aside (patient_id);
CREATE VIEW seen_set_aside AS
  SELECT *, version = (SELECT max(version) FROM set_aside AS other
                       WHERE other.id = set_aside.id
                         AND other.batch NOT IN (SELECT id FROM open_batch)) AS is_current
    FROM set_aside
   WHERE custos_sees(sensitivity)
     AND batch NOT IN (SELECT id FROM open_batch);
