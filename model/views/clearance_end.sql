-- The day each clearance ended, its last change being the end (NULL: it stands, or was never given).
SELECT c.id AS clearance, CASE WHEN c.state = 'ended' THEN substr(c.updated_at, 1, 10) END AS day FROM clearance c
