INSERT INTO destruction(id, no, title, carrier, pieces, method, institution, approved_by, approved_on, escort1, supervisor1, supervisor2, destroyed_on, certificate, state, created_at) VALUES
 (9106, 'XH-9106', '示例一人押运', 'paper', 1, 'institution', '某市涉密载体销毁中心（示例）', 2, add_days(:today, -3), 4, 3, 6, add_days(:today, -2), NULL, 'done', add_days(:today, -4) || 'T09:00:00');
INSERT INTO listed_item(item, destruction, state) SELECT min(item) + 1, 9106, 'done' FROM listed_item WHERE destruction = 1;
SELECT 9106 AS record;
