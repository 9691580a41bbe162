-- case: a month ago
-- expect: ids 1
-- since: 2026-06-10
INSERT INTO decision(id, title, condition_on, state) VALUES (1, '示例', '2026-05-30', 'approved');
-- case: lifted in time
-- expect: 0
INSERT INTO decision(id, title, condition_on, lifted_on, state) VALUES (1, '示例', '2026-05-30', '2026-06-09', 'lifted');
-- case: not yet
-- expect: 0
INSERT INTO decision(id, title, term, state) VALUES (1, '示例', 'E:项目公布', 'approved');
