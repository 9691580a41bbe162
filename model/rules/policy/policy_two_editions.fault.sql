UPDATE policy SET state = 'in_force', reader_group = 'none' WHERE state = 'superseded' AND topic = 'computer';
UPDATE policy SET ended_on = NULL, review_on = (CAST(:year AS INTEGER) + 2) || '-01-01' WHERE id = (SELECT min(id) FROM policy WHERE topic = 'computer');
SELECT min(id) AS record FROM policy WHERE topic = 'computer';
