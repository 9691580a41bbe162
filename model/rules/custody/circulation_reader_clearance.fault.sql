UPDATE circulation SET level = 3, readers = replace(readers, ']', ',' || (SELECT max(id) FROM person WHERE state = 'active' AND clearance_level = 2) || ']') WHERE id = 900002;
SELECT 900002 AS record;
