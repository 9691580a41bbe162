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
-- case: a saved connection
-- class: unclassified
-- expect: warn
INSERT INTO nm_connection(type, autoconnect) VALUES ('vpn', 0), ('ethernet', 1);
-- case: a tunnel that is up
-- class: internet
-- expect: fail
INSERT INTO net_if(name, kind, physical, carrier) VALUES ('wg0', 'tunnel', 0, 1);
-- case: a tunnel of the office's VPN
-- class: internet
-- expect: pass
INSERT INTO task_list VALUES ('allowed', 'vpn'); INSERT INTO net_if(name, kind, physical, carrier) VALUES ('wg0', 'tunnel', 0, 1); INSERT INTO nm_connection(type, autoconnect) VALUES ('wireguard', 1);
-- case: a component of the system without a connection
-- class: classified
-- expect: warn
INSERT INTO product(kind, name, title, installed, running, enabled) VALUES ('vpn', 'ipsec', 'IPsec', 1, 1, 0), ('vpn', 'openvpn', 'OpenVPN', 1, 0, 0);
-- case: a component that runs
-- class: classified
-- expect: fail
INSERT INTO product(kind, name, title, installed, running, enabled) VALUES ('vpn', 'openvpn', 'OpenVPN', 1, 1, 0);
-- case: IPsec that no package brought
-- class: unclassified
-- expect: fail
INSERT INTO product(kind, name, title, installed, running, enabled) VALUES ('vpn', 'ipsec', 'IPsec', 0, 1, 0);
