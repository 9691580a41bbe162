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
