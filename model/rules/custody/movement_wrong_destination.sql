-- title.zh: 移动种类与转入账户不符
-- title.en: The kind of movement does not fit where it goes
-- register: movement
-- use: prevent score
-- counts: once
-- requirement: F2
-- basis: F10; own
-- owner: registry_clerk
-- fix.zh: 请按实际情况改用相应的手续（归档、送待销、销毁各有审批）。
-- fix.en: Use the procedure that fits: archiving, waste and destruction have their own approvals.
SELECT m.id AS record, 'custody_item:' || i.id AS names, m.given_by AS person, p.department AS department, substr(m.given_at, 1, 10) AS since, NULL AS until,
       '“' || i.name || '”：这种移动不能转入“' || b.name || '”' AS detail
FROM custody_account b CROSS JOIN movement m JOIN custody_item i ON i.id = m.item LEFT JOIN person p ON p.id = m.given_by
WHERE (:record IS NULL OR m.id = :record) AND m.to_account = b.id AND m.state || '' = 'posted' AND m.given_at >= :from
  AND CASE m.kind WHEN 'issue' THEN b.kind NOT IN ('person', 'cabinet', 'registry') WHEN 'give_back' THEN b.kind NOT IN ('registry', 'cabinet', 'archive')
        WHEN 'lend' THEN b.kind NOT IN ('person', 'cabinet', 'registry') WHEN 'circulate' THEN b.kind NOT IN ('person', 'cabinet', 'registry')
        WHEN 'instruct' THEN b.kind NOT IN ('person', 'cabinet', 'registry') WHEN 'send_out' THEN b.kind <> 'unit_outside' WHEN 'destroy' THEN b.kind <> 'destroyer'
        WHEN 'lose' THEN b.kind <> 'missing' WHEN 'discard' THEN b.kind <> 'waste' WHEN 'transfer' THEN b.kind IN ('destroyer', 'missing', 'unit_outside', 'source')
        WHEN 'counter' THEN FALSE ELSE b.kind = 'destroyer' END
