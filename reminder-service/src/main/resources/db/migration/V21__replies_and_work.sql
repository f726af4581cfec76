-- Whose key sealed an inbound text: the borrower's, or one of its own for a number that stands for nobody, or for more than one.
ALTER TABLE inbound_message ADD COLUMN sealed_for text NOT NULL DEFAULT '';
ALTER TABLE inbound_message ADD COLUMN country text;
ALTER TABLE inbound_message ADD COLUMN language text;
-- Which text a person is asked to read.
ALTER TABLE work_item ADD COLUMN carrier_id text REFERENCES inbound_message;
CREATE INDEX work_item_kind ON work_item (kind, due_at);
