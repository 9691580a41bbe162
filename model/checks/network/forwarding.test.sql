-- case: on with two cards
-- class: unclassified
-- expect: fail
INSERT INTO forward VALUES ('ipv4', 1); INSERT INTO net_if(name, kind) VALUES ('eth0', 'ether'), ('eth1', 'ether');
-- case: docker
-- class: unclassified
-- expect: warn
INSERT INTO forward VALUES ('ipv4', 1); INSERT INTO net_if(name, kind) VALUES ('eth0', 'ether'), ('docker0', 'bridge'); INSERT INTO product(kind, name, installed) VALUES ('container', 'docker', 1);
-- case: one card
-- class: unclassified
-- expect: pass
INSERT INTO forward VALUES ('ipv4', 1); INSERT INTO net_if(name, kind) VALUES ('eth0', 'ether'), ('lo', 'loopback');
