-- case: still there
-- expect: ids 1
-- since: 2026-02-01
INSERT INTO inspection_result(declared_class, id, computer, machine, check_id, verdict, item, first_seen, last_seen, state) VALUES ('classified', 1, 1, 'c1', 'x', 'fail', '51', '2026-02-01T09:00:00', '2026-05-01T09:00:00', 'open');
-- case: found last year, gone this year: counts as cured
-- expect: ids 1
-- since: 2025-02-01
-- until: 2026-01-10
INSERT INTO inspection_result(declared_class, id, computer, machine, check_id, verdict, item, first_seen, last_seen, state, gone_on) VALUES ('classified', 1, 1, 'c1', 'x', 'fail', '51', '2025-02-01T09:00:00', '2025-05-01T09:00:00', 'gone', '2026-01-10');
-- case: gone before the year
-- expect: 0
INSERT INTO inspection_result(declared_class, id, computer, machine, check_id, verdict, item, first_seen, last_seen, state, gone_on) VALUES ('classified', 1, 1, 'c1', 'x', 'fail', '51', '2025-02-01T09:00:00', '2025-05-01T09:00:00', 'gone', '2025-06-10');
-- case: a warning, and one that needs a person
-- expect: 0
INSERT INTO inspection_result(declared_class, id, computer, machine, check_id, verdict, item, first_seen, last_seen, state) VALUES ('classified', 1, 1, 'c1', 'x', 'warn', '51', '2026-02-01T09:00:00', '2026-05-01T09:00:00', 'open'), ('classified', 2, 1, 'c1', 'y', 'person', '51', '2026-02-01T09:00:00', '2026-05-01T09:00:00', 'open');
-- case: another item
-- expect: 0
INSERT INTO inspection_result(declared_class, id, computer, machine, check_id, verdict, item, first_seen, last_seen, state) VALUES ('classified', 1, 1, 'c1', 'x', 'fail', '99', '2026-02-01T09:00:00', '2026-05-01T09:00:00', 'open');
-- case: dismissed, approved, still good
-- expect: 0
INSERT INTO inspection_result(declared_class, id, computer, machine, check_id, verdict, item, first_seen, last_seen, state) VALUES ('classified', 1, 1, 'c1', 'x', 'fail', '51', '2026-02-01T09:00:00', '2026-05-01T09:00:00', 'open');
INSERT INTO inspection_dismissal(id, computer, check_id, state, ends_on) VALUES (1, 1, 'x', 'approved', '2026-12-31');
-- case: the dismissal ran out, is not approved, or is about another check
-- expect: ids 1
-- since: 2026-02-01
INSERT INTO inspection_result(declared_class, id, computer, machine, check_id, verdict, item, first_seen, last_seen, state) VALUES ('classified', 1, 1, 'c1', 'x', 'fail', '51', '2026-02-01T09:00:00', '2026-05-01T09:00:00', 'open');
INSERT INTO inspection_dismissal(id, computer, check_id, state, ends_on) VALUES (1, 1, 'x', 'approved', '2026-06-01'), (2, 1, 'x', 'asked', '2026-12-31'), (3, 1, 'y', 'approved', '2026-12-31'), (4, 2, 'x', 'approved', '2026-12-31');
-- case: several signs of the same thing are one case
-- expect: ids 1
-- since: 2026-02-01
INSERT INTO inspection_result(declared_class, id, computer, machine, check_id, verdict, item, first_seen, last_seen, state) VALUES ('classified', 1, 1, 'c1', 'x', 'fail', '51', '2026-02-01T09:00:00', '2026-05-01T09:00:00', 'open'), ('classified', 2, 1, 'c1', 'y', 'fail', '51', '2026-02-01T09:00:00', '2026-05-01T09:00:00', 'open');
-- case: taken up as an incident, which counts in its place
-- expect: 0
INSERT INTO inspection_result(declared_class, id, computer, machine, check_id, verdict, item, first_seen, last_seen, state, department) VALUES ('classified', 1, 1, 'c1', 'x', 'fail', '51', '2026-02-01T09:00:00', '2026-05-01T09:00:00', 'open', 4);
INSERT INTO incident(id, kind, state, department, found_at) VALUES (1, 'online', 'found', 4, '2026-02-02T09:00:00');
-- case: an internet machine is online
-- expect: 0
INSERT INTO inspection_result(declared_class, id, computer, machine, check_id, verdict, item, first_seen, last_seen, state) VALUES ('internet', 1, 1, 'c1', 'x', 'fail', '51', '2026-02-01T09:00:00', '2026-05-01T09:00:00', 'open');
-- case: one sign is mended, another still there: the case is open
-- today: 2026-06-30
-- expect: ids 1
-- since: 2026-02-01
INSERT INTO inspection_result(declared_class, id, computer, machine, check_id, verdict, item, first_seen, last_seen, state, gone_on) VALUES ('classified', 1, 1, 'c1', 'x', 'fail', '51', '2026-02-01T09:00:00', '2026-02-01T09:00:00', 'gone', '2026-03-01'), ('classified', 2, 1, 'c1', 'y', 'fail', '51', '2026-02-01T09:00:00', '2026-05-01T09:00:00', 'open', NULL);
-- case: one sign is dismissed as false, the other is not
-- expect: ids 2
-- since: 2026-02-01
INSERT INTO inspection_result(declared_class, id, computer, machine, check_id, verdict, item, first_seen, last_seen, state) VALUES ('classified', 1, 1, 'c1', 'x', 'fail', '51', '2026-02-01T09:00:00', '2026-05-01T09:00:00', 'open'), ('classified', 2, 1, 'c1', 'y', 'fail', '51', '2026-02-01T09:00:00', '2026-05-01T09:00:00', 'open');
INSERT INTO inspection_dismissal(id, computer, check_id, state, ends_on) VALUES (1, 1, 'x', 'approved', '2026-12-31');
-- case: two machines are two cases
-- expect: ids 1,2
-- since: 2026-02-01,2026-02-01
INSERT INTO inspection_result(declared_class, id, computer, machine, check_id, verdict, item, first_seen, last_seen, state) VALUES ('classified', 1, 1, 'c1', 'x', 'fail', '51', '2026-02-01T09:00:00', '2026-05-01T09:00:00', 'open'), ('classified', 2, 2, 'c2', 'x', 'fail', '51', '2026-02-01T09:00:00', '2026-05-01T09:00:00', 'open');
-- case: both signs gone: an end, the later one
-- expect: ids 1
-- since: 2026-02-01
-- until: 2026-03-05
INSERT INTO inspection_result(declared_class, id, computer, machine, check_id, verdict, item, first_seen, state, gone_on, department) VALUES ('classified', 1, 1, 'c1', 'x', 'fail', '51', '2026-02-01T09:00:00', 'gone', '2026-03-01', 4), ('classified', 2, 1, 'c1', 'y', 'fail', '51', '2026-02-03T09:00:00', 'gone', '2026-03-05', 4);
-- case: a sign of the year before makes it no older; gone on the first day it counts; of after the period it does not
-- today: 2026-12-31
-- expect: ids 2,4,5
-- since: 2026-02-01,2025-02-01,2026-12-31
-- until: -,2026-01-01,-
INSERT INTO inspection_result(declared_class, id, computer, machine, check_id, verdict, item, first_seen, state, gone_on, department) VALUES ('classified', 1, 1, 'c1', 'x', 'fail', '51', '2025-02-01T09:00:00', 'gone', '2025-12-31', 4), ('classified', 2, 1, 'c1', 'y', 'fail', '51', '2026-02-01T09:00:00', 'open', NULL, 4), ('classified', 4, 2, 'c2', 'x', 'fail', '51', '2025-02-01T09:00:00', 'gone', '2026-01-01', 4),
  ('classified', 5, 3, 'c3', 'x', 'fail', '51', '2026-12-31T09:00:00', 'open', NULL, 4), ('classified', 6, 1, 'c1', 'z', 'fail', '51', '2027-01-01T09:00:00', 'gone', '2027-01-02', 4);
-- case: an incident that was unfounded, of another department, or before it was seen takes nothing up
-- expect: ids 1
INSERT INTO inspection_result(declared_class, id, computer, machine, check_id, verdict, item, first_seen, state, gone_on, department) VALUES ('classified', 1, 1, 'c1', 'x', 'fail', '51', '2026-02-01T09:00:00', 'open', NULL, 4);
INSERT INTO incident(id, kind, state, department, found_at) VALUES (1, 'online', 'unfounded', 4, '2026-02-02T09:00:00'), (2, 'online', 'found', 5, '2026-02-02T09:00:00'), (3, 'online', 'found', 4, '2026-02-01T08:59:59'), (4, 'theft', 'found', 4, '2026-02-02T09:00:00');
-- case: one in the second it was seen
-- expect: 0
INSERT INTO inspection_result(declared_class, id, computer, machine, check_id, verdict, item, first_seen, state, gone_on, department) VALUES ('classified', 1, 1, 'c1', 'x', 'fail', '51', '2026-02-01T09:00:00', 'open', NULL, 4);
INSERT INTO incident(id, kind, state, department, found_at) VALUES (1, 'online', 'found', 4, '2026-02-01T09:00:00');
