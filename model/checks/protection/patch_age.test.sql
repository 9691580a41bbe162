-- case: a year ago
-- class: internet
-- expect: fail
INSERT INTO patch(source, kind, last_at) VALUES ('apt history', 'update', 1760000000);
-- case: last week
-- class: internet
-- expect: pass
INSERT INTO patch(source, kind, last_at) VALUES ('apt history', 'update', 1795300000);
