-- Few borrowers have wishes or a phrase; a card that asks for five hundred finds those few at once.
CREATE INDEX borrower_with_wishes ON borrower (id) WHERE (wishes_sealed IS NOT NULL OR phrase_sealed IS NOT NULL) AND erased_at IS NULL;
