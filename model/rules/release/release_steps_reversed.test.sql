-- case: signed before it was scanned, scanned before it was reviewed; issued before it was signed is for release_unsigned
-- expect: ids 1,2
-- since: 2026-03-04,2026-03-04
INSERT INTO release(id, title, state, reviewed_on, scan_on, signed_on, issued_on) VALUES (1, '消息', 'issued', '2026-03-01', '2026-03-03', '2026-03-02', '2026-03-04'), (2, '消息', 'issued', '2026-03-03', '2026-03-02', '2026-03-03', '2026-03-04'),
  (3, '消息', 'issued', '2026-03-01', '2026-03-02', '2026-03-05', '2026-03-04');
-- case: all on one day
-- expect: 0
INSERT INTO release(id, title, state, reviewed_on, scan_on, signed_on, issued_on) VALUES (1, '消息', 'issued', '2026-03-01', '2026-03-01', '2026-03-01', '2026-03-01');
-- case: in order
-- expect: 0
INSERT INTO release(id, title, state, reviewed_on, scan_on, signed_on, issued_on) VALUES (1, '消息', 'issued', '2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04');
-- case: in a period that begins on its day
-- from: 2026-03-04
-- expect: ids 1
INSERT INTO release(id, title, state, reviewed_on, scan_on, signed_on, issued_on) VALUES (1, '消息', 'issued', '2026-03-01', '2026-03-03', '2026-03-02', '2026-03-04');
-- case: in one that begins the day after
-- from: 2026-03-05
-- expect: 0
INSERT INTO release(id, title, state, reviewed_on, scan_on, signed_on, issued_on) VALUES (1, '消息', 'issued', '2026-03-01', '2026-03-03', '2026-03-02', '2026-03-04');
-- case: refused
-- expect: 0
INSERT INTO release(id, title, state, reviewed_on, scan_on, signed_on) VALUES (1, '示例', 'refused', '2026-03-03', '2026-03-02', NULL), (2, '示例', 'withdrawn', '2026-03-01', '2026-03-03', '2026-03-02');
