-- case: his
-- expect: ids 1
INSERT INTO missing_item(id, holder, state) VALUES (1, 1, 'searching');
-- case: over, and nobody's
-- expect: 0
INSERT INTO missing_item(id, holder, state) VALUES (1, 1, 'found'), (2, 1, 'lost');
