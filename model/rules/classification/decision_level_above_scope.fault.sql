UPDATE decision SET level = 3, term = '10Y' WHERE id = (SELECT min(d.id) FROM decision d JOIN scope_item s ON s.id = d.scope_item WHERE d.state = 'approved' AND d.level = 2 AND s.max_level = 2 AND NOT EXISTS (SELECT 1 FROM document x WHERE x.decision = d.id) AND d.kind = 'original');
SELECT d.id AS record FROM decision d JOIN scope_item s ON s.id = d.scope_item WHERE d.level > s.max_level;
