-- Codes that were asked about and are not ours: somebody may write in the lender's name. A code is no personal data.
CREATE TABLE fraud_sighting (
  code       text        PRIMARY KEY,
  times      integer     NOT NULL,
  first_at   timestamptz NOT NULL,
  last_at    timestamptz NOT NULL
);
CREATE INDEX fraud_sighting_alike ON fraud_sighting (last_at) WHERE times >= 3;
-- One-time codes for a visitor who says that a number is not the borrower's; times belong to the system clock.
CREATE TABLE not_me_code (
  number_token     text        PRIMARY KEY,
  code_hash        bytea       NOT NULL,
  expires_system_at timestamptz NOT NULL,
  tries_left       integer     NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON fraud_sighting TO ${runRole};
GRANT SELECT, INSERT, UPDATE, DELETE ON not_me_code TO ${runRole};
CREATE INDEX wrong_recipient_report_token ON wrong_recipient_report (number_token);
