-- case: default route
-- class: classified
-- expect: fail
INSERT INTO route(interface, family, is_default) VALUES ('eth0', 'ipv4', 1);
-- case: public address
-- class: classified
-- expect: fail
INSERT INTO net_addr(family, scope) VALUES ('ipv6', 'public');
-- case: loopback and bridge
-- class: classified
-- expect: pass
INSERT INTO route(interface, family, is_default) VALUES ('docker0', 'ipv4', 0); INSERT INTO net_addr(family, scope) VALUES ('ipv4', 'loopback'), ('ipv4', 'private'), ('ipv4', 'link');
-- case: an inner address on the card
-- class: classified
-- expect: fail
INSERT INTO net_if(name, kind, physical) VALUES ('eth0', 'ether', 1); INSERT INTO route(interface, family, is_default, net) VALUES ('eth0', 'ipv4', 0, '10.1.0.0/16'); INSERT INTO net_addr(family, scope) VALUES ('ipv4', 'private');
-- case: terminal of a classified network
-- class: classified
-- expect: person
UPDATE task SET network = 1; INSERT INTO net_if(name, kind, physical) VALUES ('eth0', 'ether', 1); INSERT INTO route(interface, family, is_default, net) VALUES ('eth0', 'ipv4', 0, '10.1.0.0/16');
-- case: only containers have addresses
-- class: classified
-- expect: pass
INSERT INTO net_if(name, kind, physical) VALUES ('eth0', 'ether', 1), ('docker0', 'bridge', 0); INSERT INTO route(interface, family, is_default, net) VALUES ('docker0', 'ipv4', 0, '172.17.0.0/16'); INSERT INTO net_addr(family, scope) VALUES ('ipv4', 'private');
