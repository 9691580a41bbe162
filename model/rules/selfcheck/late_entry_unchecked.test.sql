-- case: entered in May, nobody looked
-- today: 2026-06-30
-- expect: ids 1
-- since: 2026-06-01
INSERT INTO late_entry(id, target_register, action, action_title, entered_on, entries, first_on, days, state) VALUES (1, 'release', 'sign', '签发', '2026-05-01', 3, '2025-03-01', 426, 'open');
-- case: within the days, and the last of them
-- today: 2026-05-31
-- expect: 0
INSERT INTO late_entry(id, target_register, action, action_title, entered_on, entries, first_on, days, state) VALUES (1, 'release', 'sign', '签发', '2026-05-01', 3, '2025-03-01', 426, 'open');
-- case: compared on the last day, and the day after it
-- today: 2026-06-30
-- expect: ids 2
-- until: 2026-06-01
INSERT INTO late_entry(id, target_register, action, action_title, entered_on, entries, first_on, days, state, checked_on) VALUES
  (1, 'release', 'sign', '签发', '2026-05-01', 3, '2025-03-01', 426, 'checked', '2026-05-31'), (2, 'release', 'sign', '签发', '2026-05-01', 3, '2025-03-01', 426, 'checked', '2026-06-01');
