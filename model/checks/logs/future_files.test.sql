-- case: future
-- class: internet
-- expect: warn
INSERT INTO clock VALUES ('future files', 1799000000, 9000000);
-- case: none
-- class: internet
-- expect: pass
