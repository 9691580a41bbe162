-- case: anything
-- class: internet
-- expect: fail
INSERT INTO sudo_rule VALUES ('/etc/sudoers.d/x', 'user', 1, 1);
-- case: with password
-- class: internet
-- expect: pass
INSERT INTO sudo_rule VALUES ('/etc/sudoers', 'group', 0, 1), ('/etc/sudoers', 'root', 1, 1);
-- case: one command
-- class: internet
-- expect: warn
INSERT INTO sudo_rule VALUES ('/etc/sudoers.d/x', 'user', 1, 0);
