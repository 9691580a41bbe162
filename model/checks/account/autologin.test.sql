-- case: on
-- class: internet
-- expect: fail
INSERT INTO autologin VALUES ('lightdm', 1, 1);
-- case: off
-- class: internet
-- expect: pass
INSERT INTO autologin VALUES ('lightdm', 0, 1), ('gdm', 0, 0);
-- case: in another manager
-- class: internet
-- expect: warn
INSERT INTO autologin VALUES ('gdm', 1, 0);
