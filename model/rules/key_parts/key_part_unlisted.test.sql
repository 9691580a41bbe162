INSERT INTO custody_account(id, name, kind, keeper, state) VALUES (3, '档案室', 'archive', 7, 'open');
INSERT INTO custody_item(id, name, kind, account, level, state) VALUES (1, '示例', 'copy', 3, 2, 'live');
-- case: none is listed, another place is
-- expect: ids 3
-- since: 2026-01-01
INSERT INTO key_part(id, name, kind, category, confirmed_on, state) VALUES (1, '财务室', 'place', 'finance', '2020-05-01', 'confirmed');
-- case: confirmed long ago; its day not known
-- expect: 0
INSERT INTO key_part(id, name, kind, category, confirmed_on, state) VALUES (1, '机要档案室', 'place', 'archive', '2020-05-01', 'confirmed');
-- case: confirmed, nobody knows when
-- expect: 0
INSERT INTO key_part(id, name, kind, category, state) VALUES (1, '机要档案室', 'place', 'archive', 'confirmed');
-- case: asked for
-- expect: 0
INSERT INTO key_part(id, name, kind, category, state) VALUES (1, '机要档案室', 'place', 'archive', 'proposed');
-- case: revoked in March, another since May
-- expect: ids 3
-- since: 2026-03-01
-- until: 2026-05-10
INSERT INTO key_part(id, name, kind, category, confirmed_on, revoked_on, state) VALUES (1, '旧档案室', 'place', 'archive', '2020-05-01', '2026-03-01', 'revoked'), (2, '新档案室', 'place', 'archive', '2026-05-10', NULL, 'confirmed');
-- case: revoked in March, the next on the day after
-- expect: 0
INSERT INTO key_part(id, name, kind, category, confirmed_on, revoked_on, state) VALUES (1, '旧档案室', 'place', 'archive', '2020-05-01', '2026-03-01', 'revoked'), (2, '新档案室', 'place', 'archive', '2026-03-02', NULL, 'confirmed');
-- case: confirmed for the first time in February
-- expect: ids 3
-- since: 2026-01-01
-- until: 2026-02-10
INSERT INTO key_part(id, name, kind, category, confirmed_on, state) VALUES (1, '机要档案室', 'place', 'archive', '2026-02-10', 'confirmed');
-- case: nothing classified lies there
-- expect: 0
UPDATE custody_item SET level = 1 WHERE id = 1;
-- case: an archive closed
-- expect: 0
UPDATE custody_account SET state = 'closed' WHERE id = 3;
-- case: nothing that is live lies there
-- expect: 0
UPDATE custody_item SET state = 'destroyed' WHERE id = 1;
-- case: none is listed, another place was revoked last year
-- expect: ids 3
-- since: 2026-01-01
INSERT INTO key_part(id, name, kind, category, confirmed_on, revoked_on, state) VALUES (1, '财务室', 'place', 'finance', '2020-05-01', '2025-05-01', 'revoked');
-- case: revoked in March, the next two days after
-- expect: ids 3
-- since: 2026-03-01
-- until: 2026-03-03
INSERT INTO key_part(id, name, kind, category, confirmed_on, revoked_on, state) VALUES (1, '旧档案室', 'place', 'archive', '2020-05-01', '2026-03-01', 'revoked'), (2, '新档案室', 'place', 'archive', '2026-03-03', NULL, 'confirmed');
-- case: the next was confirmed and revoked on the day the old one was
-- expect: ids 3
-- since: 2026-03-01
-- until: -
INSERT INTO key_part(id, name, kind, category, confirmed_on, revoked_on, state) VALUES (1, '旧档案室', 'place', 'archive', '2020-05-01', '2026-03-01', 'revoked'), (2, '新档案室', 'place', 'archive', '2026-03-01', '2026-03-01', 'revoked');
-- case: revoked today
-- expect: ids 3
-- since: 2026-06-30
INSERT INTO key_part(id, name, kind, category, confirmed_on, revoked_on, state) VALUES (1, '旧档案室', 'place', 'archive', '2020-05-01', '2026-06-30', 'revoked');
