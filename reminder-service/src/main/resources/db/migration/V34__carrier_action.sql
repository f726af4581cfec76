-- What the carrier itself did about a text (STOPPED, STARTED, HELPED): it confirms a start only where a block of its own stood.
ALTER TABLE inbound_message ADD COLUMN carrier_action text;
