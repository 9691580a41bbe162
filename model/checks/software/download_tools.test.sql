-- case: running
-- class: internet
-- expect: fail
INSERT INTO product(kind, name, title, installed, running) VALUES ('p2p', 'thunder', '迅雷', 1, 1);
-- case: none
-- class: internet
-- expect: pass
-- case: preinstalled and never used
-- class: classified
-- expect: warn
INSERT INTO product(kind, name, title, installed, running, unused) VALUES ('p2p', 'transmission', 'Transmission', 1, 0, 1);
-- case: what a software centre brings along
-- class: classified
-- expect: warn
INSERT INTO product(kind, name, title, installed, running) VALUES ('p2p', 'aria2', 'aria2', 1, 0);
-- case: and somebody uses
-- class: classified
-- expect: fail
INSERT INTO product(kind, name, title, installed, running) VALUES ('p2p', 'aria2', 'aria2', 1, 1);
