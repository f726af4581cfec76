-- While a hold stands, only what conduct section 4 names may reach the borrower.
CREATE TABLE hold (
  id           text        PRIMARY KEY,
  borrower_id  text        NOT NULL REFERENCES borrower,
  kind         text        NOT NULL,
  account_refs text[],
  from_date    date        NOT NULL,
  until_date   date,
  set_by       text        NOT NULL,
  note_sealed  bytea,
  created_at   timestamptz NOT NULL,
  ended_at     timestamptz,
  ended_reason_sealed bytea
);
CREATE INDEX hold_borrower ON hold (borrower_id);
CREATE UNIQUE INDEX hold_import_once ON hold (borrower_id, kind) WHERE set_by = 'import';

-- Commands of other services, so that repeats and older ones change nothing.
CREATE TABLE hold_command (
  sender      text        NOT NULL,
  command_id  text        NOT NULL,
  borrower_id text        NOT NULL REFERENCES borrower,
  kind        text        NOT NULL,
  sequence    bigint,
  hold_id     text        REFERENCES hold,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (sender, command_id)
);
CREATE INDEX hold_command_newest ON hold_command (sender, borrower_id, kind, sequence DESC);

GRANT SELECT, INSERT, UPDATE ON hold TO ${runRole};
GRANT SELECT, INSERT ON hold_command TO ${runRole};
