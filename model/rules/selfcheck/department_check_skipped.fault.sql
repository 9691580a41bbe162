DELETE FROM self_check WHERE kind = 'department' AND checked_on BETWEEN (CAST(:year AS INTEGER) - 1) || '-10-01' AND (CAST(:year AS INTEGER) - 1) || '-12-31'
  AND department = (SELECT max(id) - 1 FROM department WHERE state = 'active');
UPDATE assessment_task SET done_on = (CAST(:year AS INTEGER) - 1) || '-09-30' WHERE kind = 'department' AND substr(done_on, 1, 4) = CAST(CAST(:year AS INTEGER) - 1 AS TEXT)
  AND department = (SELECT max(id) - 1 FROM department WHERE state = 'active');
SELECT max(id) - 1 AS record FROM department WHERE state = 'active';
