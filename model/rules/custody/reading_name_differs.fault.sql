UPDATE reading SET signed_name = '某' WHERE id = (SELECT max(id) FROM reading WHERE state = 'closed' AND signed_at >= :year || '-01-01');
SELECT id AS record FROM reading WHERE signed_name = '某';
