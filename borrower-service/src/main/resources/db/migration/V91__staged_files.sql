-- A file is staged, sealed, while it is still coming in: before it is known whether the same one came before. Its parts are sealed for the
-- name under which it was staged, which is the import's own id unless a file that had failed was sent anew.
ALTER TABLE portfolio_import_part DROP CONSTRAINT portfolio_import_part_import_id_fkey;
ALTER TABLE portfolio_import ADD COLUMN staged_as text, ADD COLUMN bytes bigint, ADD COLUMN bytes_read bigint NOT NULL DEFAULT 0;
COMMENT ON COLUMN portfolio_import.bytes IS 'size of the file as UTF-8; how much of it was read says how far the import is';
