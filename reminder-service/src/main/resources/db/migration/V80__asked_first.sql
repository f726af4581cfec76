-- Whoever waits for an answer is found at once, however many others are due.
CREATE INDEX person_asked ON person (asked_at) WHERE asked_at IS NOT NULL;
