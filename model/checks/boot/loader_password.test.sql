-- case: none
-- class: classified
-- expect: fail
INSERT INTO boot_lock VALUES ('grub', 0, 0);
-- case: password
-- class: classified
-- expect: pass
INSERT INTO boot_lock VALUES ('grub', 1, 0);
-- case: the vendor's own
-- class: classified
-- expect: fail
INSERT INTO boot_lock VALUES ('grub', 1, 1);
