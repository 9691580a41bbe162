-- case: no such code
-- expect: ids 1
INSERT INTO signin_code(id, session, code, opened_at, until_at, state) VALUES (1, 1, '87654321', '2026-06-30T09:55:00', '2026-06-30T10:05:00', 'open');
INSERT INTO attendance(id, session, person, code, signed_at, attended_on, state) VALUES (1, 1, 5, '12345678', '2026-06-30T10:00:00', '2026-06-30', 'attended');
-- case: expired
-- expect: ids 1
INSERT INTO signin_code(id, session, code, opened_at, until_at, state) VALUES (1, 1, '12345678', '2026-06-30T09:40:00', '2026-06-30T09:50:00', 'open');
INSERT INTO attendance(id, session, person, code, signed_at, attended_on, state) VALUES (1, 1, 5, '12345678', '2026-06-30T10:00:00', '2026-06-30', 'attended');
-- case: the code of another session
-- expect: ids 1
INSERT INTO signin_code(id, session, code, opened_at, until_at, state) VALUES (1, 2, '12345678', '2026-06-30T09:55:00', '2026-06-30T10:05:00', 'open');
INSERT INTO attendance(id, session, person, code, signed_at, attended_on, state) VALUES (1, 1, 5, '12345678', '2026-06-30T10:00:00', '2026-06-30', 'attended');
-- case: in time
-- expect: 0
INSERT INTO signin_code(id, session, code, opened_at, until_at, state) VALUES (1, 1, '12345678', '2026-06-30T09:55:00', '2026-06-30T10:05:00', 'open');
INSERT INTO attendance(id, session, person, code, signed_at, attended_on, state) VALUES (1, 1, 5, '12345678', '2026-06-30T10:00:00', '2026-06-30', 'attended');
-- case: ticked off from the list
-- expect: 0
INSERT INTO attendance(id, session, person, signed_at, attended_on, state) VALUES (1, 1, 5, '2026-06-30T10:00:00', '2026-06-30', 'attended');
