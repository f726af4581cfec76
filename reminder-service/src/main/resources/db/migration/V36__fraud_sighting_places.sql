-- From where a code that is not ours was asked about. The place is a hash keyed to the code: no address stands here, and no visitor can be followed from code to code.
CREATE TABLE fraud_sighting_place (
  code     text        NOT NULL REFERENCES fraud_sighting (code),
  place    text        NOT NULL,
  last_at  timestamptz NOT NULL,
  PRIMARY KEY (code, place)
);
CREATE INDEX fraud_sighting_place_last ON fraud_sighting_place (last_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON fraud_sighting_place TO ${runRole};
