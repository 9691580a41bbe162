INSERT INTO destruction(id, no, title, carrier, pieces, method, institution, approved_by, approved_on, state, created_at) VALUES
 (9101, 'XH-9101', '示例待销毁文件', 'paper', 2, 'institution', '某市涉密载体销毁中心（示例）', 2, add_days(:today, -1), 'approved', add_days(:today, -3) || 'T09:00:00');
SELECT 9101 AS record;
