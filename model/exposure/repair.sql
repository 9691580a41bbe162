-- title.zh: 监督维修该计算机
-- title.en: stood by at a repair of that computer
-- role: machine
-- register: maintenance
-- order: 69
SELECT DISTINCT t.id AS record, t.escort AS person, d.id AS document, t.started_on AS since, t.done_on AS until, coalesce(t.no, '') || ' 现场监督维修' AS detail
FROM json_each(:documents) j JOIN document d ON d.id = j.value JOIN maintenance t ON t.computer = d.computer
WHERE t.escort IS NOT NULL AND t.started_on <= substr(:to, 1, 10) AND (t.done_on IS NULL OR t.done_on >= substr(:from, 1, 10))
