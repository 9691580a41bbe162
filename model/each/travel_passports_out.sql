-- What was handed out for this trip and is back, or whose trip was given up.
SELECT s.id AS record FROM passport s JOIN travel t ON t.id = s.travel WHERE s.travel = :record AND s.state = 'out' AND (t.passport_returned_on IS NOT NULL OR t.state = 'withdrawn') ORDER BY s.id
