INSERT INTO incident(no, title, kind, found_at, found_by, happened_on, department, person, content, remedy, remedy_at, authority_at, superior_at, level, state, created_at)
VALUES ('SJ-F-result', '上年违规事件（示例）', 'violation', add_days(CAST(CAST(:year AS INTEGER) - 1 AS TEXT) || '-12-31', -120) || 'T09:00:00', 3, CAST(CAST(:year AS INTEGER) - 1 AS TEXT) || '-08-30', 5, 15, '预置问题（示例）', '已补救（示例）',
  add_days(CAST(CAST(:year AS INTEGER) - 1 AS TEXT) || '-12-31', -120) || 'T09:30:00', add_days(CAST(CAST(:year AS INTEGER) - 1 AS TEXT) || '-12-31', -120) || 'T10:00:00', add_days(CAST(CAST(:year AS INTEGER) - 1 AS TEXT) || '-12-31', -120) || 'T10:10:00', 1, 'reported', CAST(CAST(:year AS INTEGER) - 1 AS TEXT) || '-09-02T10:00:00');
SELECT id AS record FROM incident WHERE no = 'SJ-F-result';
