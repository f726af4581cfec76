-- While a borrower is making a plan nobody collects: the hold that was asked for, and ends when a plan is accepted.
CREATE TABLE plan_being_made (
  borrower_id text        PRIMARY KEY,
  command_id  text        NOT NULL,
  sequence    bigint      NOT NULL,
  begun_at    timestamptz NOT NULL,
  hold_id     text
);
GRANT SELECT, INSERT, UPDATE, DELETE ON plan_being_made TO ${runRole};
