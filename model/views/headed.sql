-- Chiefs of the unit and deputies in charge of secrecy: `role`, and the days from and until when each was it ('' and '9999' where nobody changed it). Who is it now may have begun before somebody entered it.
SELECT u.chief AS person, 'chief' AS role, '' AS from_on, '9999' AS until_on FROM unit u WHERE u.chief IS NOT NULL
UNION ALL SELECT u.deputy_in_charge, 'in_charge', '', '9999' FROM unit u WHERE u.deputy_in_charge IS NOT NULL
UNION ALL SELECT k.person, k.kind, coalesce((SELECT max(e.done_on) FROM periodic_check e WHERE e.target_register = 'unit' AND e.target_record = k.target_record AND e.kind = k.kind AND e.lacking = 0 AND e.done_on < k.done_on), ''), k.done_on
FROM periodic_check k WHERE k.target_register = 'unit' AND k.lacking = 0
