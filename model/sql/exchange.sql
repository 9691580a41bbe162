-- Packages between units. Tables: none of its own; registers are read here, written through reg_put.

-- name: exchange_unit(unit:i64) -> code, name
SELECT coalesce(code, ''), name FROM unit WHERE id = :unit;

-- name: exchange_confirmed() -> id
SELECT id FROM peer WHERE state = 'active' LIMIT 1;

-- name: exchange_peer_key(key_id:text) -> id, code, name, kind, public_key, state, key_id
SELECT id, code, name, kind, public_key, state, key_id FROM peer WHERE key_id = :key_id;

-- name: exchange_peer(code:text) -> id, code, name, kind, public_key, state, key_id
SELECT id, code, name, kind, public_key, state, key_id FROM peer WHERE code = :code;

-- name: exchange_peer_id(id:i64) -> id, code, name, kind, public_key, state, key_id
SELECT id, code, name, kind, public_key, state, key_id FROM peer WHERE id = :id;

-- name: exchange_sent(peer:i64) -> no, file_sm3, ledger_head, ledger_hash
SELECT no, file_sm3, ledger_head, ledger_hash FROM submission WHERE peer = :peer ORDER BY no DESC LIMIT 100;

-- name: exchange_event(unit:i64, seq:i64) -> hash:text
SELECT hash FROM event WHERE unit = :unit AND seq = :seq;

-- name: exchange_seen(sm3:text) -> id
SELECT id FROM unit_report WHERE file_sm3 = :sm3;

-- name: exchange_last(peer:i64) -> no, file_sm3, ledger_head, ledger_hash, figures
SELECT no, file_sm3, ledger_head, ledger_hash, figures FROM unit_report WHERE peer = :peer AND id > (SELECT coalesce(reports_before, 0) FROM peer WHERE id = :peer) ORDER BY no DESC LIMIT 1;

-- name: exchange_newest(peer:i64) -> id, made_at
SELECT coalesce(max(id), 0), coalesce(max(made_at), '') FROM unit_report WHERE peer = :peer;

-- What is open for that unit: the call, or what was sent back to it.
-- name: exchange_call(standard:text, period:text, peer:i64) -> id, open
SELECT c.id, CASE WHEN c.state = 'open' OR EXISTS (SELECT 1 FROM unit_report u WHERE u.call = c.id AND u.state = 'returned' AND u.peer = :peer) THEN 1 ELSE 0 END FROM report_call c WHERE c.standard = :standard AND c.period = :period;

-- name: exchange_calls() -> title, standard, period
SELECT title, standard, period FROM report_call WHERE state = 'open' ORDER BY due_on, id LIMIT 10;

-- name: exchange_former(peer:i64, call:i64) -> id, returned
SELECT id, CASE WHEN state = 'returned' THEN 1 ELSE 0 END FROM unit_report WHERE peer = :peer AND call = :call AND state IN ('current', 'returned');

-- name: exchange_sent_back(id:i64) -> peer, no, file_sm3, faults, again_by, sent_back_on, state
SELECT peer, no, file_sm3, faults, again_by, sent_back_on, state FROM unit_report WHERE id = :id;

-- name: exchange_submission(peer:i64, no:i64) -> id, file_sm3, state, faults, sent_back_at
SELECT id, file_sm3, state, faults, coalesce(sent_back_at, '') FROM submission WHERE peer = :peer AND no = :no;

-- name: exchange_to_renew(run:i64, peer:i64) -> id
SELECT s.id FROM submission s JOIN assessment_run r ON r.id = s.run JOIN assessment_run n ON n.id = :run WHERE s.peer = :peer AND s.state = 'returned' AND r.standard = n.standard AND r.period = n.period;

-- name: exchange_notice(id:i64) -> id, peer, title, opinion_no, problems, due_on, issued_on, state, about
SELECT s.id, s.peer, s.title, s.opinion_no, s.problems, s.due_on, s.issued_on, s.state, r.peer FROM supervision s JOIN unit_report r ON r.id = s.unit_report WHERE s.id = :id;

-- name: exchange_notice_seen(notice:text) -> id
SELECT id FROM inspection WHERE notice = :notice;

-- What a superior is told beside the score: never a title, only how many. total: of all time, so that it cannot become less.
-- name: exchange_figures() -> name, zh, en, total, value
SELECT 'cleared', '在岗涉密人员', 'cleared staff in post', 0, count(*) FROM person WHERE state = 'active' AND classified_class IN ('general', 'important', 'core')
UNION ALL SELECT 'documents', '登记文件（累计）', 'papers registered, of all time', 1, count(*) FROM document
UNION ALL SELECT 'classified_documents', '现有涉密文件', 'classified papers now', 0, count(*) FROM document WHERE level >= 2 AND state <> 'void'
UNION ALL SELECT 'copies', '登记文件份数（累计）', 'numbered copies registered, of all time', 1, count(*) FROM copy
UNION ALL SELECT 'copies_destroyed', '已销毁份数（累计）', 'copies destroyed, of all time', 1, count(*) FROM copy WHERE state = 'destroyed'
UNION ALL SELECT 'items_held', '在册载体', 'carriers in custody', 0, count(*) FROM custody_item WHERE state = 'live'
UNION ALL SELECT 'classified_computers', '在用涉密计算机', 'classified computers in use', 0, count(*) FROM computer WHERE secret_level >= 2 AND state NOT IN ('retired', 'void')
UNION ALL SELECT 'incidents', '泄密事件（累计）', 'leaks, of all time', 0, count(*) FROM incident WHERE state <> 'unfounded'
UNION ALL SELECT 'rectified', '已销号整改（累计）', 'problems put right and closed, of all time', 0, count(*) FROM rectification WHERE state = 'closed'
UNION ALL SELECT 'to_rectify', '待整改', 'problems to put right', 0, count(*) FROM rectification WHERE state IN ('open', 'done');

-- name: exchange_call_of(id:i64) -> id, title, standard, period, due_on, state
SELECT id, title, standard, period, due_on, state FROM report_call WHERE id = :id OR (:id = 0 AND id = (SELECT id FROM report_call ORDER BY state = 'open' DESC, due_on DESC, id DESC LIMIT 1));

-- name: exchange_ranking(call:i64, standard:text) -> peer, name, code, tier, report, percent, score, applicable, verdict, vetoed, received_on, occurrences, before, to_confirm, sent_back
SELECT p.id, p.name, p.code, p.tier, r.id, r.percent, r.score, r.applicable, r.verdict, r.vetoed, r.received_on, r.occurrences,
       (SELECT b.percent FROM unit_report b WHERE b.peer = p.id AND b.standard = :standard AND b.state = 'current' AND b.call <> :call AND b.id < coalesce(r.id, b.id + 1) ORDER BY b.id DESC LIMIT 1), r.to_confirm,
       (SELECT b.id FROM unit_report b WHERE b.peer = p.id AND b.call = :call AND b.state = 'returned')
FROM report_call c JOIN peer p ON p.kind = 'subordinate' LEFT JOIN unit_report r ON r.peer = p.id AND r.call = :call AND r.state = 'current'
WHERE c.id = :call AND (r.id IS NOT NULL OR (p.state = 'active' AND (c.state = 'open' OR p.since_on <= c.due_on)))
ORDER BY p.tier, r.percent IS NULL, r.vetoed, r.percent DESC, p.code;

-- name: exchange_items(call:i64) -> items:text
SELECT items FROM unit_report WHERE call = :call AND state = 'current' AND items IS NOT NULL ORDER BY id;

-- name: exchange_report(id:i64) -> peer, name, standard, items, figures
SELECT r.peer, p.name, r.standard, r.items, r.figures FROM unit_report r JOIN peer p ON p.id = r.peer WHERE r.id = :id;

-- name: exchange_before(peer:i64, report:i64, standard:text) -> figures
SELECT figures FROM unit_report WHERE peer = :peer AND id < :report AND standard = :standard AND state NOT IN ('returned', 'renewed') ORDER BY id DESC LIMIT 1;
