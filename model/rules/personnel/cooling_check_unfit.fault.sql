INSERT INTO cooling_check(id, leaving, person, checked_on, checker, work, abroad, note, state) SELECT 900012, l.id, p.id, :today, 5, '某企业（示例）', 0, '示例', 'recorded' FROM leaving l JOIN person p ON p.id = (SELECT max(x.person) FROM leaving x WHERE x.state = 'approved') WHERE l.id = (SELECT min(id) FROM leaving WHERE state = 'approved');
SELECT 900012 AS record;
