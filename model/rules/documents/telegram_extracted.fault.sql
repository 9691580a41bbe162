INSERT INTO extract(no, kind, title, purpose, department, applicant, approved_by, approved_on, level, state, created_at)
VALUES ('ZL-电报', 'extract', '摘录电报（示例）', '学习（示例）', 1, 3, 2, add_days(:today, -2), 4, 'approved', add_days(:today, -3) || 'T09:00:00');
INSERT INTO extract_source(extract, document, state, created_at)
SELECT e.id, (SELECT max(d.id) FROM document d WHERE d.kind = 'telegram'), 'listed', e.created_at FROM extract e WHERE e.no = 'ZL-电报';
SELECT id AS record FROM extract WHERE no = 'ZL-电报';
