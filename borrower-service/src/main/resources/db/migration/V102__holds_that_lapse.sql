-- When a person was told that a hold is about to lapse, or that its time to be looked at has come.
ALTER TABLE hold ADD COLUMN told_at timestamptz;
CREATE INDEX hold_to_tell ON hold (from_date) WHERE ended_at IS NULL AND told_at IS NULL;
