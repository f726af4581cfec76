-- Facts that were keyed in on a call and did not fit, over all calls. After five they rest for an hour; a person stays open.
CREATE TABLE voice_check (
  borrower_id  text        PRIMARY KEY REFERENCES borrower,
  wrong_tries  integer     NOT NULL,
  last_wrong_system_at timestamptz
);
GRANT SELECT, INSERT, UPDATE, DELETE ON voice_check TO ${runRole};
