-- case: no scan
-- expect: ids 1
INSERT INTO release(id, title, state, signed_on) VALUES (1, '示例', 'issued', '2026-03-01');
-- case: hits without a word
-- expect: ids 1
INSERT INTO release(id, title, state, signed_on, scan_on, scan_result) VALUES (1, '示例', 'issued', '2026-03-01', '2026-02-28', 'hits');
-- case: clean
-- expect: 0
INSERT INTO release(id, title, state, signed_on, scan_on, scan_result) VALUES (1, '示例', 'issued', '2026-03-01', '2026-02-28', 'clean');
-- case: hits explained
-- expect: 0
INSERT INTO release(id, title, state, signed_on, scan_on, scan_result, scan_note) VALUES (1, '示例', 'issued', '2026-03-01', '2026-02-28', 'hits', '引用法条，不涉密');
-- case: in a period that begins on its day
-- from: 2026-03-01
-- expect: ids 1
INSERT INTO release(id, title, state, signed_on) VALUES (1, '示例', 'issued', '2026-03-01');
-- case: in one that begins the day after
-- from: 2026-03-02
-- expect: 0
INSERT INTO release(id, title, state, signed_on) VALUES (1, '示例', 'issued', '2026-03-01');
-- case: not signed yet, withdrawn
-- expect: 0
INSERT INTO release(id, title, state, reviewed_on) VALUES (1, '示例', 'dept_passed', '2026-03-03'), (2, '示例', 'withdrawn', '2026-03-01'), (3, '示例', 'refused', '2026-03-01');
