-- What proves a consent besides its date and source: the very words (sealed), and the last day it was given for.
ALTER TABLE consent ADD COLUMN wording_sealed bytea, ADD COLUMN expires_on date;
-- A bare flag is no consent: one of which nobody can say where it came from stays in the record and counts for nothing.
ALTER TABLE consent ADD COLUMN evidenced boolean GENERATED ALWAYS AS (NOT given OR (source IS NOT NULL AND btrim(source) <> '')) STORED;
ALTER TABLE consent ADD CONSTRAINT consent_needs_source CHECK (NOT given OR (source IS NOT NULL AND btrim(source) <> '')) NOT VALID;
