-- case: cifs
-- class: classified
-- expect: fail
INSERT INTO mounted(type, kind) VALUES ('cifs', 'network');
-- case: disk
-- class: classified
-- expect: pass
INSERT INTO mounted(type, kind) VALUES ('ext4', 'disk');
-- case: named in fstab
-- class: classified
-- expect: warn
INSERT INTO mounted(type, place, kind) VALUES ('cifs', '/mnt/nas', 'saved');
