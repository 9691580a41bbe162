-- Classification: what a changed decision reaches. Tables: registers decision, decision_review, relabel_task, change_notice, document, copy, custody_item.

-- name: classify_review(id:i64) -> decision, result, level, term, expires_on, effective_on, basis, occasion
SELECT decision, result, new_level, new_term, new_expires_on, effective_on, basis_text, occasion FROM decision_review WHERE id = :id;

-- name: classify_decision(id:i64) -> state, level, term, expires_on, title, act, changes, basis
SELECT state, level, term, expires_on, title, act, changes, basis_text FROM decision WHERE id = :id;

-- name: classify_documents(decision:i64) -> id
SELECT id FROM document WHERE decision = :decision AND state <> 'void' ORDER BY id;

-- name: classify_documents_of(ids:text) -> id, level, term, expires_on, decision, own
SELECT d.id, d.level, d.term, d.expires_on, d.decision, CASE WHEN x.kind = 'original' AND x.state = 'approved' THEN x.level ELSE -1 END
FROM json_each(:ids) j JOIN document d ON d.id = j.value LEFT JOIN decision x ON x.id = d.decision ORDER BY d.id;

-- name: classify_sources(ids:text) -> document, source, portion, level, expires_on
SELECT v.result, v.source, CASE WHEN coalesce(v.portion, '') <> '' THEN 1 ELSE 0 END, s.level, s.expires_on
FROM json_each(:ids) j JOIN derivation v ON v.result = j.value JOIN document s ON s.id = v.source WHERE v.state = 'registered'
UNION
SELECT d.id, x.source_document, CASE WHEN coalesce(x.special_basis, '') <> '' THEN 1 ELSE 0 END, s.level, s.expires_on
FROM json_each(:ids) j JOIN document d ON d.id = j.value JOIN decision x ON x.id = d.decision JOIN document s ON s.id = x.source_document
WHERE x.kind = 'derived'
UNION
SELECT x.document, e.document, 0, s.level, s.expires_on
FROM json_each(:ids) j JOIN extract x ON x.document = j.value JOIN extract_source e ON e.extract = x.id AND e.state = 'listed' JOIN document s ON s.id = e.document
WHERE x.state = 'done';

-- name: classify_copies(ids:text) -> document, copy, level, item, account, holder, kind
SELECT k.document, k.id, k.level, i.id, i.account, i.holder, a.kind
FROM json_each(:ids) j JOIN copy k ON k.document = j.value LEFT JOIN custody_item i ON i.copy = k.id LEFT JOIN custody_account a ON a.id = i.account
WHERE k.state = 'registered' AND (i.id IS NULL OR i.state = 'live') ORDER BY k.id;

-- name: classify_readers(ids:text) -> person
SELECT DISTINCT r.value FROM json_each(:ids) j JOIN document d ON d.id = j.value, json_each(coalesce(d.readers, '[]')) r;

-- name: classify_derived(ids:text) -> decision, document, state
SELECT x.id, d.id, x.state FROM json_each(:ids) j JOIN document d ON d.id = j.value JOIN decision x ON x.id = d.decision WHERE x.kind = 'derived' AND x.state = 'approved';

-- name: classify_task(id:i64) -> copy, new_level
SELECT copy, new_level FROM relabel_task WHERE id = :id;

-- name: classify_items(copy:i64) -> id, level
SELECT id, level FROM custody_item WHERE copy = :copy AND state = 'live';

-- name: classify_notice(id:i64) -> review, decision
SELECT n.review, r.decision FROM change_notice n JOIN decision_review r ON r.id = n.review WHERE n.id = :id;

-- name: classify_unsent(review:i64) -> n
SELECT count(*) FROM change_notice WHERE review = :review AND state = 'open';

-- name: classify_due(today:text, until:text, from_on:text) -> id, no, title, level, term, expires_on, last_review_on, condition_on, code, item_title, source, review_due
SELECT d.id, d.no, d.title, d.level, d.term, d.expires_on, d.last_review_on, d.condition_on, s.code, s.title, s.source,
       add_months(coalesce(d.last_review_on, d.approved_on), CAST(setting('classification_review_months') AS INTEGER))
FROM decision d LEFT JOIN scope_item s ON s.id = d.scope_item
WHERE d.state = 'approved' AND d.level >= 2
  AND (d.expires_on BETWEEN :from_on AND :until OR d.condition_on IS NOT NULL OR substr(d.term, 1, 2) = 'E:'
       OR add_months(coalesce(d.last_review_on, d.approved_on), CAST(setting('classification_review_months') AS INTEGER)) BETWEEN :from_on AND :until
       OR d.expires_on < :today OR add_months(coalesce(d.last_review_on, d.approved_on), CAST(setting('classification_review_months') AS INTEGER)) < :today)
ORDER BY coalesce(d.expires_on, '9999'), d.id LIMIT 2000;

-- name: classify_pending() -> decision
SELECT decision FROM decision_review WHERE state = 'proposed';

-- name: classify_statistics(from_on:text, to_on:text) -> what, level, n
SELECT CASE kind WHEN 'original' THEN 'original' ELSE 'derived' END, level, count(*) FROM decision
WHERE approved_on BETWEEN :from_on AND :to_on AND state IN ('approved', 'replaced', 'lifted') AND act = 'decide' GROUP BY kind, level
UNION ALL SELECT 'review_' || result, level, count(*) FROM decision_review WHERE state = 'decided' AND decided_on BETWEEN :from_on AND :to_on GROUP BY result, level
UNION ALL SELECT 'relabelled', old_level, count(*) FROM relabel_task WHERE state = 'done' AND done_on BETWEEN :from_on AND :to_on GROUP BY old_level
UNION ALL SELECT 'noticed', 0, count(*) FROM change_notice WHERE coalesce(sent_on, read_on) BETWEEN :from_on AND :to_on;
