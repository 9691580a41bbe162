-- case: none
-- class: internet
-- expect: fail
INSERT INTO pw_policy VALUES ('minlen', 8, 'default');
-- case: three
-- class: internet
-- expect: pass
INSERT INTO pw_policy VALUES ('minclass', 3, 'credits');
