-- case: windows in the menu
-- class: classified
-- expect: fail
INSERT INTO boot_entry VALUES ('grub', NULL, 'windows', 'Windows');
-- case: left-over folder
-- class: classified
-- expect: warn
INSERT INTO boot_entry VALUES ('efi', NULL, 'windows', 'Microsoft'); INSERT INTO boot_lock VALUES ('grub', 1, 0);
-- case: one system, stick with exfat
-- class: classified
-- expect: pass
INSERT INTO boot_lock VALUES ('grub', 1, 0); INSERT INTO boot_entry VALUES ('efi', NULL, 'linux', 'kylin'); INSERT INTO partition VALUES ('sda1', 'ext4', 0), ('sdb1', 'exfat', 1);
-- case: another Linux that the menu found on a second disk
-- class: classified
-- expect: fail
INSERT INTO boot_entry VALUES ('grub', NULL, 'other', 'another system');
-- case: folders of two systems
-- class: classified
-- expect: warn
INSERT INTO boot_entry VALUES ('efi', NULL, 'linux', 'kylin'), ('efi', NULL, 'linux', 'ubuntu'); INSERT INTO boot_lock VALUES ('grub', 1, 0);
-- case: no menu was seen
-- class: classified
-- expect: unknown
INSERT INTO boot_entry VALUES ('efi', NULL, 'linux', 'kylin');
