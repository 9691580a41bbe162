-- Expected and present of a session.
SELECT s.id AS record, (SELECT count(*) FROM attendance t WHERE t.session = s.id) AS expected_n,
       (SELECT count(*) FROM attendance t WHERE t.session = s.id AND t.state = 'attended') AS attended_n
FROM course_session s WHERE s.id = :record AND s.state = 'planned'
