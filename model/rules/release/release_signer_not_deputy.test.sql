INSERT INTO unit(id, name, chief, deputy_in_charge) VALUES (1, '某某局', 1, 2);
-- case: another leader
-- expect: ids 1
INSERT INTO release(id, title, state, signed_by, signed_on) VALUES (1, '示例', 'issued', 9, '2026-03-01');
-- case: the deputy
-- expect: 0
INSERT INTO release(id, title, state, signed_by, signed_on) VALUES (1, '示例', 'issued', 2, '2026-03-01');
-- case: the chief
-- expect: 0
INSERT INTO release(id, title, state, signed_by, signed_on) VALUES (1, '示例', 'signed', 1, '2026-03-01');
-- case: in a period that begins on its day
-- from: 2026-03-01
-- expect: ids 1
INSERT INTO release(id, title, state, signed_by, signed_on) VALUES (1, '示例', 'issued', 9, '2026-03-01');
-- case: in one that begins the day after
-- from: 2026-03-02
-- expect: 0
INSERT INTO release(id, title, state, signed_by, signed_on) VALUES (1, '示例', 'issued', 9, '2026-03-01');
