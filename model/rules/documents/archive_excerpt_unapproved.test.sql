-- case: excerpted while reading
-- expect: ids 1
INSERT INTO archive_access(id, document, kind, applicant, state, opened_on, return_by, returned_on, approved_by, handled_by, excerpt_pages) VALUES (1, 1, 'read', 3, 'closed', '2026-05-01', '2026-05-05', '2026-05-03', 2, 7, 2);
-- case: approved as an excerpt
-- expect: 0
INSERT INTO archive_access(id, document, kind, applicant, state, opened_on, return_by, returned_on, approved_by, handled_by, excerpt_pages) VALUES (1, 1, 'excerpt', 3, 'closed', '2026-05-01', '2026-05-05', '2026-05-03', 2, 7, 2);
-- case: read only
-- expect: 0
INSERT INTO archive_access(id, document, kind, applicant, state, opened_on, return_by, returned_on, approved_by, handled_by, excerpt_pages) VALUES (1, 1, 'read', 3, 'closed', '2026-05-01', '2026-05-05', '2026-05-03', 2, 7, 0);
-- case: in a period that begins on its day
-- from: 2026-05-03
-- expect: ids 1
INSERT INTO archive_access(id, document, kind, applicant, state, opened_on, return_by, returned_on, approved_by, handled_by, excerpt_pages) VALUES (1, 1, 'read', 3, 'closed', '2026-05-01', '2026-05-05', '2026-05-03', 2, 7, 2);
-- case: in one that begins the day after
-- from: 2026-05-04
-- expect: 0
INSERT INTO archive_access(id, document, kind, applicant, state, opened_on, return_by, returned_on, approved_by, handled_by, excerpt_pages) VALUES (1, 1, 'read', 3, 'closed', '2026-05-01', '2026-05-05', '2026-05-03', 2, 7, 2);
