-- Whose clearance was changed since it was first given: the day of the last change, and the highest level he was cleared for until then.
SELECT q.id AS person, q.cleared_on AS day, max(c.wanted_level) AS had
FROM person q JOIN clearance c ON c.person = q.id AND c.state IN ('approved', 'ended') AND c.approved_on < q.cleared_on
GROUP BY q.id, q.cleared_on
