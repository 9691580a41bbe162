-- case: thirteen months, a year in months
-- expect: ids 1,2
-- says: 个月
INSERT INTO decision(id, title, level, term, created_at, state) VALUES (1, '示例', 2, '13M', '2026-03-01T09:00:00', 'proposed'), (2, '示例', 3, '12M', '2026-03-01T09:00:00', 'reviewed');
-- case: eleven months, years, a day, a condition that ends so, long, none; not secret; drafted; rejected
-- expect: 0
INSERT INTO decision(id, title, level, term, created_at, state) VALUES (1, '示例', 2, '11M', '2026-03-01T09:00:00', 'proposed'), (2, '示例', 2, '1Y', '2026-03-01T09:00:00', 'proposed'), (3, '示例', 2, 'D2027-03-01', '2026-03-01T09:00:00', 'proposed'), (4, '示例', 2, 'E:完成M', '2026-03-01T09:00:00', 'proposed'),
 (5, '示例', 2, 'L', '2026-03-01T09:00:00', 'proposed'), (6, '示例', 2, NULL, '2026-03-01T09:00:00', 'proposed'), (7, '示例', 1, '13M', '2026-03-01T09:00:00', 'proposed'), (8, '示例', 2, '13M', '2026-03-01T09:00:00', 'draft'), (9, '示例', 2, '13M', '2026-03-01T09:00:00', 'rejected');
-- case: approved
-- expect: ids 1
INSERT INTO decision(id, title, level, term, approved_on, state) VALUES (1, '示例', 2, '24M', '2026-03-01', 'approved');
-- case: declassified since, before the year
-- expect: ids 1
-- since: 2026-02-01
-- until: 2026-05-01
INSERT INTO decision(id, title, level, term, approved_on, lifted_on, state) VALUES (1, '示例', 2, '24M', '2026-02-01', '2026-05-01', 'lifted'), (2, '示例', 2, '24M', '2024-02-01', '2025-12-31', 'lifted');
