-- A complaint's way: who has it, what was answered, and when each step was taken.
ALTER TABLE complaint
  ADD COLUMN state           text NOT NULL DEFAULT 'RECEIVED'
    CHECK (state IN ('RECEIVED', 'ACKNOWLEDGED', 'LOOKED_AT', 'ANSWERED', 'WITH_AUTHORITY', 'CLOSED')),
  ADD COLUMN owner           text,
  ADD COLUMN extended_reason_sealed bytea,
  ADD COLUMN answer_sealed   bytea,
  ADD COLUMN answered_at     timestamptz,
  ADD COLUMN told_overdue_on date;
UPDATE complaint SET state = 'CLOSED' WHERE closed_at IS NOT NULL;
ALTER TABLE complaint ADD CONSTRAINT complaint_closed CHECK ((state = 'CLOSED') = (closed_at IS NOT NULL));
CREATE INDEX complaint_open ON complaint (received_at, id) WHERE state <> 'CLOSED';

-- Who moved it, and when.
CREATE TABLE complaint_move (
  complaint_id text        NOT NULL REFERENCES complaint ON DELETE CASCADE,
  state        text        NOT NULL,
  moved_by     text        NOT NULL,
  moved_at     timestamptz NOT NULL,
  place        bigint      GENERATED ALWAYS AS IDENTITY,
  PRIMARY KEY (complaint_id, place)
);
GRANT SELECT, INSERT, DELETE ON complaint_move TO ${runRole};
