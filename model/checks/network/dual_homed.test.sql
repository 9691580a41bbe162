-- case: two ways out
-- class: internet
-- expect: fail
INSERT INTO net_if(name, kind, physical, carrier) VALUES ('eth0', 'ether', 1, 1), ('wwan0', 'wwan', 1, 1); INSERT INTO route(interface, family, is_default) VALUES ('eth0', 'ipv4', 1), ('wwan0', 'ipv4', 1);
-- case: two links, one way out
-- class: internet
-- expect: warn
INSERT INTO net_if(name, kind, physical, carrier) VALUES ('eth0', 'ether', 1, 1), ('eth1', 'ether', 1, 1); INSERT INTO route(interface, family, is_default) VALUES ('eth0', 'ipv4', 1);
-- case: bond
-- class: internet
-- expect: pass
INSERT INTO net_if(name, kind, physical, carrier, enslaved) VALUES ('bond0', 'bond', 0, 1, 0), ('eth0', 'ether', 1, 1, 1), ('eth1', 'ether', 1, 1, 1);
-- case: one card and containers
-- class: unclassified
-- expect: pass
INSERT INTO net_if(name, kind, physical, carrier) VALUES ('eth0', 'ether', 1, 1), ('docker0', 'bridge', 0, 1), ('veth1', 'ether', 0, 1);
-- case: cable and wireless into the same network
-- class: internet
-- expect: pass
INSERT INTO net_if(name, kind, physical, carrier) VALUES ('eth0', 'ether', 1, 1), ('wlan0', 'wlan', 1, 1);
INSERT INTO route(interface, family, is_default, gateway, net) VALUES ('eth0', 'ipv4', 1, '192.168.1.1', NULL), ('wlan0', 'ipv4', 1, '192.168.1.1', NULL), ('eth0', 'ipv4', 0, '0.0.0.0', '192.168.1.0/24'), ('wlan0', 'ipv4', 0, '0.0.0.0', '192.168.1.0/24');
-- case: two networks, one way out
-- class: unclassified
-- expect: fail
INSERT INTO net_if(name, kind, physical, carrier) VALUES ('eth0', 'ether', 1, 1), ('eth1', 'ether', 1, 1);
INSERT INTO route(interface, family, is_default, gateway, net) VALUES ('eth0', 'ipv4', 1, '192.168.1.1', NULL), ('eth0', 'ipv4', 0, '0.0.0.0', '192.168.1.0/24'), ('eth1', 'ipv4', 0, '0.0.0.0', '10.8.0.0/16');
-- case: a bond, and a card into another network
-- class: unclassified
-- expect: fail
INSERT INTO net_if(name, kind, physical, carrier, enslaved) VALUES ('bond0', 'bond', 0, 1, 0), ('eth0', 'ether', 1, 1, 1), ('eth1', 'ether', 1, 1, 1), ('eth2', 'ether', 1, 1, 0);
INSERT INTO route(interface, family, is_default, gateway, net) VALUES ('bond0', 'ipv4', 0, '0.0.0.0', '192.168.1.0/24'), ('eth2', 'ipv4', 0, '0.0.0.0', '10.8.0.0/16');
