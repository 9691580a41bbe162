-- case: since April
-- expect: ids 1
-- since: 2026-05-02
INSERT INTO maintenance(id, fault, state, reported_on) VALUES (1, '不开机', 'reported', '2026-04-01');
-- case: this month
-- expect: 0
INSERT INTO maintenance(id, fault, state, reported_on) VALUES (1, '不开机', 'reported', '2026-06-10');
-- case: done
-- expect: 0
INSERT INTO maintenance(id, fault, state, reported_on) VALUES (1, '不开机', 'done', '2026-04-01');
-- case: done on the thirty-first day, another on the thirtieth
-- expect: ids 1
-- until: 2026-05-02
INSERT INTO maintenance(id, fault, state, reported_on, done_on) VALUES (1, '不开机', 'done', '2026-04-01', '2026-05-02'), (2, '不开机', 'done', '2026-04-01', '2026-05-01');
-- case: dropped on the thirty-first day, another on the thirtieth
-- expect: ids 1
-- until: 2026-05-02
-- says: 才决定不修
INSERT INTO maintenance(id, fault, state, reported_on, dropped_on) VALUES (1, '不开机', 'dropped', '2026-04-01', '2026-05-02'), (2, '不开机', 'dropped', '2026-04-01', '2026-05-01');
