-- case: token
-- class: classified
-- expect: pass
INSERT INTO pw_policy VALUES ('token', 2, 'pam_pkcs11.so');
-- case: logins go without it
-- class: classified
-- expect: person
INSERT INTO pw_policy VALUES ('token', 1, 'pam_pkcs11.so');
-- case: none
-- class: classified
-- expect: person
UPDATE task SET level = 3;
-- case: lower level
-- class: classified
-- expect: na
UPDATE task SET level = 2;
