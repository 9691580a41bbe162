-- case: too short
-- class: classified
-- expect: fail
INSERT INTO pw_policy VALUES ('minlen', 8, 'pam');
-- case: long enough
-- class: classified
-- expect: pass
INSERT INTO pw_policy VALUES ('minlen', 10, 'pwquality.conf');
-- case: enough for the internet
-- class: internet
-- expect: pass
INSERT INTO pw_policy VALUES ('minlen', 8, 'pam');
-- case: no rule
-- class: internet
-- expect: fail
-- case: a vendor's module that this program does not know
-- class: classified
-- expect: person
INSERT INTO pw_policy VALUES ('vendor', 1, 'pam_shili_pw.so');
