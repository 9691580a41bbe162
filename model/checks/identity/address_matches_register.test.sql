-- case: registered
-- class: unclassified
-- expect: pass
INSERT INTO task_list VALUES ('ip', 'aa'); INSERT INTO net_addr(family, scope, ip) VALUES ('ipv4', 'loopback', '00'), ('ipv4', 'private', 'aa');
-- case: a bridge of containers beside the registered address
-- class: unclassified
-- expect: pass
INSERT INTO task_list VALUES ('ip', 'aa'), ('ip', 'bb'); INSERT INTO net_addr(family, scope, ip) VALUES ('ipv4', 'private', 'cc'), ('ipv4', 'private', 'bb');
-- case: another address
-- class: unclassified
-- expect: warn
INSERT INTO task_list VALUES ('ip', 'aa'), ('mac', 'cc'); INSERT INTO net_addr(family, scope, ip) VALUES ('ipv4', 'private', 'cc');
-- case: not connected
-- class: unclassified
-- expect: unknown
INSERT INTO task_list VALUES ('ip', 'aa'); INSERT INTO net_addr(family, scope, ip) VALUES ('ipv4', 'loopback', 'aa'), ('ipv6', 'link', 'bb');
-- case: no address in the register
-- class: unclassified
-- expect: na
INSERT INTO net_addr(family, scope, ip) VALUES ('ipv4', 'private', 'cc');
-- case: a classified machine
-- class: classified
-- expect: na
INSERT INTO task_list VALUES ('ip', 'aa'); INSERT INTO net_addr(family, scope, ip) VALUES ('ipv4', 'private', 'cc');
