UPDATE decision SET drafter = approved_by WHERE id = (SELECT max(id) FROM decision WHERE state = 'approved' AND approved_on LIKE :year || '%');
SELECT id AS record FROM decision WHERE drafter = approved_by;
