INSERT INTO pledge_campaign(id, title, year, who, leader, due_on, people, signed, state)
VALUES (900001, '部门负责人责任书补签（示例）', CAST(:year AS INTEGER), 'heads', 2, add_days(:today, -10), 8, 5, 'started');
SELECT 900001 AS record;
