UPDATE attendance SET hours = 900 WHERE id = (SELECT max(a.id) FROM attendance a JOIN course_session s ON s.id = a.session WHERE a.state = 'attended' AND s.state = 'held' AND s.hours = 200 AND s.kind = 'self_study');
SELECT id AS record FROM attendance WHERE hours = 900;
