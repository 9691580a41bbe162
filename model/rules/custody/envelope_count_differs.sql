-- title.zh: 来文封内件数与登记不符
-- title.en: Papers registered differ from what the envelope held
-- register: envelope
-- use: remind score
-- requirement: F1
-- basis: reg_carriers
-- owner: registry_clerk
-- fix.zh: 请补登记，或与发文单位核对清单。
-- fix.en: Register what lacks, or check the list with the sender.
SELECT e.id AS record, e.received_by AS person, NULL AS department, add_days(substr(e.received_at, 1, 10), 1) AS since, CASE WHEN x.n = e.pieces_said THEN x.last_on END AS until,
       '来文封' || coalesce(e.no, '') || '应有' || e.pieces_said || '件，登记了' || x.n || '件' || CASE WHEN x.n = e.pieces_said THEN '，最后一件' || x.last_on || '才登记' ELSE '' END AS detail
FROM envelope e
JOIN (SELECT v.id, count(d.id) AS n, max(d.registered_on) AS last_on FROM envelope v LEFT JOIN document d ON d.envelope = v.id AND d.state <> 'void' GROUP BY v.id) x ON x.id = e.id
WHERE e.pieces_said <> x.n OR x.last_on > add_days(substr(e.received_at, 1, 10), 1)
