-- Calls of the voice bot, under the carrier's own id. What was said, and how far the conversation is, are sealed for the borrower,
-- or for the number when it stands for nobody. Any replica can take the next turn.
CREATE TABLE voice_call (
  carrier_id     text        PRIMARY KEY,
  inbound        boolean     NOT NULL,
  number_token   text        NOT NULL,
  borrower_id    text        REFERENCES person,
  attempt_id     uuid        REFERENCES attempt,
  case_id        uuid        REFERENCES reminder_case,
  sealed_for     text        NOT NULL,
  language       text        NOT NULL,
  name_sealed    bytea,
  country        text,
  time_zone      text        NOT NULL,
  state_sealed   bytea       NOT NULL,
  turns          integer     NOT NULL,
  question_sealed bytea,
  news_sealed    bytea,
  recording_refused boolean  NOT NULL DEFAULT false,
  started_at     timestamptz NOT NULL,
  ended_at       timestamptz,
  disposition    text,
  outcome        text
);
COMMENT ON COLUMN voice_call.question_sealed IS 'what another service is being asked; gone once its answer is there';
COMMENT ON COLUMN voice_call.news_sealed IS 'the answer, until the line has come back for it';
CREATE INDEX voice_call_borrower ON voice_call (borrower_id, started_at);
-- A code that is keyed in on a call is found by its keys.
CREATE INDEX check_code_keys ON check_code (translate(replace(code, '-', ''), 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', '22233344455566677778889999'));
CREATE INDEX voice_call_number ON voice_call (number_token, started_at);

-- What was answered to each webhook of a call, so that a repeated or a late one gets the same document again.
CREATE TABLE voice_turn (
  carrier_id      text        NOT NULL REFERENCES voice_call,
  turn            integer     NOT NULL,
  document_sealed bytea       NOT NULL,
  at              timestamptz NOT NULL,
  PRIMARY KEY (carrier_id, turn)
);

-- What a call came to, as contact law counts it; null while nobody has answered yet, and for texts.
ALTER TABLE attempt ADD COLUMN call_outcome text;
ALTER TABLE attempt ADD COLUMN disposition  text;

-- Promises to pay that were read back and confirmed on a call.
CREATE TABLE promise (
  id           uuid        PRIMARY KEY,
  borrower_id  text        NOT NULL REFERENCES person,
  carrier_id   text        NOT NULL REFERENCES voice_call,
  due_on       date        NOT NULL,
  amount_minor bigint      NOT NULL,
  currency     text        NOT NULL,
  made_at      timestamptz NOT NULL
);
CREATE INDEX promise_borrower ON promise (borrower_id, made_at);

-- A hold that ends by itself: a promise, three days after its day.
ALTER TABLE suppression ADD COLUMN until date;

GRANT SELECT, INSERT, UPDATE ON voice_call TO ${runRole};
GRANT SELECT, INSERT ON voice_turn, promise TO ${runRole};
