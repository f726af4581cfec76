-- Work that many things may ask for and that is done once: while one about the same is not closed, no second is opened.
ALTER TABLE work_item ADD COLUMN about text;
CREATE UNIQUE INDEX work_item_about_one_thing ON work_item (kind, about) WHERE about IS NOT NULL AND state <> 'CLOSED';
