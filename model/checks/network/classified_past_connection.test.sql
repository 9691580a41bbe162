-- case: lease after commissioning
-- class: classified
-- expect: fail
UPDATE task SET since = 1700000000; INSERT INTO net_past VALUES ('DHCP', 'lease', 1710000000, 1710000000, 1); INSERT INTO log_horizon(log, first_at) VALUES ('journal', 1690000000);
-- case: lease before commissioning
-- class: classified
-- expect: pass
UPDATE task SET since = 1700000000; INSERT INTO net_past VALUES ('DHCP', 'lease', 1690000000, 1690000000, 1); INSERT INTO log_horizon(log, first_at) VALUES ('journal', 1690000000);
-- case: logs too short
-- class: classified
-- expect: unknown
UPDATE task SET since = 1700000000; INSERT INTO log_horizon(log, first_at) VALUES ('journal', 1795000000);
-- case: commissioning unknown
-- class: classified
-- expect: person
INSERT INTO net_past VALUES ('log', 'connected', 1710000000, 1710000000, 3);
-- case: the logs end before the last start
-- class: classified
-- expect: unknown
INSERT INTO host(boot_at) VALUES (1795000000); INSERT INTO log_horizon VALUES ('messages', 1, 1780000000, 1790000000, 1);
