-- How far each reader of the change feed has worked it: the highest cursor from which it has asked on. No row says that it has worked nothing yet.
CREATE TABLE feed_reader (
  reader    text   PRIMARY KEY,  -- the name in its token
  worked_to bigint NOT NULL REFERENCES change_feed
);
GRANT SELECT, INSERT, UPDATE ON feed_reader TO ${runRole};
