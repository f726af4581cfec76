-- When a borrower said that circumstances have changed: the plan stands until another one replaces it.
ALTER TABLE plan ADD COLUMN change_wanted_at timestamptz;
