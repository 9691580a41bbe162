-- case: running
-- class: internet
-- expect: fail
INSERT INTO product(kind, name, title, installed, running) VALUES ('vpn', 'clash', 'Clash', 1, 1);
-- case: allowed
-- class: internet
-- expect: pass
INSERT INTO task_list VALUES ('allowed', 'openvpn'); INSERT INTO product(kind, name, title, installed, running) VALUES ('vpn', 'openvpn', 'OpenVPN', 1, 1);
-- case: installed only
-- class: internet
-- expect: warn
INSERT INTO product(kind, name, title, installed, running) VALUES ('vpn', 'tor', 'Tor', 1, 0);
