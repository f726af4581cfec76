-- Whose word a consent is decides what it can undo: a file never gives again what the borrower has withdrawn.
ALTER TABLE consent ADD COLUMN stated_by text NOT NULL DEFAULT 'FILE' CHECK (stated_by IN ('FILE', 'STAFF', 'BORROWER'));
UPDATE consent SET stated_by = 'BORROWER' WHERE (NOT given AND source IS DISTINCT FROM 'portfolio file') OR (given AND source IN ('START', 'the borrower''s own page'));
ALTER TABLE consent ALTER COLUMN stated_by DROP DEFAULT;
