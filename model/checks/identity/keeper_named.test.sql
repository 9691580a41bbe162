-- case: named
-- class: internet
-- expect: pass
UPDATE task SET ticket = 'RW-1', keeper = '示例甲';
-- case: not named
-- class: internet
-- expect: fail
UPDATE task SET ticket = 'RW-1';
-- case: no ticket
-- class: internet
-- expect: person
