-- case: running
-- class: unclassified
-- expect: fail
INSERT INTO product(kind, name, title, installed, running) VALUES ('remote', 'todesk', 'ToDesk', 1, 1);
-- case: other product
-- class: unclassified
-- expect: pass
INSERT INTO product(kind, name, title, installed, running) VALUES ('antivirus', 'clamav', 'ClamAV', 1, 1);
-- case: installed on a classified machine
-- class: classified
-- expect: fail
INSERT INTO product(kind, name, title, installed, running) VALUES ('remote', 'xrdp', 'xrdp', 1, 0);
-- case: the desktop's own, switched off
-- class: classified
-- expect: warn
INSERT INTO product(kind, name, title, installed, running, enabled, off) VALUES ('remote', 'gnome-remote', 'x', 1, 0, 0, 1);
-- case: the desktop's own, switched on
-- class: internet
-- expect: fail
INSERT INTO product(kind, name, title, installed, running, enabled, off) VALUES ('remote', 'gnome-remote', 'x', 1, 0, 1, 0);
