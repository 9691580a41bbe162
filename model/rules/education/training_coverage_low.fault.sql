-- also: hours_short_staff
DELETE FROM attendance WHERE person IN (SELECT id FROM person WHERE classified_class = 'none' AND coalesce(is_leader, 0) = 0
  AND id NOT IN (SELECT person FROM appointment WHERE role IN ('officer_full', 'officer_part')));
SELECT id AS record FROM unit WHERE id = 1;
