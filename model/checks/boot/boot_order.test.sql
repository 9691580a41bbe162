-- case: usb first
-- class: classified
-- expect: fail
INSERT INTO boot_entry VALUES ('firmware', 1, 'usb', 'USB HDD'), ('firmware', 2, 'disk', 'Kylin');
-- case: disk first
-- class: classified
-- expect: pass
INSERT INTO boot_entry VALUES ('firmware', 1, 'disk', 'Kylin'), ('firmware', 2, 'usb', 'USB HDD');
-- case: only the loader's menu is known
-- class: classified
-- expect: person
INSERT INTO boot_entry VALUES ('efi', NULL, 'linux', 'kylin');
