-- Computers that are or were in use, and the day each was scrapped (NULL: it was not).
SELECT c.id AS computer, c.retired_on AS day FROM computer c WHERE c.state IN ('in_use', 'idle', 'in_repair') OR (c.state = 'retired' AND c.retired_on IS NOT NULL)
