INSERT INTO destruction(id, no, title, carrier, pieces, method, institution, state, created_at) VALUES
 (9105, 'XH-9105', '示例待核清单', 'paper', 1, 'institution', '某市涉密载体销毁中心（示例）', 'draft', add_days(:today, -1) || 'T09:00:00');
INSERT INTO listed_item(item, destruction, state, created_at) SELECT min(id), 9105, 'listed', add_days(:today, -1) || 'T09:00:00' FROM custody_item WHERE state = 'closed';
SELECT max(id) AS record FROM listed_item;
