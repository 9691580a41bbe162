-- Expected and present of the session of one attendance, until it is entered as held.
SELECT s.id AS record, (SELECT count(*) FROM attendance t WHERE t.session = s.id) AS expected_n,
       (SELECT count(*) FROM attendance t WHERE t.session = s.id AND t.state = 'attended') AS attended_n
FROM attendance a JOIN course_session s ON s.id = a.session WHERE a.id = :record AND s.state = 'planned'
