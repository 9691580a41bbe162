-- case: his
-- expect: ids 1
INSERT INTO protection(id, kind, keeper, state) VALUES (1, 'alarm', 1, 'ok');
-- case: over, and nobody's
-- expect: 0
INSERT INTO protection(id, kind, keeper, state) VALUES (1, 'alarm', 1, 'removed'), (2, 'alarm', NULL, 'ok');
