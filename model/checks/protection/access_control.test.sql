-- case: permissive
-- class: internet
-- expect: warn
INSERT INTO mac_state VALUES ('selinux', 'permissive');
-- case: apparmor
-- class: internet
-- expect: pass
INSERT INTO mac_state VALUES ('apparmor', 'enforcing'), ('selinux', 'disabled');
-- case: Kylin's soft mode
-- class: classified
-- expect: warn
INSERT INTO mac_state VALUES ('kysec', 'Softmode');
-- case: kysec that does not say
-- class: classified
-- expect: person
INSERT INTO mac_state VALUES ('kysec', 'present');
-- case: kysec in force
-- class: classified
-- expect: pass
INSERT INTO mac_state VALUES ('kysec', 'Normal');
