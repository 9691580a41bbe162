-- case: the keeper
-- expect: ids 1
INSERT INTO custody_account(id, name, kind, keeper, state) VALUES (1, '档案室', 'archive', 3, 'open');
INSERT INTO archive_access(id, document, kind, applicant, state, opened_on, return_by, returned_on, approved_by, handled_by, excerpt_pages) VALUES (1, 1, 'excerpt', 3, 'closed', '2026-05-01', '2026-05-05', '2026-05-03', 2, 7, 0);
-- case: somebody else
-- expect: 0
INSERT INTO custody_account(id, name, kind, keeper, state) VALUES (1, '档案室', 'archive', 7, 'open');
INSERT INTO archive_access(id, document, kind, applicant, state, opened_on, return_by, returned_on, approved_by, handled_by, excerpt_pages) VALUES (1, 1, 'excerpt', 3, 'closed', '2026-05-01', '2026-05-05', '2026-05-03', 2, 7, 0);
-- case: reading only
-- expect: 0
INSERT INTO custody_account(id, name, kind, keeper, state) VALUES (1, '档案室', 'archive', 3, 'open');
INSERT INTO archive_access(id, document, kind, applicant, state, opened_on, return_by, returned_on, approved_by, handled_by, excerpt_pages) VALUES (1, 1, 'read', 3, 'closed', '2026-05-01', '2026-05-05', '2026-05-03', 2, 7, 0);
-- case: in a period that begins on its day
-- from: 2026-05-01
-- expect: ids 1
INSERT INTO custody_account(id, name, kind, keeper, state) VALUES (1, '档案室', 'archive', 3, 'open');
INSERT INTO archive_access(id, document, kind, applicant, state, opened_on, return_by, returned_on, approved_by, handled_by, excerpt_pages) VALUES (1, 1, 'excerpt', 3, 'closed', '2026-05-01', '2026-05-05', '2026-05-03', 2, 7, 0);
-- case: in one that begins the day after
-- from: 2026-05-02
-- expect: 0
INSERT INTO custody_account(id, name, kind, keeper, state) VALUES (1, '档案室', 'archive', 3, 'open');
INSERT INTO archive_access(id, document, kind, applicant, state, opened_on, return_by, returned_on, approved_by, handled_by, excerpt_pages) VALUES (1, 1, 'excerpt', 3, 'closed', '2026-05-01', '2026-05-05', '2026-05-03', 2, 7, 0);
-- case: keeps a safe, not the archive; kept an archive that is closed; refused, called off; asked for
-- expect: ids 6
INSERT INTO custody_account(id, name, kind, keeper, state) VALUES (1, '档案室', 'archive', 3, 'open'), (2, '柜', 'cabinet', 4, 'open'), (3, '旧档案室', 'archive', 5, 'closed');
INSERT INTO archive_access(id, document, kind, applicant, state, opened_on, return_by) VALUES (1, 1, 'copy', 4, 'closed', '2026-05-01', '2026-05-05'), (2, 1, 'copy', 5, 'closed', '2026-05-01', '2026-05-05'), (3, 1, 'copy', 3, 'refused', NULL, '2026-05-05'), (4, 1, 'copy', 3, 'cancelled', NULL, '2026-05-05'), (6, 1, 'copy', 3, 'draft', NULL, '2026-05-05');
