-- title.zh: 来文封内件数与登记不符
-- title.en: Papers registered differ from what the envelope held
-- register: envelope
-- use: remind score
-- requirement: F1
-- basis: reg_carriers
-- owner: registry_clerk
-- fix.zh: 请补登记，或与发文单位核对清单。
-- fix.en: Register what lacks, or check the list with the sender.
SELECT e.id AS record, e.received_by AS person, NULL AS department, add_days(substr(e.received_at, 1, 10), 1) AS since, NULL AS until,
       '来文封' || coalesce(e.no, '') || '应有' || e.pieces_said || '件，登记了' || (SELECT count(*) FROM document d WHERE d.envelope = e.id AND d.state <> 'void') || '件' AS detail
FROM envelope e
WHERE e.pieces_said <> (SELECT count(*) FROM document d WHERE d.envelope = e.id AND d.state <> 'void')
