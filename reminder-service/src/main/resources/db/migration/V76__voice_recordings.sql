-- Recordings of calls, fetched from the carrier and deleted there; the sound is sealed under the key of the borrower, or of the
-- number when it stands for nobody. A row stays when its sound is gone, so that one can see by which rule it went.
CREATE TABLE voice_recording (
  recording_id  text        PRIMARY KEY,
  carrier_id    text        NOT NULL REFERENCES voice_call,
  state         text        NOT NULL CHECK (state IN ('AT_CARRIER', 'KEPT', 'NOT_WANTED', 'DELETED')),
  sealed_for    text        NOT NULL,
  sound_sealed  bytea,
  received_at   timestamptz NOT NULL,
  keep_until    timestamptz,
  until_cleared boolean     NOT NULL DEFAULT false,
  keep_rule     text,
  deleted_at    timestamptz
);
COMMENT ON COLUMN voice_recording.until_cleared IS 'a plan was agreed on in the call: kept at least while a case of the borrower is open';
CREATE INDEX voice_recording_call ON voice_recording (carrier_id);
CREATE INDEX voice_recording_keep ON voice_recording (keep_until) WHERE state = 'KEPT';
GRANT SELECT, INSERT, UPDATE ON voice_recording TO ${runRole};
