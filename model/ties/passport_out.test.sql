-- case: taken out
-- expect: ids 1
INSERT INTO passport(id, person, kind, state, out_on) VALUES (1, 1, 'passport', 'out', '2026-06-01');
-- case: kept and void
-- expect: 0
INSERT INTO passport(id, person, kind, state) VALUES (1, 1, 'passport', 'kept'), (2, 1, 'hk_macau', 'void');
