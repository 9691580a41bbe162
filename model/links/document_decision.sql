-- title.zh: 派生定密
-- title.en: derivative decision
-- from: document
-- to: document
-- order: 31
SELECT x.source_document AS from_id, d.id AS to_id, x.made_on AS at
FROM json_each(:ids) j JOIN decision x ON x.source_document = j.value JOIN document d ON d.decision = x.id
WHERE x.kind = 'derived' AND x.state IN ('approved', 'lifted', 'replaced') AND d.state <> 'void'
