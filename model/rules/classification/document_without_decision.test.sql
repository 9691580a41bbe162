-- case: no decision
-- expect: ids 1
INSERT INTO document(id, title, kind, level, state, registered_on) VALUES (1, '示例', 'outgoing', 2, 'registered', '2026-02-01');
-- case: decision still a draft
-- expect: ids 1
INSERT INTO decision(id, title, state) VALUES (5, '示例', 'draft');
INSERT INTO document(id, title, kind, level, state, registered_on, decision) VALUES (1, '示例', 'outgoing', 2, 'registered', '2026-02-01', 5);
-- case: approved
-- expect: 0
INSERT INTO decision(id, title, state) VALUES (5, '示例', 'approved');
INSERT INTO document(id, title, kind, level, state, registered_on, decision) VALUES (1, '示例', 'outgoing', 2, 'registered', '2026-02-01', 5);
-- case: incoming is decided elsewhere
-- expect: 0
INSERT INTO document(id, title, kind, level, state, registered_on) VALUES (1, '示例', 'incoming', 3, 'registered', '2026-02-01');
-- case: internal level needs none
-- expect: 0
INSERT INTO document(id, title, kind, level, state, registered_on) VALUES (1, '示例', 'outgoing', 1, 'registered', '2026-02-01');
-- case: in a period that begins on its day
-- from: 2026-02-01
-- expect: ids 1
INSERT INTO document(id, title, kind, level, state, registered_on) VALUES (1, '示例', 'outgoing', 2, 'registered', '2026-02-01');
-- case: in one that begins the day after
-- from: 2026-02-02
-- expect: 0
INSERT INTO document(id, title, kind, level, state, registered_on) VALUES (1, '示例', 'outgoing', 2, 'registered', '2026-02-01');
-- case: decided on the day it was registered, and a day after
-- expect: ids 2
-- since: 2026-02-01
INSERT INTO decision(id, title, approved_on, state) VALUES (5, '甲', '2026-02-01', 'approved'), (6, '乙', '2026-02-02', 'lifted');
INSERT INTO document(id, title, kind, level, state, registered_on, decision) VALUES (1, '甲', 'outgoing', 2, 'registered', '2026-02-01', 5), (2, '乙', 'internal', 2, 'registered', '2026-02-01', 6);
-- case: a void paper; what it says names the approval that came late, not another's, nor one that was refused
-- expect: ids 2,3
-- says: 登记之后2026-03-05才有批准
INSERT INTO decision(id, title, approved_on, state) VALUES (1, '示例', '2026-03-05', 'approved'), (2, '示例', '2026-03-06', 'approved'), (3, '示例', '2026-03-07', 'rejected');
INSERT INTO document(id, title, kind, level, registered_on, decision, state) VALUES (1, '示例', 'internal', 2, '2026-03-01', NULL, 'void'), (2, '示例', 'internal', 2, '2026-03-01', 1, 'registered'), (3, '示例', 'internal', 2, '2026-03-01', 3, 'registered');
