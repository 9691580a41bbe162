-- case: his
-- expect: ids 1
INSERT INTO blank_form(id, code, printed_by, state) VALUES (1, 'KB-1', 1, 'printed');
-- case: over, and nobody's
-- expect: 0
INSERT INTO blank_form(id, code, printed_by, state) VALUES (1, 'KB-1', 1, 'keyed'), (2, 'KB-2', 1, 'unused');
