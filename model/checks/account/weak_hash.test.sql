-- case: md5
-- class: internet
-- expect: fail
INSERT INTO password(nr, state, algorithm) VALUES (20, 'set', 'md5');
-- case: yescrypt, sm3, locked
-- class: internet
-- expect: pass
INSERT INTO password(nr, state, algorithm) VALUES (20, 'set', 'yescrypt'), (21, 'set', 'sm3'), (1, 'locked', 'md5');
-- case: users of a domain
-- class: internet
-- expect: person
INSERT INTO account(kind, login) VALUES ('domain', 1);
