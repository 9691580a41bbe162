-- case: another machine's ticket
-- expect: ids 1
INSERT INTO computer(id, name, state) VALUES (1, '甲', 'in_use'), (2, '乙', 'in_use');
INSERT INTO inspection_ticket(id, no, computer, state) VALUES (1, 'RW-1', 2, 'used');
INSERT INTO inspection_report(id, computer, machine, serial, matching, declared_class, class_from, started_at, finished_at, state) VALUES (1, 1, 'c1', 'A', 'other', 'internet', 'ticket', '2026-03-01T09:00:00', '2026-03-01T09:00:01', 'current');
UPDATE inspection_report SET ticket = 1;
-- case: checked again with its own: cured this year
-- expect: ids 1
INSERT INTO computer(id, name, state) VALUES (1, '甲', 'in_use');
INSERT INTO inspection_report(id, computer, machine, serial, matching, declared_class, class_from, started_at, finished_at, state) VALUES (1, 1, 'c1', 'A', 'other', 'internet', 'ticket', '2026-03-01T09:00:00', '2026-03-01T09:00:01', 'earlier'), (2, 1, 'c1', 'A', 'matched', 'internet', 'ticket', '2026-03-05T09:00:00', '2026-03-05T09:00:01', 'current');
-- case: cured last year
-- expect: 0
INSERT INTO computer(id, name, state) VALUES (1, '甲', 'in_use');
INSERT INTO inspection_report(id, computer, machine, serial, matching, declared_class, class_from, started_at, finished_at, state) VALUES (1, 1, 'c1', 'A', 'other', 'internet', 'ticket', '2025-03-01T09:00:00', '2025-03-01T09:00:01', 'earlier'), (2, 1, 'c1', 'A', 'matched', 'internet', 'ticket', '2025-03-05T09:00:00', '2025-03-05T09:00:01', 'current');
-- case: its own ticket
-- expect: 0
INSERT INTO computer(id, name, state) VALUES (1, '甲', 'in_use');
INSERT INTO inspection_report(id, computer, machine, serial, matching, declared_class, class_from, started_at, finished_at, state) VALUES (1, 1, 'c1', 'A', 'matched', 'internet', 'ticket', '2026-03-01T09:00:00', '2026-03-01T09:00:01', 'current');
