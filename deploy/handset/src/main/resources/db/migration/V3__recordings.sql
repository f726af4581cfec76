-- Recordings of calls, as the carrier keeps them until it is told to delete them. Phones may now answer as a child does, or be silent.
CREATE TABLE recording (
  sid          text        PRIMARY KEY,
  call_sid     text        NOT NULL REFERENCES call (sid),
  callback_url text,
  started_at   timestamptz NOT NULL,
  ended_at     timestamptz,
  deleted_at   timestamptz
);
CREATE INDEX recording_of_call ON recording (call_sid);
ALTER TABLE behaviour DROP CONSTRAINT IF EXISTS behaviour_answers_check;
ALTER TABLE call ADD COLUMN waits_for_greeting boolean NOT NULL DEFAULT false;
GRANT SELECT, INSERT, UPDATE, DELETE ON recording TO ${runRole};
