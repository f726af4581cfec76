-- Plans above what is left: who asked and why, and the other person who decided. The reason is sealed with the borrower's record key.
CREATE TABLE plan_override (
  id            text        PRIMARY KEY,
  borrower_id   text        NOT NULL,
  currency      text        NOT NULL,
  monthly_minor bigint      NOT NULL CHECK (monthly_minor > left_minor),
  left_minor    bigint      NOT NULL,
  reason_sealed bytea       NOT NULL,
  state         text        NOT NULL CHECK (state IN ('ASKED', 'APPROVED', 'REFUSED')),
  asked_by      text        NOT NULL,
  asked_at      timestamptz NOT NULL,
  decided_by    text,
  decided_at    timestamptz,
  proposal_id   text        REFERENCES plan_proposal,
  CHECK ((state = 'ASKED') = (decided_by IS NULL)),
  CHECK (lower(decided_by) <> lower(asked_by)),
  CHECK ((state = 'APPROVED') = (proposal_id IS NOT NULL))
);
CREATE INDEX plan_override_borrower ON plan_override (borrower_id);
CREATE INDEX plan_override_asked_at ON plan_override (asked_at);
GRANT SELECT, INSERT, UPDATE ON plan_override TO ${runRole};
