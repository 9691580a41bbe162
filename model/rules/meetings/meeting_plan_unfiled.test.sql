-- case: secret, no plan
-- expect: ids 1
INSERT INTO meeting(id, title, state, held_on, level) VALUES (1, '示例', 'closed', '2026-03-01', 3);
-- case: filed
-- expect: 0
INSERT INTO meeting(id, title, state, held_on, level, measures, plan_filed_on) VALUES (1, '示例', 'closed', '2026-03-01', 3, '方案', '2026-02-20');
-- case: confidential only
-- expect: 0
INSERT INTO meeting(id, title, state, held_on, level) VALUES (1, '示例', 'closed', '2026-03-01', 2);
-- case: in a period that begins on its day
-- from: 2026-03-01
-- expect: ids 1
INSERT INTO meeting(id, title, state, held_on, level) VALUES (1, '示例', 'closed', '2026-03-01', 3);
-- case: in one that begins the day after
-- from: 2026-03-02
-- expect: 0
INSERT INTO meeting(id, title, state, held_on, level) VALUES (1, '示例', 'closed', '2026-03-01', 3);
-- case: planned, and called off
-- expect: 0
INSERT INTO meeting(id, level, title, state, held_on) VALUES (1, 3, '示例', 'draft', '2026-03-01'), (2, 3, '示例', 'cancelled', '2026-03-01');
