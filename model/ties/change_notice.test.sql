-- case: his
-- expect: ids 1
INSERT INTO change_notice(id, person, state) VALUES (1, 1, 'sent');
-- case: over, and nobody's
-- expect: 0
INSERT INTO change_notice(id, person, state) VALUES (1, 1, 'read'), (2, NULL, 'open');
