-- How far the one rotation of the master key is: all borrowers' keys are wrapped anew under it. Repeatable, so that it follows whatever
-- version a service has come to.
CREATE TABLE IF NOT EXISTS key_rotation (
  only_one          boolean     PRIMARY KEY CHECK (only_one),
  master_key_id     integer     NOT NULL,
  pass              integer     NOT NULL DEFAULT 1,
  after_borrower    text        NOT NULL DEFAULT '',
  after_purpose     text        NOT NULL DEFAULT '',
  seen_in_pass      bigint      NOT NULL DEFAULT 0,
  rewrapped_in_pass bigint      NOT NULL DEFAULT 0,
  rewrapped         bigint      NOT NULL DEFAULT 0,
  started_at        timestamptz NOT NULL,
  finished_at       timestamptz
);
GRANT SELECT, INSERT, UPDATE ON key_rotation TO ${runRole};
GRANT UPDATE (wrapped) ON borrower_key TO ${runRole};
