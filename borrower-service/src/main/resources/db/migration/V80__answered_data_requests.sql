-- How a data request ended, and what was answered.
ALTER TABLE data_request
  ADD COLUMN outcome       text CHECK (outcome IN ('DONE', 'REFUSED')),
  ADD COLUMN answered_by   text,
  ADD COLUMN answer_sealed bytea, -- with the record key: what was answered outlives what was erased
  ADD CONSTRAINT data_request_answered CHECK ((closed_at IS NULL) = (outcome IS NULL));
CREATE INDEX data_request_open ON data_request (due_on) WHERE closed_at IS NULL;
