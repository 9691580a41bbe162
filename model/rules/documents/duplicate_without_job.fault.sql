UPDATE copy SET print_job = NULL WHERE id = (SELECT min(id) FROM copy WHERE kind = 'duplicate' AND print_job IS NOT NULL AND stamped = 1 AND approved_by IS NOT NULL AND made_on LIKE :year || '%');
SELECT id AS record FROM copy WHERE kind = 'duplicate' AND print_job IS NULL AND copy_no < 90;
