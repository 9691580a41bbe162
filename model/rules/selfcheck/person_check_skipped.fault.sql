DELETE FROM self_check WHERE kind = 'person' AND checked_on BETWEEN (CAST(:year AS INTEGER) - 1) || '-12-01' AND (CAST(:year AS INTEGER) - 1) || '-12-31'
  AND person = (SELECT id FROM person WHERE state = 'active' AND clearance_level >= 2 AND id < 900000 ORDER BY id LIMIT 1 OFFSET 17);
SELECT id AS record FROM person WHERE state = 'active' AND clearance_level >= 2 AND id < 900000 ORDER BY id LIMIT 1 OFFSET 17;
