-- case: handed out
-- expect: ids 1
INSERT INTO travel(id, person, destination, leave_on, passport_out_on, state) VALUES (1, 1, '示例国', '2026-05-01', '2026-04-28', 'out');
-- case: back in the office, and refused
-- expect: 0
INSERT INTO travel(id, person, destination, leave_on, passport_out_on, passport_returned_on, state) VALUES (1, 1, '示例国', '2026-05-01', '2026-04-28', '2026-05-20', 'debriefed'), (2, 1, '示例国', '2026-05-01', NULL, NULL, 'refused');
