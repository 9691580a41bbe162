-- case: set
-- class: internet
-- expect: warn
INSERT INTO proxy VALUES ('/etc/environment', 'environment');
-- case: not set
-- class: internet
-- expect: pass
