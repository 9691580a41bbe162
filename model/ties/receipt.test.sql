-- case: his
-- expect: ids 1
INSERT INTO receipt(id, sent_by, state) VALUES (1, 1, 'sent');
-- case: over, and nobody's
-- expect: 0
INSERT INTO receipt(id, sent_by, state) VALUES (1, 1, 'back'), (2, NULL, 'sent');
