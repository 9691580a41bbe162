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
