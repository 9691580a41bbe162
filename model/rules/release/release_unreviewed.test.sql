-- case: not reviewed
-- expect: ids 1
INSERT INTO release(id, title, state, signed_on) VALUES (1, '消息', 'issued', '2026-03-02');
-- case: reviewed
-- expect: 0
INSERT INTO release(id, title, state, signed_on, reviewed_by, reviewed_on) VALUES (1, '消息', 'issued', '2026-03-02', 11, '2026-03-01');
-- case: a draft
-- expect: 0
INSERT INTO release(id, title, state) VALUES (1, '消息', 'draft');
-- case: in a period that begins on its day
-- from: 2026-03-02
-- expect: ids 1
INSERT INTO release(id, title, state, signed_on) VALUES (1, '消息', 'issued', '2026-03-02');
-- case: in one that begins the day after
-- from: 2026-03-03
-- expect: 0
INSERT INTO release(id, title, state, signed_on) VALUES (1, '消息', 'issued', '2026-03-02');
-- case: scanned in May without a review, not signed yet; the same last year; reviewed by nobody named
-- expect: ids 1,3
-- since: 2026-05-04,2026-05-05
INSERT INTO release(id, title, state, scan_on, reviewed_on) VALUES (1, '消息', 'scanned', '2026-05-04', NULL), (2, '消息', 'scanned', '2025-05-04', NULL), (3, '消息', 'scanned', '2026-05-05', '2026-05-04');
