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
