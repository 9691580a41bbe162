-- case: open and writable
-- class: internet
-- expect: fail
INSERT INTO share(kind, guest, writable, active) VALUES ('smb', 1, 1, 1);
-- case: any on a classified machine
-- class: classified
-- expect: fail
INSERT INTO share(kind, guest, writable, active) VALUES ('smb', 0, 0, 1);
-- case: FTP
-- class: internet
-- expect: warn
INSERT INTO share(kind, guest, writable, active) VALUES ('ftp', 0, 1, 1);
-- case: service off
-- class: internet
-- expect: pass
INSERT INTO share(kind, guest, writable, active) VALUES ('smb', 1, 1, 0);
-- case: closed share
-- class: internet
-- expect: warn
INSERT INTO share(kind, guest, writable, active) VALUES ('nfs', 0, 1, 1);
