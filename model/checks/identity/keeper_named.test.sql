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
-- case: the keeper checks himself
-- class: internet
-- expect: warn
UPDATE task SET ticket = 'RW-1', keeper = '示例甲', operator = '示例甲';
-- case: somebody else checks
-- class: internet
-- expect: pass
UPDATE task SET ticket = 'RW-1', keeper = '示例甲', operator = '示例乙';
