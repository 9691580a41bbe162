INSERT INTO destruction(id, no, title, carrier, pieces, method, institution, escort1, escort2, supervisor1, supervisor2, destroyed_on, state, created_at) VALUES
 (9102, 'XH-9102', '示例无审批销毁', 'paper', 1, 'institution', '某市涉密载体销毁中心（示例）', 4, 6, 3, 6, add_days(:today, -2), 'done', add_days(:today, -3) || 'T09:00:00');
INSERT INTO listed_item(item, destruction, state) SELECT max(item), 9102, 'done' FROM listed_item WHERE destruction = 1;
SELECT 9102 AS record;
