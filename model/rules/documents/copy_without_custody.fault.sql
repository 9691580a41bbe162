INSERT INTO copy(document, copy_no, kind, state, level, made_from, made_on, made_by, approved_by, stamped, print_job)
SELECT d.id, 98, 'duplicate', 'registered', d.level, NULL, add_days(:today, -6), 4, 2, 1, (SELECT min(id) FROM print_job) FROM document d WHERE d.kind = 'incoming' AND d.level = 2 ORDER BY d.id DESC LIMIT 1;
SELECT id AS record FROM copy WHERE copy_no = 98;
