-- case: a year ago
-- class: internet
-- expect: fail
INSERT INTO patch(source, kind, last_at) VALUES ('apt history', 'update', 1760000000);
-- case: last week
-- class: internet
-- expect: pass
INSERT INTO patch(source, kind, last_at) VALUES ('apt history', 'update', 1795300000);
-- case: only something else was changed
-- class: internet
-- expect: fail
INSERT INTO patch(source, kind, last_at) VALUES ('packages of the system', 'update', 1760000000), ('package database', 'change', 1795300000);
-- case: changed, and nobody knows what
-- class: internet
-- expect: person
INSERT INTO patch(source, kind, last_at) VALUES ('package database', 'change', 1795300000);
