-- case: public
-- class: classified
-- expect: warn
INSERT INTO patch(source, kind, remote) VALUES ('/etc/apt/sources.list', 'repository', 1);
-- case: disc
-- class: classified
-- expect: pass
INSERT INTO patch(source, kind, remote) VALUES ('/etc/apt/sources.list', 'repository', 0);
