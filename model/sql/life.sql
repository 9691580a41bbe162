-- Life of a copy: stocktake, life line, recall. Tables: stocktake_scan; registers are only read.

-- name: life_scan_put(stocktake:i64, id:text, account:i64, source:text, code:text, item:i64, person:i64, device:text, at:text)
INSERT INTO stocktake_scan(stocktake, id, account, source, code, item, person, device, at)
VALUES (:stocktake, :id, :account, :source, :code, :item, :person, :device, :at) ON CONFLICT (stocktake, id) DO NOTHING;

-- name: life_scan_seen(stocktake:i64, item:i64, account:i64) -> n
SELECT count(*) FROM stocktake_scan WHERE stocktake = :stocktake AND item = :item AND account = :account;

-- name: life_scan_drop(stocktake:i64, id:text, person:i64)
DELETE FROM stocktake_scan WHERE stocktake = :stocktake AND id = :id AND person = :person;

-- name: life_by_code(code:text) -> item
SELECT i.id FROM copy c JOIN custody_item i ON i.copy = c.id WHERE c.label_code = :code
UNION SELECT i.id FROM medium m JOIN custody_item i ON i.medium = m.id WHERE m.no = :code
UNION SELECT i.id FROM draft d JOIN custody_item i ON i.draft = d.id WHERE d.no = :code
UNION SELECT i.id FROM waste_batch w JOIN custody_item i ON i.waste_batch = w.id WHERE w.no = :code
ORDER BY 1 LIMIT 10;

-- name: life_by_digits(account:i64, digits:text) -> item
SELECT i.id FROM custody_item i LEFT JOIN copy c ON c.id = i.copy LEFT JOIN medium m ON m.id = i.medium
LEFT JOIN draft d ON d.id = i.draft LEFT JOIN waste_batch w ON w.id = i.waste_batch
WHERE i.account = :account AND i.state = 'live'
  AND (c.label_code LIKE '%' || :digits OR m.no LIKE '%' || :digits OR d.no LIKE '%' || :digits OR w.no LIKE '%' || :digits)
ORDER BY i.id LIMIT 10;

-- name: life_item(id:i64) -> account, account_name, level, state, code
SELECT i.account, a.name, i.level, i.state, coalesce(c.label_code, m.no, d.no, w.no)
FROM custody_item i LEFT JOIN custody_account a ON a.id = i.account LEFT JOIN copy c ON c.id = i.copy LEFT JOIN medium m ON m.id = i.medium
LEFT JOIN draft d ON d.id = i.draft LEFT JOIN waste_batch w ON w.id = i.waste_batch WHERE i.id = :id;

-- name: life_places(id:i64) -> account, name, kind, code, book, counted, done
SELECT a.id, a.name, a.kind, a.code,
       (SELECT count(*) FROM custody_item i WHERE i.account = a.id AND i.state = 'live'
          AND (s.kind = 'both' OR (s.kind = 'media' AND i.kind = 'medium') OR (s.kind = 'documents' AND i.kind <> 'medium'))) AS book,
       (SELECT count(DISTINCT coalesce('' || x.item, x.code)) FROM stocktake_scan x WHERE x.stocktake = s.id AND x.account = a.id AND x.source <> 'done') AS counted,
       (SELECT count(*) FROM stocktake_scan x WHERE x.stocktake = s.id AND x.account = a.id AND x.source = 'done') AS done
FROM stocktake s JOIN custody_account a ON a.state = 'open' AND a.kind IN ('registry', 'cabinet', 'person', 'archive', 'waste')
  AND CASE WHEN s.account IS NOT NULL THEN a.id = s.account WHEN s.department IS NOT NULL THEN a.department = s.department ELSE 1 = 1 END
WHERE s.id = :id
ORDER BY a.kind <> 'registry', a.kind, a.id;

-- name: life_counters(id:i64) -> person, name, device, n, last_at
SELECT x.person, p.name, x.device, count(*), max(x.at) FROM stocktake_scan x LEFT JOIN person p ON p.id = x.person
WHERE x.stocktake = :id AND x.source <> 'done' GROUP BY x.person, p.name, x.device ORDER BY x.person, x.device;

-- name: life_sheet(id:i64, account:i64) -> item, code, name, level, seen
SELECT i.id, coalesce(c.label_code, m.no, d.no, w.no), i.name, i.level,
       (SELECT count(*) FROM stocktake_scan x WHERE x.stocktake = s.id AND x.item = i.id AND x.account = i.account)
FROM stocktake s JOIN custody_item i ON i.account = :account AND i.state = 'live'
  AND (s.kind = 'both' OR (s.kind = 'media' AND i.kind = 'medium') OR (s.kind = 'documents' AND i.kind <> 'medium'))
LEFT JOIN copy c ON c.id = i.copy LEFT JOIN medium m ON m.id = i.medium LEFT JOIN draft d ON d.id = i.draft LEFT JOIN waste_batch w ON w.id = i.waste_batch
WHERE s.id = :id ORDER BY coalesce(c.label_code, m.no, d.no, w.no), i.id LIMIT 5000;

-- name: life_merge(id:i64) -> kind, item, code, book_at, found_at, counted_by, level, proposal, detail
WITH s AS (SELECT * FROM stocktake WHERE id = :id),
scope AS (SELECT a.id FROM custody_account a, s WHERE a.state = 'open' AND a.kind IN ('registry', 'cabinet', 'person', 'archive', 'waste')
  AND CASE WHEN s.account IS NOT NULL THEN a.id = s.account WHEN s.department IS NOT NULL THEN a.department = s.department ELSE 1 = 1 END),
seen AS (SELECT x.item, min(x.account) AS account, max(x.account) AS other, min(x.person) AS person FROM stocktake_scan x
  WHERE x.stocktake = :id AND x.item IS NOT NULL AND x.source <> 'done' GROUP BY x.item),
found AS (SELECT n.item, n.account, n.other, n.person, i.name, i.level, i.state, i.account AS book, b.kind AS book_kind, b.name AS book_name,
                 p.kind AS place_kind, p.name AS place_name, p.max_level, o.name AS other_name
  FROM seen n JOIN custody_item i ON i.id = n.item LEFT JOIN custody_account b ON b.id = i.account
  JOIN custody_account p ON p.id = n.account JOIN custody_account o ON o.id = n.other)
SELECT 'twice' AS kind, f.item AS item, NULL AS code, f.book AS book_at, f.other AS found_at, f.person AS counted_by, f.level AS level, 'put_back' AS proposal,
       '“' || f.name || '”在“' || f.place_name || '”和“' || f.other_name || '”都盘到，请核实标签是否重复' AS detail
FROM found f WHERE f.account <> f.other
UNION ALL
SELECT 'extra', f.item, NULL, f.book, f.account, f.person, f.level, CASE WHEN f.state = 'live' THEN 'find' ELSE 'report' END,
       '“' || f.name || '”账上' || CASE WHEN f.state <> 'live' THEN '已销账' ELSE '在“' || f.book_name || '”' END || '，却在“' || f.place_name || '”盘到'
FROM found f WHERE f.account = f.other AND (f.state <> 'live' OR f.book_kind IN ('missing', 'unit_outside', 'destroyer', 'source'))
UNION ALL
SELECT 'wrong_level', f.item, NULL, f.book, f.account, f.person, f.level, 'give_back',
       '“' || f.name || '”（' || level_name(f.level) || '）放在只能存放' || level_name(f.max_level) || '及以下的“' || f.place_name || '”'
FROM found f WHERE f.account = f.other AND f.state = 'live' AND f.book_kind IN ('registry', 'cabinet', 'person', 'archive', 'waste') AND f.level > f.max_level
UNION ALL
SELECT CASE WHEN f.book_kind = 'person' OR f.place_kind = 'person' THEN 'wrong_holder' ELSE 'wrong_cabinet' END, f.item, NULL, f.book, f.account, f.person, f.level,
       CASE WHEN f.book_kind = 'person' AND f.place_kind IN ('person', 'registry') THEN 'give_back' ELSE 'transfer' END,
       '“' || f.name || '”账上在“' || f.book_name || '”，盘到在“' || f.place_name || '”'
FROM found f WHERE f.account = f.other AND f.state = 'live' AND f.book_kind IN ('registry', 'cabinet', 'person', 'archive', 'waste')
  AND f.account <> f.book AND f.level <= coalesce(f.max_level, 4)
UNION ALL
SELECT 'missing', i.id, NULL, i.account, NULL, NULL, i.level, 'lose', '“' || i.name || '”账上在“' || a.name || '”，没有盘到'
FROM scope c JOIN custody_item i ON i.account = c.id AND i.state = 'live' JOIN custody_account a ON a.id = c.id, s
WHERE (s.kind = 'both' OR (s.kind = 'media' AND i.kind = 'medium') OR (s.kind = 'documents' AND i.kind <> 'medium'))
  AND NOT EXISTS (SELECT 1 FROM seen n WHERE n.item = i.id)
UNION ALL
SELECT 'extra', NULL, x.code, NULL, min(x.account), min(x.person), 0, 'report', '账上没有的标签“' || x.code || '”，在“' || min(a.name) || '”盘到'
FROM stocktake_scan x JOIN custody_account a ON a.id = x.account WHERE x.stocktake = :id AND x.item IS NULL AND x.source <> 'done' GROUP BY x.code;

-- name: life_merge_counts(id:i64) -> book, found
WITH s AS (SELECT * FROM stocktake WHERE id = :id)
SELECT count(*), coalesce(sum(CASE WHEN EXISTS (SELECT 1 FROM stocktake_scan x WHERE x.stocktake = s.id AND x.item = i.id) THEN 1 ELSE 0 END), 0)
FROM s JOIN custody_account a ON a.state = 'open' AND a.kind IN ('registry', 'cabinet', 'person', 'archive', 'waste')
  AND CASE WHEN s.account IS NOT NULL THEN a.id = s.account WHEN s.department IS NOT NULL THEN a.department = s.department ELSE 1 = 1 END
JOIN custody_item i ON i.account = a.id AND i.state = 'live'
WHERE s.kind = 'both' OR (s.kind = 'media' AND i.kind = 'medium') OR (s.kind = 'documents' AND i.kind <> 'medium');

-- name: life_merge_old(id:i64) -> id
SELECT d.id FROM stocktake_difference d WHERE d.stocktake = :id AND d.state = 'open' ORDER BY d.id;

-- name: life_count_list(id:i64) -> at, person, device, source, account, code, item
SELECT x.at, x.person, x.device, x.source, x.account, x.code, x.item FROM stocktake_scan x WHERE x.stocktake = :id ORDER BY x.at, x.id;

-- name: life_movements(item:i64) -> id, kind, at, from_name, to_name, from_kind, to_kind, from_account, to_account, given_by, received_by, due_on, returned_at, reason, state
SELECT m.id, m.kind, coalesce(m.received_at, m.given_at), f.name, t.name, f.kind, t.kind, f.id, t.id, g.name, r.name, m.due_on, m.returned_at, m.reason, m.state
FROM movement m LEFT JOIN custody_account f ON f.id = m.from_account LEFT JOIN custody_account t ON t.id = m.to_account
LEFT JOIN person g ON g.id = m.given_by LEFT JOIN person r ON r.id = m.received_by
WHERE m.item = :item AND m.state IN ('posted', 'countered') ORDER BY coalesce(m.received_at, m.given_at), m.id LIMIT 2000;

-- name: life_events(item:i64) -> at, kind, register, record
SELECT CASE WHEN c.kind = 'duplicate' THEN coalesce(c.made_on, substr(c.created_at, 1, 10)) ELSE coalesce(d.registered_on, substr(c.created_at, 1, 10)) END,
       CASE WHEN c.kind = 'duplicate' THEN 'copied' ELSE 'registered' END, 'copy', c.id
FROM custody_item i JOIN copy c ON c.id = i.copy JOIN document d ON d.id = c.document WHERE i.id = :item
UNION ALL SELECT k.made_on, 'duplicated', 'copy', k.id FROM custody_item i JOIN copy k ON k.made_from = i.copy WHERE i.id = :item
UNION ALL SELECT j.made_on, 'printed', 'print_job', j.id FROM custody_item i JOIN copy c ON c.id = i.copy JOIN print_job j ON j.source_copy = c.id WHERE i.id = :item AND j.state = 'made'
UNION ALL SELECT e.approved_on, e.kind, 'extract', e.id FROM custody_item i JOIN copy c ON c.id = i.copy JOIN extract_source x ON x.document = c.document JOIN extract e ON e.id = x.extract
  WHERE i.id = :item AND x.state = 'listed' AND e.state IN ('approved', 'done')
UNION ALL SELECT o.left_on, 'carried', 'carry_out', o.id FROM listed_item l JOIN carry_out o ON o.id = l.carry_out WHERE l.item = :item AND o.left_on IS NOT NULL
UNION ALL SELECT g.received_on, 'archived', 'archive_transfer', g.id FROM listed_item l JOIN archive_transfer g ON g.id = l.archive_transfer WHERE l.item = :item AND g.state = 'done'
UNION ALL SELECT y.destroyed_on, 'destroyed', 'destruction', y.id FROM listed_item l JOIN destruction y ON y.id = l.destruction WHERE l.item = :item AND y.state = 'done'
UNION ALL SELECT u.opened_on, 'used', 'archive_access', u.id FROM archive_access u WHERE u.item = :item AND u.opened_on IS NOT NULL
UNION ALL SELECT n.found_missing_on, 'searched', 'missing_item', n.id FROM missing_item n WHERE n.item = :item
UNION ALL SELECT substr(x.at, 1, 10), 'counted', 'stocktake', s.id FROM stocktake_scan x JOIN stocktake s ON s.id = x.stocktake WHERE x.item = :item AND x.source <> 'done'
ORDER BY 1 LIMIT 2000;

-- name: life_items_of_copy(copy:i64) -> item
SELECT id FROM custody_item WHERE copy = :copy ORDER BY id LIMIT 1;

-- name: life_items_of_document(document:i64) -> item
SELECT i.id FROM copy c JOIN custody_item i ON i.copy = c.id WHERE c.document = :document ORDER BY c.copy_no LIMIT 60;

-- name: life_recall(id:i64, level:i64) -> account, name, person, department, n_out, oldest, n_back, n_kept
WITH r AS (SELECT * FROM clearance_campaign WHERE id = :id),
due AS (SELECT i.account, i.id AS item, i.since_at FROM r JOIN custody_account a ON
    (r.kind = 'holders' AND a.kind = 'person') OR (r.kind = 'below' AND a.kind = 'unit_outside') OR (r.kind = 'above' AND a.kind IN ('registry', 'person', 'cabinet'))
  JOIN custody_item i ON i.account = a.id AND i.state = 'live' AND i.kind <> 'medium' AND i.level <= :level AND substr(i.since_at, 1, 10) < r.before_on
  WHERE (r.kind = 'holders' AND i.level >= 2) OR (r.kind = 'below' AND i.due_on IS NOT NULL)
     OR (r.kind = 'above' AND EXISTS (SELECT 1 FROM copy c JOIN document d ON d.id = c.document
         WHERE c.id = i.copy AND d.return_by IS NOT NULL AND d.returned_on IS NULL AND d.state <> 'void'))),
out_now AS (SELECT account, count(*) AS n, min(since_at) AS oldest FROM due GROUP BY account),
kept AS (SELECT d.account, count(*) AS n FROM due d JOIN recall_exception e ON e.item = d.item AND e.campaign = :id AND e.state = 'approved' GROUP BY d.account),
back AS (SELECT m.from_account AS account, count(*) AS n FROM r JOIN movement m ON m.given_at >= r.started_on AND m.state = 'posted'
    AND ((r.kind = 'holders' AND m.kind = 'give_back') OR (r.kind = 'below' AND m.kind = 'give_back') OR (r.kind = 'above' AND m.kind = 'send_out'))
  WHERE m.level <= :level AND (r.closed_on IS NULL OR substr(m.given_at, 1, 10) <= r.closed_on) GROUP BY m.from_account)
SELECT a.id, a.name, a.person, d.name, coalesce(o.n, 0), o.oldest, coalesce(b.n, 0), coalesce(k.n, 0)
FROM (SELECT account FROM out_now UNION SELECT account FROM back) x JOIN custody_account a ON a.id = x.account
JOIN r ON (r.kind = 'holders' AND a.kind = 'person') OR (r.kind = 'below' AND a.kind = 'unit_outside') OR r.kind = 'above'
LEFT JOIN department d ON d.id = a.department LEFT JOIN out_now o ON o.account = a.id LEFT JOIN back b ON b.account = a.id LEFT JOIN kept k ON k.account = a.id
ORDER BY coalesce(o.n, 0) - coalesce(k.n, 0) DESC, a.id LIMIT 5000;

-- name: life_recall_items(id:i64, account:i64, level:i64) -> item, since_at, exception, exception_state
SELECT i.id, i.since_at, e.id, e.state FROM clearance_campaign r JOIN custody_item i ON i.account = :account AND i.state = 'live' AND i.kind <> 'medium' AND i.level <= :level
  AND substr(i.since_at, 1, 10) < r.before_on
LEFT JOIN recall_exception e ON e.item = i.id AND e.campaign = r.id
WHERE r.id = :id AND ((r.kind = 'holders' AND i.level >= 2) OR (r.kind = 'below' AND i.due_on IS NOT NULL)
   OR (r.kind = 'above' AND EXISTS (SELECT 1 FROM copy c JOIN document d ON d.id = c.document WHERE c.id = i.copy AND d.return_by IS NOT NULL AND d.returned_on IS NULL AND d.state <> 'void')))
ORDER BY i.since_at, i.id LIMIT 500;
