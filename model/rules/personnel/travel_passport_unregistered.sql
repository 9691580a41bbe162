-- title.zh: 领用的出国（境）证件没有登记保管
-- title.en: The passport of a trip is not among those kept
-- register: travel
-- use: prevent score
-- counts: once
-- requirement: D3
-- basis: reg_personnel
-- owner: hr
-- fix.zh: 请先在“出国（境）证件保管”中登记该证件，再办理领证。
-- fix.en: Register the passport among those kept, then hand it out.
SELECT t.id AS record, t.person AS person, t.department AS department, t.passport_out_on AS since, NULL AS until,
       p.name || '于' || t.passport_out_on || '领取证件出境，证件保管台账上没有' || CASE t.paper WHEN 'hk_macau' THEN '往来港澳通行证' WHEN 'taiwan' THEN '往来台湾通行证' WHEN 'passport' THEN '普通护照' ELSE '其证件' END AS detail
FROM travel t JOIN person p ON p.id = t.person
WHERE (:record IS NULL OR t.id = :record) AND t.passport_out_on >= :from AND t.state <> 'refused'
  AND NOT EXISTS (SELECT 1 FROM passport s WHERE s.person = t.person AND s.kind = coalesce(t.paper, s.kind) AND (:record IS NULL OR t.state <> 'out' OR s.travel = t.id))   -- what was handed out says for which trip, until it is back
