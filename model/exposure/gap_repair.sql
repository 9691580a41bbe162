-- title.zh: 该计算机交外单位维修
-- title.en: people of another firm repaired that computer
-- role: gap
-- register: maintenance
-- order: 118
SELECT DISTINCT t.id AS record, d.id AS document, t.started_on AS since, t.done_on AS until,
       coalesce(t.no, '') || ' ' || coalesce(t.company, '外单位') || coalesce(' ' || t.technician, '') || CASE WHEN t.on_site = 1 THEN ' 现场维修' ELSE ' 送外维修' END || CASE WHEN t.escort IS NULL THEN '，无人监督' ELSE '' END AS detail
FROM json_each(:documents) j JOIN document d ON d.id = j.value JOIN maintenance t ON t.computer = d.computer
WHERE t.started_on <= substr(:to, 1, 10) AND (t.done_on IS NULL OR t.done_on >= substr(:from, 1, 10)) AND (t.company IS NOT NULL OR t.technician IS NOT NULL OR t.on_site = 0)
