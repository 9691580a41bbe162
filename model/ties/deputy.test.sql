-- case: his
-- expect: ids 1
INSERT INTO department(id, name, deputy_in_charge, state) VALUES (1, '示例科', 1, 'active');
-- case: over, and nobody's
-- expect: 0
INSERT INTO department(id, name, deputy_in_charge, state) VALUES (1, '示例科', 1, 'closed'), (2, '示例室', NULL, 'active');
