-- A person in the team may overrule a segment, with a reason; older words are kept.
CREATE TABLE segment_overrule (
  id                  text        PRIMARY KEY,
  borrower_id         text        NOT NULL REFERENCES borrower,
  segment             text        NOT NULL CHECK (segment IN ('SELF_CARE', 'STANDARD', 'EARLY_SUPPORT')),
  reason_sealed       bytea       NOT NULL,
  set_by              text        NOT NULL,
  set_at              timestamptz NOT NULL,
  ended_at            timestamptz,
  ended_by            text,
  ended_reason_sealed bytea
);
CREATE UNIQUE INDEX segment_overrule_standing ON segment_overrule (borrower_id) WHERE ended_at IS NULL;

-- Each time all accounts were scored: who decided, how many, and how far they have drifted from the training's.
CREATE TABLE risk_run (
  id          bigint           GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  decided_by  text             NOT NULL,  -- a model's id, or RULE
  finished_at timestamptz      NOT NULL,
  accounts    bigint           NOT NULL,
  changed     bigint           NOT NULL,
  drift       jsonb            NOT NULL   -- population stability index of the score and of each feature
);

-- What was foreseen of an account in a month, and what came of it, to see whether probabilities can be taken at their word.
CREATE TABLE risk_foreseen (
  account_ref text             NOT NULL,
  borrower_id text             NOT NULL REFERENCES borrower,
  month       date             NOT NULL,
  model_id    text             NOT NULL,
  probability double precision NOT NULL,
  scored_at   timestamptz      NOT NULL,
  defaulted   boolean,
  observed_on date,
  PRIMARY KEY (account_ref, borrower_id, month)
);
CREATE INDEX risk_foreseen_outcomes ON risk_foreseen (model_id) WHERE defaulted IS NOT NULL;

GRANT SELECT, INSERT, UPDATE ON segment_overrule, risk_foreseen TO ${runRole};
GRANT SELECT, INSERT ON risk_run TO ${runRole};
