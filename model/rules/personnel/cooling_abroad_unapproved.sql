-- title.zh: 脱密期内出国（境）没有批准
-- title.en: Abroad during the cooling-off period without approval
-- register: cooling_check
-- use: score
-- counts: once
-- requirement: D3
-- basis: law_leaving
-- owner: secrecy_officer
-- fix.zh: 脱密期内出国（境）须先报批并在“因私出国（境）”中登记；请核实去向，补报有关部门。
-- fix.en: Going abroad during cooling-off needs approval, entered as a trip; find out where he was and report it.
SELECT k.id AS record, k.person AS person, l.department AS department, k.checked_on AS since, NULL AS until,
       p.name || '脱密期内出国（境），' || k.checked_on || '回访得知，没有批准的记录' AS detail
FROM cooling_check k JOIN leaving l ON l.id = k.leaving JOIN person p ON p.id = k.person
WHERE k.abroad = 1 AND k.checked_on >= :from
  AND NOT EXISTS (SELECT 1 FROM travel t WHERE t.person = k.person AND t.approved_on IS NOT NULL AND t.state NOT IN ('refused', 'withdrawn') AND t.leave_on <= k.checked_on   -- since he left, or was visited last
                  AND t.leave_on >= coalesce((SELECT max(e.checked_on) FROM cooling_check e WHERE e.leaving = k.leaving AND e.checked_on < k.checked_on), l.leave_on))
