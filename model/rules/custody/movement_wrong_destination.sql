-- title.zh: 移动种类与转入账户不符
-- title.en: The kind of movement does not fit where it goes
-- register: movement
-- use: prevent score
-- requirement: F2
-- basis: requirements.md F2, F10; own
-- owner: registry_clerk
-- fix.zh: 请按实际情况改用相应的手续（归档、送待销、销毁各有审批）。
-- fix.en: Use the procedure that fits: archiving, waste and destruction have their own approvals.
SELECT m.id AS record, m.given_by AS person, p.department AS department, substr(m.given_at, 1, 10) AS since, NULL AS until,
       '“' || i.name || '”：这种移动不能转入“' || b.name || '”' AS detail
FROM movement m JOIN custody_item i ON i.id = m.item JOIN custody_account b ON b.id = m.to_account LEFT JOIN person p ON p.id = m.given_by
WHERE (:record IS NULL OR m.id = :record) AND m.state = 'posted' AND m.given_at >= :from
  AND ((m.kind IN ('issue', 'lend', 'circulate', 'instruct') AND b.kind NOT IN ('person', 'cabinet', 'registry'))
    OR (m.kind = 'give_back' AND b.kind NOT IN ('registry', 'cabinet', 'archive')) OR (m.kind = 'send_out' AND b.kind <> 'unit_outside')
    OR (m.kind = 'destroy' AND b.kind <> 'destroyer') OR (m.kind = 'lose' AND b.kind <> 'missing') OR (m.kind = 'discard' AND b.kind <> 'waste')
    OR (m.kind = 'transfer' AND b.kind IN ('destroyer', 'missing', 'unit_outside', 'source')) OR (m.kind <> 'destroy' AND m.kind <> 'counter' AND b.kind = 'destroyer'))
