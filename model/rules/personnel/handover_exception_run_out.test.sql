INSERT INTO person(id, name, state) VALUES (1, '张三', 'active'), (2, '李四', 'active'), (3, '王五', 'left');

-- case: over
-- expect: ids 1
INSERT INTO handover_line(id, handover, person, tie, tie_title, detail, exception_until, state) VALUES (1, 1, 1, 'passport', '证件', '示例', '2026-06-29', 'excepted');
-- case: the last day
-- expect: 0
INSERT INTO handover_line(id, handover, person, tie, tie_title, detail, exception_until, state) VALUES (1, 1, 1, 'passport', '证件', '示例', '2026-06-30', 'excepted');
-- case: settled meanwhile
-- expect: 0
INSERT INTO handover_line(id, handover, person, tie, tie_title, detail, exception_until, state) VALUES (1, 1, 1, 'passport', '证件', '示例', '2026-05-30', 'cleared');
-- case: settled six weeks after it had run out; on its last day; taken back and settled before; run out last year, settled this year
-- expect: ids 1,4
-- since: 2026-04-01,2025-12-02
-- until: 2026-05-15,2026-02-01
INSERT INTO handover_line(id, handover, person, tie, tie_title, detail, exception_until, state) VALUES (1, 1, 1, 'passport', '证件', '示例', '2026-03-31', 'cleared'), (2, 1, 1, 'passport', '证件', '示例', '2026-03-31', 'cleared'), (3, 1, 1, 'passport', '证件', '示例', NULL, 'cleared'),
 (4, 1, 1, 'passport', '证件', '示例', '2025-12-01', 'cleared');
INSERT INTO periodic_check(target_register, target_record, kind, due_on, done_on) VALUES ('handover_line', 1, 'exception', '2026-03-31', '2026-05-15'), ('handover_line', 2, 'exception', '2026-03-31', '2026-03-31'), ('handover_line', 3, 'exception', '2026-03-31', '2026-03-01'),
 ('handover_line', 4, 'exception', '2025-12-01', '2026-02-01');
