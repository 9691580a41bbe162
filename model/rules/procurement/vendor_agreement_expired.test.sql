-- case: run out
-- expect: ids 1
INSERT INTO vendor(id, name, state, agreement_until) VALUES (1, '某公司', 'bound', '2026-05-31');
-- case: until the end of the year
-- expect: 0
INSERT INTO vendor(id, name, state, agreement_until) VALUES (1, '某公司', 'bound', '2026-12-31');
-- case: ended
-- expect: 0
INSERT INTO vendor(id, name, state, agreement_until) VALUES (1, '某公司', 'ended', '2026-05-31');
