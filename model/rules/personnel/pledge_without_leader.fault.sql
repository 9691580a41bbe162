-- The entry undertaking of person 17 is moved into this year, signed with a clerk.
UPDATE pledge SET year = CAST(:year AS INTEGER), person_signed_on = add_days(:today, -2), signed_on = add_days(:today, -1), leader = 3 WHERE person = 17 AND kind = 'entry';
SELECT id AS record FROM pledge WHERE person = 17 AND kind = 'entry';
