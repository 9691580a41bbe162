-- case: reviewed his own
-- expect: ids 1
INSERT INTO release(id, title, state, signed_on, drafter, reviewed_by, signed_by) VALUES (1, '消息', 'issued', '2026-03-02', 11, 11, 2);
-- case: reviewer and signer the same
-- expect: ids 1
INSERT INTO release(id, title, state, signed_on, drafter, reviewed_by, signed_by) VALUES (1, '消息', 'issued', '2026-03-02', 20, 2, 2);
-- case: three persons
-- expect: 0
INSERT INTO release(id, title, state, signed_on, drafter, reviewed_by, signed_by) VALUES (1, '消息', 'issued', '2026-03-02', 20, 11, 2);
-- case: refused
-- expect: 0
INSERT INTO release(id, title, state, drafter, reviewed_by) VALUES (1, '消息', 'refused', 11, 11);
-- case: in a period that begins on its day
-- from: 2026-03-02
-- expect: ids 1
INSERT INTO release(id, title, state, signed_on, drafter, reviewed_by, signed_by) VALUES (1, '消息', 'issued', '2026-03-02', 11, 11, 2);
-- case: in one that begins the day after
-- from: 2026-03-03
-- expect: 0
INSERT INTO release(id, title, state, signed_on, drafter, reviewed_by, signed_by) VALUES (1, '消息', 'issued', '2026-03-02', 11, 11, 2);
-- case: passed by himself in May, not signed yet; the same last year
-- expect: ids 1
-- since: 2026-05-04
INSERT INTO release(id, title, state, drafter, reviewed_by, reviewed_on) VALUES (1, '消息', 'dept_passed', 11, 11, '2026-05-04'), (2, '消息', 'scanned', 11, 11, '2025-05-04');
-- case: signed by the one who wrote it
-- expect: ids 1
-- since: 2026-03-02
INSERT INTO release(id, title, state, signed_on, drafter, reviewed_by, signed_by) VALUES (1, '消息', 'issued', '2026-03-02', 20, 11, 20);
