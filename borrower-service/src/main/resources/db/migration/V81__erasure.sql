-- What stops forgetting: a lawsuit. The reason is for those who must know it.
CREATE TABLE litigation_hold (
  id            text        PRIMARY KEY,
  borrower_id   text        NOT NULL REFERENCES borrower,
  reason_sealed bytea       NOT NULL,
  set_by        text        NOT NULL,
  set_at        timestamptz NOT NULL,
  ended_by      text,
  ended_at      timestamptz
);
CREATE INDEX litigation_hold_standing ON litigation_hold (borrower_id) WHERE ended_at IS NULL;

-- What each service says it has forgotten of a person: counts by kind, nothing personal.
CREATE TABLE erasure_report (
  borrower_id text        NOT NULL REFERENCES borrower,
  key         text        NOT NULL CHECK (key IN ('PROFILE', 'RECORD')),
  service     text        NOT NULL,
  forgotten   jsonb       NOT NULL,
  reported_at timestamptz NOT NULL,
  PRIMARY KEY (borrower_id, key, service)
);
ALTER TABLE borrower ADD COLUMN records_ended_at timestamptz;
COMMENT ON COLUMN borrower.records_ended_at IS 'when the record key was destroyed: nothing of the person can be read any more';

-- The words of a complaint are a record: they are kept as long as the law asks, also after erasure.
ALTER TABLE complaint ADD COLUMN sealed_with text NOT NULL DEFAULT 'PROFILE' CHECK (sealed_with IN ('PROFILE', 'RECORD'));
ALTER TABLE complaint ALTER COLUMN sealed_with SET DEFAULT 'RECORD';

GRANT SELECT, INSERT, UPDATE, DELETE ON litigation_hold TO ${runRole};
GRANT SELECT, INSERT ON erasure_report TO ${runRole};
GRANT DELETE ON account, payment, hold, hold_command, contact_point, segment_overrule, risk_foreseen, sign_in_link, one_time_code, message_request,
  complaint, data_request TO ${runRole};
GRANT UPDATE (account_ref, more) ON change_feed TO ${runRole};
