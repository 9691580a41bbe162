-- case: a fortnight out
-- today: 2026-06-30
-- expect: ids 1
INSERT INTO blank_form(id, code, register, action, printed_on, state) VALUES (1, 'KB-2026-00001', 'movement', 'post_paper', '2026-06-16', 'printed');
-- case: printed yesterday
-- today: 2026-06-30
-- expect: 0
INSERT INTO blank_form(id, code, register, action, printed_on, state) VALUES (1, 'KB-2026-00001', 'movement', 'post_paper', '2026-06-29', 'printed');
-- case: keyed back, put away
-- today: 2026-06-30
-- expect: 0
INSERT INTO blank_form(id, code, register, action, printed_on, state) VALUES (1, 'KB-2026-00001', 'movement', 'post_paper', '2026-05-01', 'keyed'), (2, 'KB-2026-00002', 'movement', 'post_paper', '2026-05-01', 'unused');
-- case: seven days out, and eight
-- expect: ids 2
-- since: 2026-06-30
INSERT INTO blank_form(id, code, register, printed_by, printed_on, state) VALUES (1, 'A1', 'release', 4, '2026-06-23', 'printed'), (2, 'A2', 'release', 4, '2026-06-22', 'printed');
