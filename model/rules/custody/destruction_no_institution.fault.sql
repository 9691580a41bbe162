INSERT INTO destruction(id, no, title, carrier, pieces, method, approved_by, approved_on, escort1, escort2, supervisor1, supervisor2, destroyed_on, state, created_at) VALUES
 (9103, 'XH-9103', '示例销毁', 'paper', 1, 'institution', 2, add_days(:today, -3), 4, 6, 3, 6, add_days(:today, -2), 'done', add_days(:today, -4) || 'T09:00:00');
INSERT INTO listed_item(item, destruction, state) SELECT min(item), 9103, 'done' FROM listed_item WHERE destruction = 1;
SELECT 9103 AS record;
