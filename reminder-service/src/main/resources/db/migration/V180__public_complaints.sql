-- What anybody complains of on the public page, until borrower-service has it; afterwards only the way back to it is left. The
-- reference that the page shows is kept as a keyed hash, and the words under a key of their own.
CREATE TABLE public_complaint (
  id                    uuid        PRIMARY KEY,
  reference_token       text        NOT NULL UNIQUE,
  received_at           timestamptz NOT NULL,
  place                 text        NOT NULL,
  others_contacted      boolean     NOT NULL,
  borrower_id           text,
  number_tokens         text        NOT NULL,
  words_sealed          bytea,
  complaint_id          text,
  handed_over_system_at timestamptz,
  CHECK ((complaint_id IS NULL) = (words_sealed IS NOT NULL))
);
GRANT SELECT, INSERT, UPDATE ON public_complaint TO ${runRole};
