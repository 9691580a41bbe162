-- What was handed out for this trip.
SELECT s.id AS record FROM passport s WHERE s.travel = :record AND s.state = 'out' ORDER BY s.id
