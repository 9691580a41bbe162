-- Computers that are in use no more (put aside, in repair, scrapped), and the day each was taken out of use (NULL: nobody entered it): what was wrong with it until then stands (computer_lack says the same).
SELECT c.id AS computer, coalesce((SELECT max(p.done_on) FROM periodic_check p WHERE p.target_register = 'computer' AND p.target_record = c.id AND p.kind = 'check'), c.retired_on) AS day
FROM computer c WHERE c.state IN ('idle', 'in_repair', 'retired')
