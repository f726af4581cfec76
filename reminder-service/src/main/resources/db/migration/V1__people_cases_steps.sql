-- The person is the unit of work: leased, locked and decided as one. Times named *_at belong to the business clock,
-- those named *_system_at to the system clock.
CREATE TABLE person (
  borrower_id            text        PRIMARY KEY,
  subject                text        NOT NULL UNIQUE,
  due_at                 timestamptz,
  asked_at               timestamptz,
  wakes                  bigint      NOT NULL DEFAULT 0,
  retry_system_at        timestamptz,
  tries_undecided        integer     NOT NULL DEFAULT 0,
  leased_by              text,
  leased_until_system_at timestamptz,
  jurisdictions          text,
  time_zones             text,
  erased_at              timestamptz
);
COMMENT ON COLUMN person.subject IS 'random; the only name of the person that the ledger knows';
COMMENT ON COLUMN person.due_at IS 'when the person is to be looked at next; null until something changes';
COMMENT ON COLUMN person.asked_at IS 'set while an answer is waited for, which goes first';
COMMENT ON COLUMN person.wakes IS 'counts what has changed, so that a change during a look is not forgotten by it';
CREATE INDEX person_due ON person (due_at) WHERE due_at IS NOT NULL;

-- An account by keyed hash. The alias is random and stable: it stands for the account in the ledger.
CREATE TABLE account_alias (
  account_token text PRIMARY KEY,
  alias         text NOT NULL UNIQUE
);

CREATE TABLE reminder_case (
  id                uuid        PRIMARY KEY,
  borrower_id       text        NOT NULL REFERENCES person,
  account_token     text        NOT NULL REFERENCES account_alias,
  account_ref_sealed bytea      NOT NULL,
  product           text,
  ladder            text        NOT NULL,
  due_date          date        NOT NULL,
  state             text        NOT NULL CHECK (state IN ('OPEN', 'PAUSED', 'WITH_A_PERSON', 'CLOSED')),
  opened_at         timestamptz NOT NULL,
  closed_at         timestamptz,
  closed_reason     text,
  last_rung_day     integer,
  last_attempt_at   timestamptz
);
CREATE UNIQUE INDEX reminder_case_one_open ON reminder_case (borrower_id, account_token) WHERE state <> 'CLOSED';
CREATE INDEX reminder_case_account ON reminder_case (account_token);
CREATE INDEX reminder_case_borrower ON reminder_case (borrower_id);

-- One thing to do for a person: the next rung of a ladder, an asked-for answer, or a note before an instalment.
CREATE TABLE step (
  id               uuid        PRIMARY KEY,
  borrower_id      text        NOT NULL REFERENCES person,
  case_id          uuid        REFERENCES reminder_case,
  account_token    text,
  origin           text        NOT NULL CHECK (origin IN ('LADDER', 'ASKED', 'INSTALMENT')),
  origin_key       text        UNIQUE,
  rung             integer,
  action           text        NOT NULL CHECK (action IN ('TEXT', 'PERSON')),
  channel          text,
  purpose          text,
  template_id      text,
  language         text,
  params_sealed    bytea,
  number_token     text,
  check_code       text        UNIQUE,
  state            text        NOT NULL CHECK (state IN ('WAITING', 'RESERVED', 'DONE', 'CANCELLED')),
  due_at           timestamptz NOT NULL,
  try_at           timestamptz NOT NULL,
  expires_at       timestamptz,
  requested_at     timestamptz,
  requested_for_at timestamptz,
  request_channel  text,
  last_decision    text,
  tries_not_taken  integer     NOT NULL DEFAULT 0,
  ended_reason     text,
  created_at       timestamptz NOT NULL,
  CHECK (action = 'PERSON' OR (channel IS NOT NULL AND purpose IS NOT NULL AND template_id IS NOT NULL AND check_code IS NOT NULL))
);
COMMENT ON COLUMN step.due_at IS 'when it was meant for; try_at is when the gate is asked next';
COMMENT ON COLUMN step.origin_key IS 'what asked for it; the same asking twice makes one step';
COMMENT ON COLUMN step.last_decision IS 'hash of the last verdict, so that the same deferral is written down once';
CREATE UNIQUE INDEX step_one_live_per_case ON step (case_id) WHERE origin = 'LADDER' AND state IN ('WAITING', 'RESERVED');
CREATE INDEX step_waiting ON step (borrower_id, try_at) WHERE state = 'WAITING';
CREATE INDEX step_case ON step (case_id);

-- One contact that was cleared. A step has at most one that is or may be real.
CREATE TABLE attempt (
  id                 uuid        PRIMARY KEY,
  step_id            uuid        NOT NULL REFERENCES step,
  borrower_id        text        NOT NULL REFERENCES person,
  case_id            uuid        REFERENCES reminder_case,
  channel            text        NOT NULL,
  voice_kind         text,
  purpose            text        NOT NULL,
  account_tokens     text[]      NOT NULL,
  contact_point_id   text        NOT NULL,
  number_token       text        NOT NULL,
  check_code         text        NOT NULL,
  text_sealed        bytea       NOT NULL,
  jurisdictions      text        NOT NULL,
  time_zones         text        NOT NULL,
  state              text        NOT NULL CHECK (state IN
                       ('RESERVED', 'RELEASED', 'SENDING', 'SENT', 'DELIVERED', 'UNDELIVERED', 'REFUSED', 'NOT_TAKEN', 'UNKNOWN')),
  reserved_at        timestamptz NOT NULL,
  valid_until        timestamptz NOT NULL,
  sending_at         timestamptz,
  sending_system_at  timestamptz,
  ended_at           timestamptz,
  carrier_id         text        UNIQUE,
  error_code         text
);
CREATE UNIQUE INDEX attempt_one_real_per_step ON attempt (step_id) WHERE state NOT IN ('RELEASED', 'NOT_TAKEN');
CREATE INDEX attempt_history ON attempt (borrower_id, reserved_at);
CREATE INDEX attempt_accounts ON attempt USING gin (account_tokens);
CREATE INDEX attempt_reserved ON attempt (reserved_at) WHERE state = 'RESERVED';
CREATE INDEX attempt_sending ON attempt (sending_system_at) WHERE state = 'SENDING';
CREATE INDEX attempt_token ON attempt (number_token) WHERE state = 'RESERVED';
CREATE INDEX attempt_case ON attempt (case_id);

-- A delivery report that came before we knew the carrier's name for the message.
CREATE TABLE early_report (
  carrier_id text        NOT NULL,
  outcome    text        NOT NULL,
  error_code text,
  at         timestamptz NOT NULL,
  PRIMARY KEY (carrier_id, outcome)
);

-- Which borrowers a number stands for, by keyed hash: the number itself is never kept here.
CREATE TABLE known_number (
  number_token     text NOT NULL,
  borrower_id      text NOT NULL REFERENCES person,
  contact_point_id text NOT NULL,
  PRIMARY KEY (number_token, borrower_id)
);
CREATE INDEX known_number_borrower ON known_number (borrower_id);

-- What this service has learnt and must act on at once, whatever the state of other services.
CREATE TABLE suppression (
  id           uuid        PRIMARY KEY,
  kind         text        NOT NULL CHECK (kind IN ('OPT_OUT', 'WRONG_PERSON', 'HOLD')),
  number_token text,
  borrower_id  text,
  channel      text,
  hold_kind    text,
  at           timestamptz NOT NULL,
  reason       text        NOT NULL,
  lifted_at    timestamptz,
  lifted_reason text,
  handed_over_system_at timestamptz,
  CHECK (number_token IS NOT NULL OR borrower_id IS NOT NULL),
  CHECK ((kind = 'HOLD') = (hold_kind IS NOT NULL))
);
COMMENT ON COLUMN suppression.handed_over_system_at IS 'when borrower-service took it over; a hold then goes on in the contact card';
CREATE INDEX suppression_token ON suppression (number_token) WHERE lifted_at IS NULL;
CREATE INDEX suppression_borrower ON suppression (borrower_id) WHERE lifted_at IS NULL;

-- Contacts made outside the suite; they count like ours.
CREATE TABLE outside_contact (
  reference        text        PRIMARY KEY,
  request_hash     bytea       NOT NULL,
  borrower_id      text        NOT NULL REFERENCES person,
  at               timestamptz NOT NULL,
  channel          text        NOT NULL,
  voice_kind       text,
  direction        text        NOT NULL,
  outcome          text        NOT NULL,
  purpose          text,
  account_tokens   text[],
  contact_point_id text,
  by               text        NOT NULL
);
CREATE INDEX outside_contact_history ON outside_contact (borrower_id, at);
CREATE INDEX outside_contact_accounts ON outside_contact USING gin (account_tokens);

-- A number that stopped us before we knew whose it was has a name in the ledger all the same.
CREATE TABLE number_subject (
  number_token text PRIMARY KEY,
  subject      text NOT NULL UNIQUE
);

GRANT SELECT, INSERT, UPDATE ON person, reminder_case, step, attempt, suppression TO ${runRole};
GRANT SELECT, INSERT ON account_alias, number_subject, outside_contact TO ${runRole};
GRANT SELECT, INSERT, DELETE ON early_report TO ${runRole};
GRANT SELECT, INSERT, UPDATE, DELETE ON known_number TO ${runRole};
