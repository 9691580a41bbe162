UPDATE decision SET source_level = 4 WHERE id = (SELECT min(id) FROM decision WHERE state = 'approved' AND kind = 'derived' AND level < 4);
SELECT id AS record FROM decision WHERE kind = 'derived' AND source_level > level;
