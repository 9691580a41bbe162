-- case: one of three is missing
-- expect: ids 1
INSERT INTO pledge_campaign(id, title, year, due_on, people, signed, state) VALUES (1, '签订', 2026, '2026-04-01', 3, 2, 'started');
-- case: closed with one missing
-- expect: ids 1
INSERT INTO pledge_campaign(id, title, year, due_on, people, signed, state) VALUES (1, '签订', 2026, '2026-04-01', 3, 2, 'closed');
-- case: all signed
-- expect: 0
INSERT INTO pledge_campaign(id, title, year, due_on, people, signed, state) VALUES (1, '签订', 2026, '2026-04-01', 3, 3, 'closed');
-- case: there is time yet
-- expect: 0
INSERT INTO pledge_campaign(id, title, year, due_on, people, signed, state) VALUES (1, '签订', 2026, '2026-08-01', 3, 0, 'started');
