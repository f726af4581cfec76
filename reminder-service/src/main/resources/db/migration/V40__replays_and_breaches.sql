-- A question about a long period: decided again in pieces, with its progress. Nothing of the ledger is copied but what differs.
CREATE TABLE policy_run (
  id              uuid        PRIMARY KEY,
  kind            text        NOT NULL CHECK (kind IN ('REPLAY', 'BACKTEST')),
  question        text        NOT NULL,
  asked_by        text        NOT NULL,
  asked_at        timestamptz NOT NULL,
  state           text        NOT NULL CHECK (state IN ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
  decisions_total bigint      NOT NULL,
  decisions_done  bigint      NOT NULL DEFAULT 0,
  answer          text,
  ended_at        timestamptz
);
COMMENT ON COLUMN policy_run.asked_at IS 'business clock, as ended_at';

-- Contacts that were made and that the law refuses, and what was done about each. Both tables are only ever added to: how a breach
-- stands is its last change, and how it stood before can be read.
CREATE TABLE breach (
  id          uuid        PRIMARY KEY,
  entry_id    uuid        UNIQUE,
  borrower_id text        NOT NULL REFERENCES person,
  what        text        NOT NULL,
  rules       text[]      NOT NULL,
  happened_at timestamptz NOT NULL,
  found_at    timestamptz NOT NULL,
  found_by    text        NOT NULL
);
COMMENT ON COLUMN breach.entry_id IS 'the ledger entry of the decision, if there was one';
CREATE INDEX breach_found ON breach (found_at, id);
CREATE TABLE breach_change (
  seq         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  breach_id   uuid        NOT NULL REFERENCES breach,
  at          timestamptz NOT NULL,
  by          text        NOT NULL,
  state       text        NOT NULL CHECK (state IN ('OPEN', 'REDRESSED', 'REPORTED', 'CLOSED')),
  cause       text,
  redress     text,
  reported_on date,
  reported_to text
);
CREATE INDEX breach_change_breach ON breach_change (breach_id, seq);
CREATE INDEX ledger_decisions ON ledger_entry (at, seq) WHERE kind = 'DECISION';
GRANT SELECT, INSERT, UPDATE ON policy_run TO ${runRole};
GRANT SELECT, INSERT ON breach, breach_change TO ${runRole};
