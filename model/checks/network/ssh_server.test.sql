-- case: root may log in
-- class: internet
-- expect: fail
INSERT INTO ssh VALUES ('enabled', 'yes'), ('PermitRootLogin', 'yes');
-- case: off
-- class: classified
-- expect: pass
INSERT INTO ssh VALUES ('enabled', 'no'), ('PermitRootLogin', 'yes');
-- case: on, safe
-- class: internet
-- expect: warn
INSERT INTO ssh VALUES ('enabled', 'yes'), ('PermitRootLogin', 'prohibit-password');
-- case: on, classified
-- class: classified
-- expect: fail
INSERT INTO ssh VALUES ('enabled', 'yes');
-- case: root from some addresses only
-- class: internet
-- expect: warn
INSERT INTO ssh VALUES ('enabled', 'yes'), ('PermitRootLogin', 'no'), ('PermitRootLogin (Match)', 'yes');
