-- Somebody who is not the borrower may complain, also where nobody knows yet whose account it is about. Their words are sealed
-- with a key of their own: they are no record of the borrower, who does not read them either.
ALTER TABLE complaint
  ALTER COLUMN borrower_id DROP NOT NULL,
  ADD COLUMN brought_by text NOT NULL DEFAULT 'BORROWER' CHECK (brought_by IN ('BORROWER', 'OTHER')),
  ADD COLUMN places     text NOT NULL DEFAULT '',
  ADD CONSTRAINT complaint_about_somebody CHECK (brought_by = 'OTHER' OR borrower_id IS NOT NULL);
