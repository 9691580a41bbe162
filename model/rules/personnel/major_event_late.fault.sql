INSERT INTO major_event(id, no, person, department, kind, happened_on, content, reported_on, handled_by, handled_on, opinion, state)
VALUES (900001, 'SX-' || :year || '-9001', 13, 3, 'money', add_days(:today, -70), '购置房产（示例）', add_days(:today, -5), 5, add_days(:today, -2), '已备案', 'handled');
SELECT 900001 AS record;
