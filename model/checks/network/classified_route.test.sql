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
