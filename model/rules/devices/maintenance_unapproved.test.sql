-- case: no approval
-- expect: ids 1
INSERT INTO maintenance(id, fault, cause, state, done_on) VALUES (1, '不开机', '电源', 'done', '2026-03-01');
-- case: no cause
-- expect: ids 1
INSERT INTO maintenance(id, fault, state, done_on, approved_by) VALUES (1, '不开机', 'done', '2026-03-01', 2);
-- case: both
-- expect: 0
INSERT INTO maintenance(id, fault, cause, state, done_on, approved_by) VALUES (1, '不开机', '电源', 'done', '2026-03-01', 2);
-- case: still under repair
-- expect: 0
INSERT INTO maintenance(id, fault, cause, state, approved_by) VALUES (1, '不开机', '电源', 'diagnosed', NULL);
-- case: in a period that begins on its day
-- from: 2026-03-01
-- expect: ids 1
INSERT INTO maintenance(id, fault, cause, state, done_on) VALUES (1, '不开机', '电源', 'done', '2026-03-01');
-- case: in one that begins the day after
-- from: 2026-03-02
-- expect: 0
INSERT INTO maintenance(id, fault, cause, state, done_on) VALUES (1, '不开机', '电源', 'done', '2026-03-01');
