-- Plans that were shown, with the question they answer, sealed with the borrower's record key.
CREATE TABLE plan_proposal (
  id            text        PRIMARY KEY,
  borrower_id   text        NOT NULL,
  kind          text        NOT NULL,
  terms_hash    text        NOT NULL,
  question_hash text        NOT NULL,
  sealed        bytea       NOT NULL,
  created_at    timestamptz NOT NULL,
  -- When the borrower last saw it in a signed-in session, and last opened its own page.
  seen_at       timestamptz,
  opened_at     timestamptz
);
CREATE UNIQUE INDEX plan_proposal_once ON plan_proposal (borrower_id, question_hash, terms_hash);
GRANT SELECT, INSERT, UPDATE ON plan_proposal TO ${runRole};
