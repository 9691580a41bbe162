-- case: off
-- class: internet
-- expect: warn
INSERT INTO secure_boot VALUES ('off', 0);
-- case: on
-- class: internet
-- expect: pass
INSERT INTO secure_boot VALUES ('on', 0);
-- case: no EFI
-- class: internet
-- expect: na
INSERT INTO secure_boot VALUES ('no efi', NULL);
