-- What is sealed cannot be made smaller; trying takes as long as storing it.
ALTER TABLE portfolio_import_part ALTER COLUMN sealed SET STORAGE EXTERNAL;
