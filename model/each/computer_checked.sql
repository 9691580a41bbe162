-- A check fills the facts of its computer, unless a later one has done so already.
SELECT k.computer AS record FROM computer_check k JOIN computer c ON c.id = k.computer
WHERE k.id = :record AND c.state IN ('in_use', 'idle') AND (c.last_check_on IS NULL OR c.last_check_on <= k.checked_on)
