DELETE FROM attendance WHERE person = (SELECT min(p.id) FROM person p WHERE p.classified_class = 'none' AND p.state = 'active' AND p.is_leader = 0
  AND p.id NOT IN (SELECT person FROM appointment WHERE role IN ('officer_full', 'officer_part')));
SELECT min(p.id) AS record FROM person p WHERE p.classified_class = 'none' AND p.state = 'active' AND p.is_leader = 0
  AND p.id NOT IN (SELECT person FROM appointment WHERE role IN ('officer_full', 'officer_part'));
