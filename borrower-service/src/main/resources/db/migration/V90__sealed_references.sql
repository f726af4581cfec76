-- The lender's references of accounts and payments are among the facts that sign-in asks of. They stand sealed with the borrower's record
-- key and are found by a keyed hash. Rows from before are sealed at the next start (SealOpenReferences): what is not sealed yet stands in the
-- old column, which is empty everywhere afterwards.
ALTER TABLE account ADD COLUMN account_token text, ADD COLUMN ref_sealed bytea;
ALTER TABLE account DROP CONSTRAINT account_pkey;
ALTER TABLE account ALTER COLUMN account_ref DROP NOT NULL;
ALTER TABLE account ADD CONSTRAINT account_is_found CHECK (account_ref IS NOT NULL OR account_token IS NOT NULL);
CREATE UNIQUE INDEX account_once ON account (account_token, borrower_id);
CREATE INDEX account_in_clear ON account (borrower_id) WHERE account_ref IS NOT NULL;

ALTER TABLE payment ADD COLUMN account_token text, ADD COLUMN payment_token text, ADD COLUMN ref_sealed bytea;
ALTER TABLE payment DROP CONSTRAINT payment_pkey;
ALTER TABLE payment ALTER COLUMN account_ref DROP NOT NULL, ALTER COLUMN payment_ref DROP NOT NULL;
ALTER TABLE payment ADD CONSTRAINT payment_is_found CHECK (account_ref IS NOT NULL OR (account_token IS NOT NULL AND payment_token IS NOT NULL));
CREATE UNIQUE INDEX payment_once ON payment (account_token, payment_token, borrower_id);
CREATE INDEX payment_in_clear ON payment (borrower_id) WHERE account_ref IS NOT NULL;
-- A payment stays as it was told; only its references may be sealed.
GRANT UPDATE (account_ref, payment_ref, account_token, payment_token, ref_sealed) ON payment TO ${runRole};

ALTER TABLE hold ADD COLUMN account_refs_sealed bytea;
CREATE INDEX hold_in_clear ON hold (borrower_id) WHERE account_refs IS NOT NULL;

ALTER TABLE risk_foreseen ADD COLUMN account_token text;
ALTER TABLE risk_foreseen DROP CONSTRAINT risk_foreseen_pkey;
ALTER TABLE risk_foreseen ALTER COLUMN account_ref DROP NOT NULL;
CREATE UNIQUE INDEX risk_foreseen_once ON risk_foreseen (account_token, borrower_id, month);
CREATE INDEX risk_foreseen_in_clear ON risk_foreseen (borrower_id) WHERE account_ref IS NOT NULL;
