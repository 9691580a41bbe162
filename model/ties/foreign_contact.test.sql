-- case: his, before and after it was approved
-- expect: ids 1,2
INSERT INTO foreign_contact(id, title, owner, state) VALUES (1, '示例活动', 1, 'approved'), (2, '示例活动', 1, 'planned');
-- case: over, and called off
-- expect: 0
INSERT INTO foreign_contact(id, title, owner, state) VALUES (1, '示例活动', 1, 'closed'), (2, '示例', 1, 'cancelled');
