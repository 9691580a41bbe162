-- case: telnet
-- class: internet
-- expect: fail
INSERT INTO socket VALUES ('tcp', 23, 'any', 'telnetd');
-- case: web server
-- class: internet
-- expect: warn
INSERT INTO socket VALUES ('tcp', 8080, 'any', 'app');
-- case: local only, mDNS, DHCP
-- class: internet
-- expect: pass
INSERT INTO socket VALUES ('tcp', 631, 'loopback', 'cupsd'), ('udp', 5353, 'any', 'avahi'), ('udp', 68, 'any', 'dhclient');
-- case: any on a classified machine
-- class: classified
-- expect: fail
INSERT INTO socket VALUES ('tcp', 8080, 'any', 'app');
