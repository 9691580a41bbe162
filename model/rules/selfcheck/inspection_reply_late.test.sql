-- case: not answered
-- expect: ids 1
-- since: 2026-06-01
INSERT INTO inspection(id, title, organ, started_on, due_on, state) VALUES (1, '示例', '某局', '2026-03-01', '2026-05-31', 'opined');
-- case: answered late
-- expect: ids 1
-- until: 2026-06-05
INSERT INTO inspection(id, title, organ, started_on, due_on, reply_on, state) VALUES (1, '示例', '某局', '2026-03-01', '2026-05-31', '2026-06-05', 'replied');
-- case: answered on the day; no day set; no opinion yet
-- expect: 0
INSERT INTO inspection(id, title, organ, started_on, due_on, reply_on, state) VALUES (1, '示例', '某局', '2026-03-01', '2026-05-31', '2026-05-31', 'replied'), (2, '示例', '某局', '2026-03-01', NULL, NULL, 'opined'), (3, '示例', '某局', '2026-03-01', '2026-04-01', NULL, 'announced');
