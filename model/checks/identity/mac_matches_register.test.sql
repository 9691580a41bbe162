-- case: registered
-- class: unclassified
-- expect: pass
INSERT INTO task_list VALUES ('mac', 'aa'); INSERT INTO net_if(name, physical, mac, mac_random) VALUES ('eth0', 1, 'aa', 0);
-- case: another card
-- class: unclassified
-- expect: warn
INSERT INTO task_list VALUES ('mac', 'aa'); INSERT INTO net_if(name, physical, mac, mac_random) VALUES ('eth0', 1, 'bb', 0);
-- case: virtual
-- class: unclassified
-- expect: pass
INSERT INTO task_list VALUES ('mac', 'aa'); INSERT INTO net_if(name, physical, mac, mac_random) VALUES ('docker0', 0, 'bb', 0);
