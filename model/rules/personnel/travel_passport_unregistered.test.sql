INSERT INTO person(id, name) VALUES (1, '张三'), (2, '李四');
-- case: nothing of his is kept, or not that paper
-- expect: ids 1,3
-- since: 2026-03-01,2026-03-01
-- says: 证件保管台账上没有
INSERT INTO passport(id, person, kind, state) VALUES (1, 2, 'passport', 'kept');
INSERT INTO travel(id, person, paper, passport_out_on, state) VALUES (1, 1, NULL, '2026-03-01', 'out'), (2, 2, 'passport', '2026-03-01', 'returned'), (3, 2, 'hk_macau', '2026-03-01', 'debriefed');
-- case: handed out and kept again, or void since; in the year before; nothing was handed out
-- expect: 0
INSERT INTO passport(id, person, kind, state) VALUES (1, 2, 'passport', 'void'), (2, 1, 'taiwan', 'kept');
INSERT INTO travel(id, person, paper, passport_out_on, state) VALUES (1, 2, NULL, '2026-03-01', 'debriefed'), (2, 1, 'taiwan', '2026-03-01', 'debriefed'), (3, 1, 'passport', '2025-12-31', 'debriefed'), (4, 1, 'passport', NULL, 'briefed');
