-- What somebody needs from us and has let us write down; kind, permission and note are sealed together, for the kind alone can tell of an illness.
CREATE TABLE support_need (
  id           text        PRIMARY KEY,
  borrower_id  text        NOT NULL REFERENCES borrower,
  facts_sealed bytea       NOT NULL,
  recorded_at  timestamptz NOT NULL,
  ended_at     timestamptz,
  ended_by     text
);
CREATE INDEX support_need_standing ON support_need (borrower_id) WHERE ended_at IS NULL;

-- Somebody who helps the borrower and comes to us. There is no column for a number, and none for an address.
CREATE TABLE helper (
  id           text        PRIMARY KEY,
  borrower_id  text        NOT NULL REFERENCES borrower,
  facts_sealed bytea       NOT NULL,
  until_date   date        NOT NULL,
  hold_id      text        REFERENCES hold,
  recorded_at  timestamptz NOT NULL,
  ended_at     timestamptz
);
CREATE INDEX helper_borrower ON helper (borrower_id);

-- The words by which a borrower knows our texts.
ALTER TABLE borrower ADD COLUMN phrase_sealed bytea;

GRANT SELECT, INSERT, UPDATE ON support_need, helper TO ${runRole};
