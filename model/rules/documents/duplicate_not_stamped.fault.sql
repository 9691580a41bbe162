UPDATE copy SET stamped = 0 WHERE id = (SELECT max(id) FROM copy WHERE kind = 'duplicate' AND stamped = 1 AND level >= 2 AND made_on LIKE :year || '%' AND copy_no < 90 AND approved_by IS NOT NULL);
SELECT id AS record FROM copy WHERE kind = 'duplicate' AND stamped = 0;
