-- case: his
-- expect: ids 1
INSERT INTO pledge_campaign(id, title, leader, state) VALUES (1, '示例签订', 1, 'started');
-- case: over, and nobody's
-- expect: 0
INSERT INTO pledge_campaign(id, title, leader, state) VALUES (1, '示例签订', 1, 'closed'), (2, '示例', 1, 'void');
