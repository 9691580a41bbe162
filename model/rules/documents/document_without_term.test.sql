-- case: no term
-- expect: ids 1
INSERT INTO document(id, title, level, state, registered_on) VALUES (1, '示例', 2, 'registered', '2026-02-01');
-- case: term given
-- expect: 0
INSERT INTO document(id, title, level, state, registered_on, term) VALUES (1, '示例', 2, 'registered', '2026-02-01', '10Y');
-- case: internal needs none
-- expect: 0
INSERT INTO document(id, title, level, state, registered_on) VALUES (1, '示例', 1, 'registered', '2026-02-01');
-- case: in a period that begins on its day
-- from: 2026-02-01
-- expect: ids 1
INSERT INTO document(id, title, level, state, registered_on) VALUES (1, '示例', 2, 'registered', '2026-02-01');
-- case: in one that begins the day after
-- from: 2026-02-02
-- expect: 0
INSERT INTO document(id, title, level, state, registered_on) VALUES (1, '示例', 2, 'registered', '2026-02-01');
-- case: a void one
-- expect: 0
INSERT INTO document(id, title, kind, level, registered_on, state) VALUES (1, '示例', 'incoming', 2, '2026-03-01', 'void');
