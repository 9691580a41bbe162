-- case: none
-- class: internet
-- expect: fail
INSERT INTO pw_policy VALUES ('minlen', 8, 'default');
-- case: three
-- class: internet
-- expect: pass
INSERT INTO pw_policy VALUES ('minclass', 3, 'credits');
-- case: a vendor's module that this program does not know
-- class: classified
-- expect: person
INSERT INTO pw_policy VALUES ('vendor', 1, 'pam_shili_pw.so');
