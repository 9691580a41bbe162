-- case: link
-- class: classified
-- expect: fail
INSERT INTO net_if(name, kind, physical, carrier) VALUES ('eth0', 'ether', 1, 1);
-- case: cable out
-- class: classified
-- expect: pass
INSERT INTO net_if(name, kind, physical, carrier) VALUES ('eth0', 'ether', 1, 0), ('lo', 'loopback', 0, 1);
-- case: bridge of containers
-- class: classified
-- expect: pass
INSERT INTO net_if(name, kind, physical, carrier) VALUES ('docker0', 'bridge', 0, 1);
-- case: classified network
-- class: classified
-- expect: person
UPDATE task SET network = 1; INSERT INTO net_if(name, kind, physical, carrier) VALUES ('eth0', 'ether', 1, 1);
