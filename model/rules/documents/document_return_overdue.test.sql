-- case: not returned
-- expect: ids 1
INSERT INTO document(id, title, kind, state, return_by) VALUES (1, '示例', 'incoming', 'registered', '2026-06-29');
-- case: returned late this year
-- expect: ids 1
-- until: 2026-03-02
INSERT INTO document(id, title, kind, state, return_by, returned_on) VALUES (1, '示例', 'incoming', 'registered', '2026-03-01', '2026-03-02');
-- case: returned on the day
-- expect: 0
INSERT INTO document(id, title, kind, state, return_by, returned_on) VALUES (1, '示例', 'incoming', 'registered', '2026-03-01', '2026-03-01');
-- case: due today
-- expect: 0
INSERT INTO document(id, title, kind, state, return_by) VALUES (1, '示例', 'incoming', 'registered', '2026-06-30');
-- case: put off after its day, and before it; put off and put back; late, then void
-- expect: ids 1,3
-- since: 2026-03-02,2026-03-02
-- until: 2026-04-10,-
INSERT INTO document(id, title, kind, state, return_by) VALUES (1, '一', 'incoming', 'registered', '2026-12-01'), (2, '二', 'incoming', 'registered', '2026-12-01'), (3, '三', 'incoming', 'registered', '2026-03-01'), (4, '四', 'incoming', 'void', '2026-12-01');
INSERT INTO periodic_check(target_register, target_record, kind, due_on, done_on) VALUES ('document', 1, 'term', '2026-03-01', '2026-04-10'), ('document', 2, 'term', '2026-03-01', '2026-03-01'), ('document', 3, 'term', '2026-03-01', '2026-04-10'), ('document', 4, 'term', '2026-03-01', '2026-04-10');
