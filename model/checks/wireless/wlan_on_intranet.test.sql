-- case: connected
-- class: unclassified
-- expect: fail
INSERT INTO net_if(name, kind, carrier) VALUES ('wlan0', 'wlan', 1);
-- case: off
-- class: unclassified
-- expect: pass
INSERT INTO net_if(name, kind, carrier) VALUES ('wlan0', 'wlan', 0);
