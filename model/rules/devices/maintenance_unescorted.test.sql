-- case: no escort
-- expect: ids 1
INSERT INTO maintenance(id, state, done_on, company) VALUES (1, 'done', '2026-03-01', '某某公司');
-- case: escorted
-- expect: 0
INSERT INTO maintenance(id, state, done_on, company, escort) VALUES (1, 'done', '2026-03-01', '某某公司', 8);
-- case: own people
-- expect: 0
INSERT INTO maintenance(id, state, done_on) VALUES (1, 'done', '2026-03-01');
-- case: in a period that begins on its day
-- from: 2026-03-01
-- expect: ids 1
INSERT INTO maintenance(id, state, done_on, company) VALUES (1, 'done', '2026-03-01', '某某公司');
-- case: in one that begins the day after
-- from: 2026-03-02
-- expect: 0
INSERT INTO maintenance(id, state, done_on, company) VALUES (1, 'done', '2026-03-01', '某某公司');
