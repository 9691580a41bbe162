DELETE FROM assessment_task WHERE kind = 'person' AND person = (SELECT max(id) FROM person WHERE state = 'active' AND clearance_level >= 2);
SELECT max(id) AS record FROM person WHERE state = 'active' AND clearance_level >= 2;
