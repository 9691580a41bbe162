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
INSERT INTO net_if(name, kind, physical, carrier) VALUES ('bond0', 'bond', 0, 1), ('eth0', 'ether', 1, 1), ('eth1', 'ether', 1, 1);
-- case: one card and containers
-- class: unclassified
-- expect: pass
INSERT INTO net_if(name, kind, physical, carrier) VALUES ('eth0', 'ether', 1, 1), ('docker0', 'bridge', 0, 1), ('veth1', 'ether', 0, 1);
