-- case: one of three is missing
-- expect: ids 1
-- since: 2026-04-02
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
-- case: the last letter was signed a day late
-- expect: ids 1
-- until: 2026-04-02
INSERT INTO pledge_campaign (id, title, year, who, due_on, people, signed, state) VALUES (1, '甲', 2026, 'heads', '2026-04-01', 1, 1, 'closed'), (2, '乙', 2026, 'heads', '2026-04-01', 1, 1, 'closed');
INSERT INTO pledge (person, year, kind, state, signed_on, campaign) VALUES (3, 2026, 'yearly', 'signed', '2026-04-02', 1), (4, 2026, 'yearly', 'signed', '2026-04-01', 2);
-- case: of cleared people by the day of the year: each letter is found by itself
-- expect: 0
INSERT INTO pledge_campaign(id, title, year, who, due_on, people, signed, state) VALUES (1, '签订', 2026, 'classified', '2026-04-01', 3, 2, 'started');
-- case: of cleared people by an earlier day
-- expect: ids 1
INSERT INTO pledge_campaign(id, title, year, who, due_on, people, signed, state) VALUES (1, '签订', 2026, 'classified', '2026-02-28', 3, 2, 'started');
-- case: not started, called off; due today; one not signed yet tells no day
-- expect: ids 4
-- until: 2026-04-05
INSERT INTO pledge_campaign(id, title, year, due_on, people, signed, state) VALUES (1, '一', 2026, '2026-03-20', 3, 2, 'draft'), (2, '二', 2026, '2026-03-20', 3, 2, 'cancelled'), (3, '三', 2026, '2026-06-30', 3, 2, 'started'), (4, '四', 2026, '2026-03-20', 1, 1, 'closed');
INSERT INTO pledge(person, year, kind, campaign, signed_on, state) VALUES (1, 2026, 'yearly', 4, '2026-04-05', 'signed'), (2, 2026, 'yearly', 4, '2026-05-05', 'void');
