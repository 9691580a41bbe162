INSERT INTO major_event(id, no, person, department, kind, happened_on, content, reported_on, state)
VALUES (900002, 'SX-' || :year || '-9002', 14, 4, 'relatives', add_days(:today, -30), '子女出国（示例）', add_days(:today, -22), 'reported');
SELECT 900002 AS record;
