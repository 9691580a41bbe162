-- The classified machine on which each of our own classified papers was drafted and stored: the department's, else one of that level.
UPDATE document SET computer = coalesce(
    (SELECT min(c.id) FROM computer c WHERE c.department = document.department AND c.secret_level >= document.level AND c.state = 'in_use'),
    (SELECT min(c.id) FROM computer c WHERE c.secret_level >= document.level AND c.state = 'in_use'))
WHERE kind IN ('internal', 'outgoing') AND level >= 2;
UPDATE draft SET computer = (SELECT min(c.id) FROM computer c WHERE c.secret_level >= draft.level AND c.state = 'in_use');
