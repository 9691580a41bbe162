-- case: none
-- class: internet
-- expect: fail
-- case: five
-- class: internet
-- expect: pass
INSERT INTO lockout VALUES ('pam_faillock', 5, 600, 'x');
-- case: a vendor's module
-- class: internet
-- expect: person
INSERT INTO lockout(module, source) VALUES ('vendor', 'pam_deepin_authentication.so');
-- case: too many
-- class: classified
-- expect: fail
INSERT INTO lockout VALUES ('pam_tally2', 20, 600, 'x');
