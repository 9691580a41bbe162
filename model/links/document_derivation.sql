-- title.zh: 派生、摘录、汇编、翻印
-- title.en: derived, extracted, compiled, reprinted
-- from: document
-- to: document
-- order: 30
SELECT d.source AS from_id, d.result AS to_id, d.made_on AS at
FROM json_each(:ids) j JOIN derivation d ON d.source = j.value
WHERE d.state = 'registered'
