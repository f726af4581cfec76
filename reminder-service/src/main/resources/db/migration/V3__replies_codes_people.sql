-- What borrowers wrote. Stored under the carrier's own id before anything acts on it; digits of numbers are masked first.
CREATE TABLE inbound_message (
  carrier_id   text        PRIMARY KEY,
  number_token text        NOT NULL,
  borrower_id  text,
  text_sealed  bytea       NOT NULL,
  received_at  timestamptz NOT NULL,
  intents      text,
  state        text        NOT NULL
);
CREATE INDEX inbound_message_token ON inbound_message (number_token, received_at);
CREATE INDEX inbound_message_borrower ON inbound_message (borrower_id, received_at);

-- Anybody may ask whether a code is ours. The code belongs to the step, so a second attempt repeats it.
CREATE TABLE check_code (
  code         text        PRIMARY KEY,
  step_id      uuid        NOT NULL,
  borrower_id  text        NOT NULL,
  number_token text        NOT NULL,
  created_at   timestamptz NOT NULL
);
CREATE INDEX check_code_step ON check_code (step_id);

CREATE TABLE wrong_recipient_report (
  id           uuid        PRIMARY KEY,
  number_token text        NOT NULL,
  received_at  timestamptz NOT NULL,
  via          text        NOT NULL,
  state        text        NOT NULL
);

-- What a person in the team should do.
CREATE TABLE work_item (
  id            uuid        PRIMARY KEY,
  kind          text        NOT NULL,
  borrower_id   text,
  case_id       uuid,
  state         text        NOT NULL CHECK (state IN ('OPEN', 'CLAIMED', 'CLOSED')),
  due_at        timestamptz NOT NULL,
  summary       text        NOT NULL,
  created_at    timestamptz NOT NULL,
  claimed_by    text,
  closed_at     timestamptz,
  closed_reason text
);
CREATE INDEX work_item_open ON work_item (due_at) WHERE state <> 'CLOSED';

CREATE TABLE sign_in_link (
  code_hash  bytea       PRIMARY KEY,
  staff_name text        NOT NULL,
  roles      text        NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at    timestamptz
);
CREATE TABLE staff_session (
  id_hash    bytea       PRIMARY KEY,
  staff_name text        NOT NULL,
  roles      text        NOT NULL,
  created_at timestamptz NOT NULL,
  seen_at    timestamptz NOT NULL,
  ended_at   timestamptz
);
GRANT SELECT, INSERT, UPDATE ON inbound_message, check_code, wrong_recipient_report, work_item, sign_in_link, staff_session TO ${runRole};
