-- The hours of the session for who was there.
SELECT a.id AS record, coalesce(s.hours, 0) AS hours FROM attendance a JOIN course_session s ON s.id = a.session WHERE a.id = :record AND a.state = 'attended'
