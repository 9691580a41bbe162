-- The hash of a first password's release code stands in a column of its own: NULL the password is its owner's own, '' held, else its code's hash.
-- Before, it followed the password's hash ("HASH ?", "HASH HASH"); the ledger commits to both written so, then and now (ledger_secret).
ALTER TABLE secret ADD COLUMN release TEXT CHECK (release = '' OR release LIKE '$argon2%');
UPDATE secret SET release = CASE WHEN argon2 LIKE '% ?' THEN '' ELSE substr(argon2, instr(argon2, ' ') + 1) END, argon2 = substr(argon2, 1, instr(argon2, ' ') - 1)
WHERE argon2 LIKE '% %';
