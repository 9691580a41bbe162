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
-- case: begun the day before it was approved; on that day; approved on a day nobody kept
-- expect: ids 1
-- since: 2026-03-01
-- says: 到2026-03-02才批准
INSERT INTO maintenance(id, fault, cause, state, started_on, done_on, approved_by, approved_on) VALUES (1, '不开机', '电源', 'done', '2026-03-01', '2026-03-05', 2, '2026-03-02'), (2, '不开机', '电源', 'done', '2026-03-02', '2026-03-05', 2, '2026-03-02'), (3, '不开机', '电源', 'done', '2026-03-01', '2026-03-05', 2, NULL);
-- case: begun unapproved at the end of the year before; approved and done in this
-- expect: 0
INSERT INTO maintenance(id, fault, cause, state, started_on, done_on, approved_by, approved_on) VALUES (1, '不开机', '电源', 'done', '2025-12-31', '2026-01-05', 2, '2026-01-02');
