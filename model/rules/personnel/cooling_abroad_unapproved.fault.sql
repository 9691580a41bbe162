INSERT INTO cooling_check(id, leaving, person, checked_on, checker, work, abroad, note, state) SELECT 900011, l.id, l.person, :today, 5, '某企业（示例）', 1, '曾自行出境（示例）', 'recorded' FROM leaving l WHERE l.id = (SELECT min(id) FROM leaving WHERE state = 'approved');
SELECT 900011 AS record;
