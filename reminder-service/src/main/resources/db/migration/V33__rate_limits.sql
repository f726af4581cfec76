-- How often was asked, for all replicas together. The id is a keyed hash: no address and no number stands here.
CREATE TABLE rate_limit (
  id         text   PRIMARY KEY,
  state      bytea,
  expires_at bigint
);
CREATE INDEX rate_limit_expires ON rate_limit (expires_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON rate_limit TO ${runRole};
