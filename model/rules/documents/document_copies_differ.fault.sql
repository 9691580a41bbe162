UPDATE document SET copies = copies + 1 WHERE id = (SELECT max(id) - 1 FROM document WHERE level >= 2 AND registered_on LIKE :year || '%');
SELECT d.id AS record FROM document d WHERE d.copies <> (SELECT count(*) FROM copy c WHERE c.document = d.id AND c.kind = 'original');
