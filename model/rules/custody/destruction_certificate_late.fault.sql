INSERT INTO destruction(id, no, title, carrier, pieces, method, institution, approved_by, approved_on, escort1, escort2, supervisor1, supervisor2, destroyed_on, state, created_at) VALUES
 (9104, 'XH-9104', '示例销毁', 'paper', 1, 'institution', '某市涉密载体销毁中心（示例）', 2, add_days(:today, -32), 4, 6, 3, 6, add_days(:today, -30), 'done', add_days(:today, -33) || 'T09:00:00');
INSERT INTO listed_item(item, destruction, state) SELECT min(item) + 5, 9104, 'done' FROM listed_item WHERE destruction = 1;
SELECT 9104 AS record;
