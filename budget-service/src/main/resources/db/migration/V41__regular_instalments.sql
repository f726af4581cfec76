-- What of a payment counted on the regular instalments that stay due beside a plan for arrears; and when a person was asked what becomes of
-- what was paid beyond everything: not yet, for payments from before anybody was.
ALTER TABLE plan_payment
  ADD COLUMN regular_minor bigint NOT NULL DEFAULT 0 CHECK (regular_minor >= 0),
  ADD COLUMN over_told_at  timestamptz,
  ADD CONSTRAINT plan_payment_places CHECK (regular_minor + over_minor <= amount_minor);
CREATE INDEX plan_payment_over_not_told ON plan_payment (cursor) WHERE over_minor > 0 AND over_told_at IS NULL;
GRANT UPDATE (over_told_at) ON plan_payment TO ${runRole};
