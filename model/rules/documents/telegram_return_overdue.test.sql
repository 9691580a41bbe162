-- case: late
-- expect: ids 1
-- since: 2026-06-06
INSERT INTO document(id, title, kind, state, registered_on, return_by) VALUES (1, '示例', 'telegram', 'registered', '2026-06-01', '2026-06-05');
-- case: no date set
-- expect: 0
INSERT INTO document(id, title, kind, state, registered_on) VALUES (1, '示例', 'telegram', 'registered', '2026-06-01');
-- case: returned in time
-- expect: 0
INSERT INTO document(id, title, kind, state, registered_on, return_by, returned_on) VALUES (1, '示例', 'telegram', 'registered', '2026-06-01', '2026-06-05', '2026-06-05');
-- case: not a telegram
-- expect: 0
INSERT INTO document(id, title, kind, state, registered_on) VALUES (1, '示例', 'incoming', 'registered', '2026-06-01');
-- case: today is its day; a day later; returned a day late; void
-- expect: ids 2,3
-- since: 2026-06-30,2026-06-06
-- until: -,2026-06-06
INSERT INTO document(id, title, kind, state, registered_on, return_by, returned_on) VALUES (1, '一', 'telegram', 'registered', '2026-06-01', '2026-06-30', NULL), (2, '二', 'telegram', 'registered', '2026-06-01', '2026-06-29', NULL), (3, '三', 'telegram', 'registered', '2026-06-01', '2026-06-05', '2026-06-06'), (4, '四', 'telegram', 'void', '2026-06-01', '2026-06-05', NULL);
-- case: put off after its day; a paper put off
-- expect: ids 1
-- since: 2026-06-06
-- until: 2026-06-20
-- says: 才调整期限
INSERT INTO document(id, title, kind, state, registered_on, return_by) VALUES (1, '一', 'telegram', 'registered', '2026-06-01', '2026-07-05'), (2, '二', 'incoming', 'registered', '2026-06-01', '2026-07-05');
INSERT INTO periodic_check(target_register, target_record, kind, due_on, done_on) VALUES ('document', 1, 'term', '2026-06-05', '2026-06-20'), ('document', 2, 'term', '2026-06-05', '2026-06-20');
