-- Accepted plans. PENDING_HOLD is committed before borrower-service is asked to stop collecting, ACCEPTED only after it has.
-- WITHDRAWING: the hold may have been set although the plan was not accepted, and is being taken back.
CREATE TABLE plan (
  id            text        PRIMARY KEY,
  borrower_id   text        NOT NULL,
  proposal_id   text        NOT NULL UNIQUE REFERENCES plan_proposal,
  state         text        NOT NULL CHECK (state IN ('PENDING_HOLD', 'ACCEPTED', 'WITHDRAWING', 'NOT_ACCEPTED', 'ENDED')),
  terms_hash    text        NOT NULL,
  sealed        bytea       NOT NULL,
  party_sealed  bytea       NOT NULL,
  account_refs  text[]      NOT NULL,
  time_zone     text        NOT NULL,
  confirmed_by  text        NOT NULL CHECK (confirmed_by IN ('PIN', 'CODE', 'VOICE', 'TEXT')),
  asked_by      text        NOT NULL,
  asked_key     text,
  asked_at      timestamptz NOT NULL,
  command_id    text        NOT NULL,
  sequence      bigint      NOT NULL,
  hold_id       text,
  accepted_at   timestamptz,
  review_on     date,
  reviewed_at   timestamptz,
  ended_at      timestamptz,
  ended_why     text
);
CREATE INDEX plan_borrower ON plan (borrower_id);
CREATE INDEX plan_unfinished ON plan (asked_at) WHERE state = 'PENDING_HOLD';
CREATE UNIQUE INDEX plan_asked_once ON plan (asked_by, asked_key) WHERE asked_key IS NOT NULL;
-- Orders the commands that this service sends about one borrower.
CREATE SEQUENCE plan_command_sequence;

CREATE TABLE plan_instalment (
  plan_id      text    NOT NULL REFERENCES plan,
  number       integer NOT NULL,
  account_ref  text    NOT NULL,
  due_on       date    NOT NULL,
  amount_minor bigint  NOT NULL,
  paid_minor   bigint  NOT NULL DEFAULT 0,
  noted_at     timestamptz,
  missed_at    timestamptz,
  PRIMARY KEY (plan_id, number)
);
CREATE INDEX plan_instalment_due ON plan_instalment (due_on) WHERE paid_minor < amount_minor;

GRANT SELECT, INSERT, UPDATE ON plan, plan_instalment TO ${runRole};
GRANT USAGE ON SEQUENCE plan_command_sequence TO ${runRole};
