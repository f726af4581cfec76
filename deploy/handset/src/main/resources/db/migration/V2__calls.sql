-- Calls. started_at and the like are business time; next_at is system time, null when nothing happens by itself.
-- The talk: twiml is the document being followed, from document_url; position is the next verb, or the one that waits for an answer.
CREATE TABLE call (
  seq             bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  sid             text        NOT NULL UNIQUE,
  lender          text        NOT NULL,
  phone           text        NOT NULL,
  direction       text        NOT NULL CHECK (direction IN ('inbound', 'outbound-api')),
  status          text        NOT NULL,
  answered_by     text,
  detects_machine boolean     NOT NULL,
  document_url    text,
  twiml           text,
  position        integer     NOT NULL,
  waiting         boolean     NOT NULL,
  digits          text        NOT NULL,
  callback_url    text,
  callback_events text        NOT NULL,
  ring_seconds    integer     NOT NULL,
  created_at      timestamptz NOT NULL,
  started_at      timestamptz,
  ended_at        timestamptz,
  next_at         timestamptz
);
CREATE INDEX call_of_phone ON call (phone, seq);
CREATE INDEX call_due ON call (next_at) WHERE next_at IS NOT NULL;

-- What was said and pressed, in order.
CREATE TABLE call_line (
  seq  bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  sid  text        NOT NULL REFERENCES call (sid),
  who  text        NOT NULL CHECK (who IN ('LENDER', 'PHONE', 'NETWORK')),
  text text        NOT NULL,
  at   timestamptz NOT NULL
);
CREATE INDEX call_line_of_call ON call_line (sid, seq);

GRANT SELECT, INSERT, UPDATE, DELETE ON call, call_line TO ${runRole};
