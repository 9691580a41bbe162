-- The undertaking on entry that an approval asks for, unless this year's is there already.
SELECT CAST(:year AS INTEGER) AS year FROM clearance c
WHERE c.id = :record AND NOT EXISTS (SELECT 1 FROM pledge g WHERE g.person = c.person AND g.kind = 'entry' AND g.year = CAST(:year AS INTEGER))
