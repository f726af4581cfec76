-- What is open of a missed date may move to the plan's end: it leaves its row as moved_minor and comes back as a row of its own,
-- whose parts are written with it (those of the other rows stand in the sealed terms). The sum over all rows of amount less moved
-- stays that of the agreement.
ALTER TABLE plan_instalment
  ADD COLUMN moved_minor     bigint NOT NULL DEFAULT 0,
  ADD COLUMN moved_at        timestamptz,
  ADD COLUMN moved_from      integer,
  ADD COLUMN principal_minor bigint,
  ADD COLUMN interest_minor  bigint,
  ADD COLUMN fee_minor       bigint,
  ADD CONSTRAINT plan_instalment_never_overdrawn CHECK (paid_minor + moved_minor <= amount_minor),
  ADD CONSTRAINT plan_instalment_moved_has_parts CHECK (moved_from IS NULL OR principal_minor + interest_minor + fee_minor = amount_minor);
DROP INDEX plan_instalment_due;
CREATE INDEX plan_instalment_due ON plan_instalment (due_on) WHERE paid_minor + moved_minor < amount_minor;
-- A plan that dates were missed on is ended by a person only, who says why.
ALTER TABLE plan ADD COLUMN ended_by text, ADD COLUMN ended_note text;
