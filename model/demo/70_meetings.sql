-- A classified meeting a month, a release a fortnight, an inspection last year with two findings put right.
WITH RECURSIVE m(first) AS (SELECT (CAST(:year AS INTEGER) - :years) || '-01-01' UNION ALL SELECT add_months(first, 1) FROM m WHERE add_days(add_months(first, 1), 20) < :today)
INSERT INTO meeting(no, title, department, organizer, held_on, ended_on, place, place_kind, attendees, measures, plan_filed_on, ok_contacted, ok_venue, ok_no_wireless, ok_educated, ok_press, ok_identity,
                    checked_by, checked_on, approved_by, approved_on, papers_out, papers_back, searched_by, searched_on, level, state, created_at)
SELECT 'HY-' || substr(first, 1, 7), substr(first, 1, 7) || '月示例工作会议', 1, 11, add_days(first, 14), add_days(first, 14), '示例楼会议室', 'inside', '[1,2,3,9,10]', '按涉密会议保密方案执行（示例）',
       add_days(first, 9), 1, 1, 1, 1, 1, 1, 3, add_days(first, 10), 2, add_days(first, 11), 3, 3, 3, add_days(first, 14), 2, 'closed', add_days(first, 8) || 'T09:00:00'
FROM m WHERE add_days(first, 16) < :today;
WITH RECURSIVE d(day, i) AS (SELECT (CAST(:year AS INTEGER) - :years) || '-01-06', 1 UNION ALL SELECT add_days(day, 14), i + 1 FROM d WHERE add_days(day, 24) < :today)
INSERT INTO release(no, title, department, drafter, carrier, channel, content, reviewed_by, reviewed_on, scan_on, scan_result, signed_by, signed_on, issued_by, issued_on, level, state, created_at)
SELECT 'FB-' || i, '示例工作动态第' || i || '期', 1 + i % :departments, 20 + i % 30, 'other', 'website', '公开工作动态（示例）', 11 + i % :departments, add_days(day, 1), add_days(day, 1), 'clean', 2, add_days(day, 2), 3, add_days(day, 3), 0, 'issued', day || 'T09:00:00'
FROM d WHERE add_days(day, 4) < :today;
INSERT INTO inspection(id, no, title, organ, started_on, scope, opinion_no, opinion_on, verdict, due_on, reply_on, state, created_at)
VALUES (1, 'JC-1', '上级保密检查（示例）', '某市国家保密局', (CAST(:year AS INTEGER) - 1) || '-05-10', '全面检查', '示例意见1号', (CAST(:year AS INTEGER) - 1) || '-05-20', '基本符合', (CAST(:year AS INTEGER) - 1) || '-07-20', (CAST(:year AS INTEGER) - 1) || '-07-01', 'replied', (CAST(:year AS INTEGER) - 1) || '-05-10T09:00:00');
INSERT INTO inspection_finding(inspection, item_no, title, department, person, due_on, done_on, state, created_at) VALUES
 (1, '1', '个别台账填写不完整（示例）', 1, 4, (CAST(:year AS INTEGER) - 1) || '-06-30', (CAST(:year AS INTEGER) - 1) || '-06-10', 'closed', (CAST(:year AS INTEGER) - 1) || '-05-20T09:00:00'),
 (1, '2', '宣传教育覆盖面不够广（示例）', 1, 3, (CAST(:year AS INTEGER) - 1) || '-06-30', (CAST(:year AS INTEGER) - 1) || '-06-20', 'closed', (CAST(:year AS INTEGER) - 1) || '-05-20T09:00:00');
INSERT INTO incident(id, no, title, kind, found_at, found_by, happened_on, department, person, place, content, remedy, remedy_at, authority_at, superior_at, result_due_on, result_on, closed_on, level, state, created_at)
VALUES (1, 'SJ-1', '保密柜忘记上锁隐患（示例）', 'hazard', (CAST(:year AS INTEGER) - 1) || '-03-03T09:00:00', 6, (CAST(:year AS INTEGER) - 1) || '-03-02', 5, 15, '示例楼205', '下班未锁柜，未造成后果（示例）', '当即上锁并清点',
 (CAST(:year AS INTEGER) - 1) || '-03-03T09:10:00', (CAST(:year AS INTEGER) - 1) || '-03-03T15:00:00', (CAST(:year AS INTEGER) - 1) || '-03-03T15:30:00', (CAST(:year AS INTEGER) - 1) || '-06-03', (CAST(:year AS INTEGER) - 1) || '-04-01', (CAST(:year AS INTEGER) - 1) || '-04-02', 1, 'closed', (CAST(:year AS INTEGER) - 1) || '-03-03T09:00:00');
INSERT INTO rectification(no, incident, detail, measure, department, owner, raised_on, due_on, done_on, result, rechecked_by, rechecked_on, state, created_at)
VALUES ('ZG-1', 1, '保密柜忘记上锁（示例）', '加装闭锁提醒', 5, 15, (CAST(:year AS INTEGER) - 1) || '-03-03', (CAST(:year AS INTEGER) - 1) || '-04-03', (CAST(:year AS INTEGER) - 1) || '-03-20', '已整改', 3, (CAST(:year AS INTEGER) - 1) || '-03-25', 'closed', (CAST(:year AS INTEGER) - 1) || '-03-03T10:00:00');
