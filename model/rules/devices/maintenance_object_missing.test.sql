-- case: of nothing
-- expect: ids 1
-- says: 没有选定
INSERT INTO maintenance(id, fault, state, reported_on) VALUES (1, '不开机', 'reported', '2026-03-01');
-- case: of a computer, a device, a medium
-- expect: 0
INSERT INTO maintenance(id, computer, equipment, medium, fault, state, reported_on) VALUES (1, 1, NULL, NULL, '不开机', 'reported', '2026-03-01'), (2, NULL, 1, NULL, '不开机', 'diagnosed', '2026-03-01'), (3, NULL, NULL, 1, '读不出', 'approved', '2026-03-01');
-- case: over and done with, given up, reported the year before
-- expect: ids 1
-- since: 2026-03-01
INSERT INTO maintenance(id, fault, state, reported_on) VALUES (1, '不开机', 'done', '2026-03-01'), (2, '不开机', 'dropped', '2026-03-01'), (3, '不开机', 'done', '2025-12-31');
