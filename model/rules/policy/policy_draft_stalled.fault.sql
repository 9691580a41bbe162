INSERT INTO policy(id, no, title, topic, edition, department, reader_group, content, state, created_at)
VALUES (900001, 'ZD-' || :year || '-901', '手机使用管理规定（示例）', 'other', '征求意见稿', 1, 'none', '第一条 示例。', 'draft', add_days(:today, -130) || 'T09:00:00');
SELECT 900001 AS record;
