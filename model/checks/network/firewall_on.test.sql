-- case: none
-- class: internet
-- expect: fail
-- case: installed, off
-- class: internet
-- expect: fail
INSERT INTO firewall VALUES ('ufw', 0, 1), ('nftables', 1, 0);
-- case: on
-- class: internet
-- expect: pass
INSERT INTO firewall VALUES ('ufw', 0, 1), ('nftables', 1, 4);
-- case: a security centre
-- class: internet
-- expect: person
INSERT INTO firewall VALUES ('vendor', 1, NULL), ('nftables', 1, 0);
-- case: a security centre beside a firewall
-- class: internet
-- expect: pass
INSERT INTO firewall VALUES ('vendor', 1, NULL), ('nftables', 1, 4);
