-- A letter or another contact may have carried a notice that a law asks for first.
ALTER TABLE outside_contact ADD COLUMN notice_kind text;
CREATE INDEX outside_contact_notices ON outside_contact (borrower_id) WHERE notice_kind IS NOT NULL;
