-- case: no signature
-- expect: ids 1
INSERT INTO release(id, title, state, issued_on) VALUES (1, '示例', 'issued', '2026-03-01');
-- case: signed afterwards
-- expect: ids 1
INSERT INTO release(id, title, state, issued_on, signed_by, signed_on) VALUES (1, '示例', 'issued', '2026-03-01', 2, '2026-03-02');
-- case: signed that day
-- expect: 0
INSERT INTO release(id, title, state, issued_on, signed_by, signed_on) VALUES (1, '示例', 'issued', '2026-03-01', 2, '2026-03-01');
-- case: not issued yet
-- expect: 0
INSERT INTO release(id, title, state) VALUES (1, '示例', 'draft');
-- case: in a period that begins on its day
-- from: 2026-03-01
-- expect: ids 1
INSERT INTO release(id, title, state, issued_on) VALUES (1, '示例', 'issued', '2026-03-01');
-- case: in one that begins the day after
-- from: 2026-03-02
-- expect: 0
INSERT INTO release(id, title, state, issued_on) VALUES (1, '示例', 'issued', '2026-03-01');
