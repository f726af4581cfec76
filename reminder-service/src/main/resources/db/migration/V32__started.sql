-- A START is a new consent to texts: to the very number it came from, by the borrowers who had it then.
CREATE TABLE started (
  number_token text        NOT NULL,
  borrower_id  text        NOT NULL REFERENCES person,
  at           timestamptz NOT NULL,
  PRIMARY KEY (number_token, borrower_id)
);
CREATE INDEX started_borrower ON started (borrower_id);
GRANT SELECT, INSERT, UPDATE ON started TO ${runRole};
