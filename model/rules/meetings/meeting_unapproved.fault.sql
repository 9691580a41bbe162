UPDATE meeting SET approved_by = organizer WHERE id = (SELECT max(id) - 3 FROM meeting WHERE no LIKE 'HY-%' AND state IN ('closed', 'held'));
SELECT id AS record FROM meeting WHERE approved_by = organizer;
