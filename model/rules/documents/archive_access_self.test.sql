-- case: approved by himself
-- expect: ids 1
INSERT INTO archive_access(id, document, kind, applicant, state, opened_on, return_by, returned_on, approved_by, handled_by, excerpt_pages) VALUES (1, 1, 'read', 3, 'closed', '2026-05-01', '2026-05-05', '2026-05-03', 3, 7, 0);
-- case: handled by himself
-- expect: ids 1
INSERT INTO archive_access(id, document, kind, applicant, state, opened_on, return_by, returned_on, approved_by, handled_by, excerpt_pages) VALUES (1, 1, 'read', 3, 'closed', '2026-05-01', '2026-05-05', '2026-05-03', 2, 3, 0);
-- case: by others
-- expect: 0
INSERT INTO archive_access(id, document, kind, applicant, state, opened_on, return_by, returned_on, approved_by, handled_by, excerpt_pages) VALUES (1, 1, 'read', 3, 'closed', '2026-05-01', '2026-05-05', '2026-05-03', 2, 7, 0);
-- case: refused
-- expect: 0
INSERT INTO archive_access(id, document, kind, applicant, state, opened_on, return_by, returned_on, approved_by, handled_by, excerpt_pages) VALUES (1, 1, 'read', 3, 'refused', '2026-05-01', '2026-05-05', '2026-05-03', 3, 7, 0);
-- case: in a period that begins on its day
-- from: 2026-05-01
-- expect: ids 1
INSERT INTO archive_access(id, document, kind, applicant, state, opened_on, return_by, returned_on, approved_by, handled_by, excerpt_pages) VALUES (1, 1, 'read', 3, 'closed', '2026-05-01', '2026-05-05', '2026-05-03', 3, 7, 0);
-- case: in one that begins the day after
-- from: 2026-05-02
-- expect: 0
INSERT INTO archive_access(id, document, kind, applicant, state, opened_on, return_by, returned_on, approved_by, handled_by, excerpt_pages) VALUES (1, 1, 'read', 3, 'closed', '2026-05-01', '2026-05-05', '2026-05-03', 3, 7, 0);
-- case: called off, refused
-- expect: 0
INSERT INTO archive_access(id, document, kind, applicant, state, return_by, approved_by) VALUES (1, 1, 'read', 3, 'cancelled', '2026-05-05', 3), (2, 1, 'read', 3, 'refused', '2026-05-05', 3);
