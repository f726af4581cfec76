-- A person rings a borrower: shown a fresh clearance for a work item, and what came of it. A clearance of which nothing is told
-- within an hour counts as a call whose end is unknown. No number stands here.
CREATE TABLE voice_dial (
  id               uuid        PRIMARY KEY,
  work_item_id     uuid        NOT NULL REFERENCES work_item,
  borrower_id      text        NOT NULL REFERENCES person,
  contact_point_id text        NOT NULL,
  purpose          text        NOT NULL,
  staff            text        NOT NULL,
  cleared_at       timestamptz NOT NULL,
  outcome          text,
  told_at          timestamptz
);
CREATE INDEX voice_dial_untold ON voice_dial (cleared_at) WHERE outcome IS NULL;
GRANT SELECT, INSERT, UPDATE ON voice_dial TO ${runRole};
