-- case: still out
-- expect: ids 1
-- since: 2026-05-06
INSERT INTO archive_access(id, document, kind, applicant, state, opened_on, return_by, returned_on, approved_by, handled_by, excerpt_pages) VALUES (1, 1, 'read', 3, 'open', '2026-05-01', '2026-05-05', NULL, 2, 7, 0);
-- case: late
-- expect: ids 1
-- until: 2026-05-08
INSERT INTO archive_access(id, document, kind, applicant, state, opened_on, return_by, returned_on, approved_by, handled_by, excerpt_pages) VALUES (1, 1, 'read', 3, 'closed', '2026-05-01', '2026-05-05', '2026-05-08', 2, 7, 0);
-- case: in time
-- expect: 0
INSERT INTO archive_access(id, document, kind, applicant, state, opened_on, return_by, returned_on, approved_by, handled_by, excerpt_pages) VALUES (1, 1, 'read', 3, 'closed', '2026-05-01', '2026-05-05', '2026-05-03', 2, 7, 0);
-- case: not out
-- expect: 0
INSERT INTO archive_access(id, document, kind, applicant, state, opened_on, return_by, returned_on, approved_by, handled_by, excerpt_pages) VALUES (1, 1, 'read', 3, 'approved', '2026-05-01', '2026-05-05', NULL, 2, 7, 0);
-- case: back on the day; the day after; today is the day; yesterday was; asked for only
-- expect: ids 2,4
-- since: 2026-05-06,2026-06-30
-- until: 2026-05-06,-
INSERT INTO archive_access(id, document, kind, applicant, state, opened_on, return_by, returned_on) VALUES (1, 1, 'read', 3, 'closed', '2026-05-01', '2026-05-05', '2026-05-05'), (2, 1, 'read', 3, 'closed', '2026-05-01', '2026-05-05', '2026-05-06'), (3, 1, 'read', 3, 'open', '2026-05-01', '2026-06-30', NULL), (4, 1, 'read', 3, 'open', '2026-05-01', '2026-06-29', NULL), (5, 1, 'read', 3, 'approved', NULL, '2026-05-05', NULL);
