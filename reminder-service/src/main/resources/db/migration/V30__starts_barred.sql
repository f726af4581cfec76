-- A stop bars what is handed over and not begun: the last question before a request is written reads this row, locked.
ALTER TABLE attempt ADD COLUMN barred_system_at timestamptz;
