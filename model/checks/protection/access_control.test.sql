-- case: permissive
-- class: internet
-- expect: warn
INSERT INTO mac_state VALUES ('selinux', 'permissive');
-- case: apparmor
-- class: internet
-- expect: pass
INSERT INTO mac_state VALUES ('apparmor', 'enforcing'), ('selinux', 'disabled');
