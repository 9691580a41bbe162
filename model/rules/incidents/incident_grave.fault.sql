-- also: incident_leak
INSERT INTO incident(no, title, kind, found_at, found_by, happened_on, department, person, content, remedy, remedy_at, authority_at, superior_at, result_due_on, result_on, to_justice_on, closed_on, level, state, created_at)
VALUES ('SJ-F-grave', '严重泄密（示例）', 'grave_leak', add_days(:today, -2) || 'T09:00:00', 3, add_days(:today, -3), 5, 15, '预置问题（示例）', '已补救（示例）', add_days(:today, -2) || 'T09:30:00',
  add_days(:today, -2) || 'T10:00:00', add_days(:today, -2) || 'T10:10:00', add_months(:today, 2), add_days(:today, -1), add_days(:today, -1), add_days(:today, -1), 1, 'closed', add_days(:today, -2) || 'T09:00:00');
SELECT id AS record FROM incident WHERE no = 'SJ-F-grave';
