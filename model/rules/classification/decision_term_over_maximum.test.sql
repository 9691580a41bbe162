-- case: 秘密 for 11 years
-- expect: ids 1
INSERT INTO decision(id, title, level, term, state, approved_on) VALUES (1, '示例', 2, '11Y', 'approved', '2026-03-01');
-- case: 秘密 for 121 months
-- expect: ids 1
INSERT INTO decision(id, title, level, term, state, approved_on) VALUES (1, '示例', 2, '121M', 'approved', '2026-03-01');
-- case: exactly 10, 20 and 30 years
-- expect: 0
INSERT INTO decision(id, title, level, term, state, approved_on) VALUES (1, '甲', 2, '10Y', 'approved', '2026-03-01'), (2, '乙', 3, '20Y', 'approved', '2026-03-01'), (3, '丙', 4, '30Y', 'approved', '2026-03-01');
-- case: special basis named
-- expect: 0
INSERT INTO decision(id, title, level, term, state, special_basis) VALUES (1, '示例', 2, '15Y', 'approved', '另有规定（示例）');
-- case: a condition has no length
-- expect: 0
INSERT INTO decision(id, title, level, term, state) VALUES (1, '示例', 2, 'E:公布后', 'approved');
-- case: a date a day beyond ten years
-- expect: ids 1
INSERT INTO decision(id, title, level, term, made_on, expires_on, state) VALUES (1, '示例', 2, '10Y', '2026-01-05', '2036-01-06', 'approved');
-- case: the term itself is such a date
-- expect: ids 1
INSERT INTO decision(id, title, level, term, made_on, state) VALUES (1, '示例', 2, 'D2036-01-06', '2026-01-05', 'proposed');
-- case: ten years to the day
-- expect: 0
INSERT INTO decision(id, title, level, term, made_on, expires_on, state) VALUES (1, '示例', 2, 'D2036-01-05', '2026-01-05', '2036-01-05', 'approved');
-- case: proposed, reviewed, declassified since; a draft, rejected; internal
-- expect: ids 1,2,3
-- until: -,-,2026-05-01
INSERT INTO decision(id, title, level, term, state, approved_on, lifted_on) VALUES (1, '示例', 3, '21Y', 'proposed', NULL, NULL), (2, '示例', 4, '361M', 'reviewed', NULL, NULL), (3, '示例', 2, '11Y', 'lifted', '2026-03-01', '2026-05-01'), (4, '示例', 2, '11Y', 'draft', NULL, NULL),
 (5, '示例', 2, '11Y', 'rejected', NULL, NULL), (6, '示例', 1, '40Y', 'approved', '2026-03-01', NULL), (7, '示例', 3, '240M', 'approved', '2026-03-01', NULL), (8, '示例', 4, '30Y', 'approved', '2026-03-01', NULL);
-- case: by its end: to the day, and a day more, in each level
-- expect: ids 2,4,6,7
INSERT INTO decision(id, title, level, term, made_on, expires_on, state, approved_on) VALUES (1, '示例', 2, '10Y', '2026-03-01', '2036-03-01', 'approved', '2026-03-01'), (2, '示例', 2, '10Y', '2026-03-01', '2036-03-02', 'approved', '2026-03-01'),
 (3, '示例', 3, '20Y', '2026-03-01', '2046-03-01', 'approved', '2026-03-01'), (4, '示例', 3, '20Y', '2026-03-01', '2046-03-02', 'approved', '2026-03-01'), (5, '示例', 4, '30Y', '2026-03-01', '2056-03-01', 'approved', '2026-03-01'), (6, '示例', 4, '30Y', '2026-03-01', '2056-03-02', 'approved', '2026-03-01'),
 (7, '示例', 2, 'D2036-03-02', '2026-03-01', '2036-03-01', 'approved', '2026-03-01'), (8, '示例', 2, 'D2036-03-01', '2026-03-01', NULL, 'approved', '2026-03-01');
-- case: changed by another since; before the year; by one that is not approved yet: the day it was entered
-- expect: ids 1,3
-- since: 2026-03-01,2026-03-01
-- until: 2026-05-01,2026-05-20
INSERT INTO decision(id, title, level, term, changes, approved_on, updated_at, state) VALUES (1, '示例', 2, '11Y', NULL, '2026-03-01', '2026-05-20T09:00:00', 'replaced'), (2, '示例', 2, '11Y', NULL, '2025-03-01', '2026-05-20T09:00:00', 'replaced'), (3, '示例', 2, '11Y', NULL, '2026-03-01', '2026-05-20T09:00:00', 'replaced'),
 (4, '示例', 2, '9Y', 1, '2026-05-01', NULL, 'approved'), (5, '示例', 2, '9Y', 2, '2025-05-01', NULL, 'replaced'), (6, '示例', 2, '9Y', 3, NULL, NULL, 'draft');
-- case: for good, without and with a provision that says so
-- expect: ids 1
INSERT INTO decision(id, title, level, term, made_on, special_basis, state, approved_on) VALUES (1, '甲', 2, 'L', '2026-02-20', NULL, 'approved', '2026-03-01'), (2, '乙', 4, 'L', '2026-02-20', '另有规定（示例）', 'approved', '2026-03-01');
