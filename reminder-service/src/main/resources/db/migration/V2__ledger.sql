-- Append-only: the run role may read and add, and nothing else. The bytes are what is hashed; the columns beside them only find them.
CREATE TABLE ledger_entry (
  seq         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id          uuid        NOT NULL UNIQUE,
  at          timestamptz NOT NULL,
  subject     text        NOT NULL,
  kind        text        NOT NULL CHECK (kind IN
                ('DECISION', 'ATTEMPT', 'OUTCOME', 'REPLY', 'SUPPRESSION', 'OUTSIDE_CONTACT', 'PERSON', 'ERASURE')),
  case_id     uuid,
  bytes       bytea       NOT NULL,
  sha256      bytea       NOT NULL
);
CREATE INDEX ledger_entry_at ON ledger_entry (at, seq);
CREATE INDEX ledger_entry_subject ON ledger_entry (subject, at);
CREATE INDEX ledger_entry_case ON ledger_entry (case_id) WHERE case_id IS NOT NULL;
GRANT SELECT, INSERT ON ledger_entry TO ${runRole};
