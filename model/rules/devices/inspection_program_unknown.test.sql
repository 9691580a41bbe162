-- case: somebody's own program
-- expect: ids 1
-- since: 2026-03-01
INSERT INTO inspection_report(id, computer, machine, matching, program_known, finished_at, state) VALUES (1, 1, 'c1', 'matched', 0, '2026-03-01T09:00:01', 'current');
-- case: the office's, and one of the time when no program was noted
-- expect: 0
INSERT INTO inspection_report(id, computer, machine, matching, program_known, finished_at, state) VALUES (1, 1, 'c1', 'matched', 1, '2026-03-01T09:00:01', 'current'), (2, 2, 'c2', 'matched', NULL, '2026-03-01T09:00:01', 'current');
-- case: checked again last year with the right one
-- expect: 0
INSERT INTO inspection_report(id, computer, machine, matching, program_known, finished_at, state) VALUES (1, 1, 'c1', 'matched', 0, '2025-03-01T09:00:01', 'earlier'), (2, 1, 'c1', 'matched', 1, '2025-03-02T09:00:01', 'current');
-- case: by the known program in the same second, and only before
-- expect: ids 1,4
-- until: 2026-03-01,-
INSERT INTO inspection_report(id, computer, machine, program_known, matching, finished_at, state) VALUES (1, 1, 'c1', 0, 'matched', '2026-03-01T09:00:00', 'earlier'), (2, 1, 'c1', 1, 'matched', '2026-03-01T09:00:00', 'current'),
  (3, 2, 'c2', 1, 'matched', '2026-02-01T09:00:00', 'earlier'), (4, 2, 'c2', 0, 'matched', '2026-03-01T09:00:00', 'current');
