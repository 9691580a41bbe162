UPDATE decision SET approved_by = (SELECT max(p.id) FROM person p WHERE p.state = 'active' AND p.clearance_level >= 2 AND p.id > 20 AND NOT EXISTS (SELECT 1 FROM appointment a WHERE a.person = p.id AND a.role = 'classifying_officer'))
WHERE id = (SELECT min(id) FROM decision WHERE state = 'approved' AND kind = 'original');
SELECT min(id) AS record FROM decision WHERE state = 'approved' AND kind = 'original';
