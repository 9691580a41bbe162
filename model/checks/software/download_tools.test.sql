-- case: running
-- class: internet
-- expect: fail
INSERT INTO product(kind, name, title, installed, running) VALUES ('p2p', 'thunder', '迅雷', 1, 1);
-- case: none
-- class: internet
-- expect: pass
