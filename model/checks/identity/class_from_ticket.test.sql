-- case: ticket
-- class: classified
-- expect: pass
UPDATE task SET class_from = 'ticket';
-- case: by hand
-- class: classified
-- expect: person
UPDATE task SET class_from = 'option';
