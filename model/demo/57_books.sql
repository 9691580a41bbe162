-- What the movements say of each item, and the papers that are archived, destroyed, or out today.
UPDATE custody_item SET since_at = (SELECT m.received_at FROM movement m WHERE m.item = custody_item.id ORDER BY m.given_at DESC LIMIT 1)
WHERE id IN (SELECT item FROM demo_loan);

-- Circulations: readers are those who signed.
INSERT INTO circulation(id, no, document, urgency, readers, approved_by, started_on, copies_out, copies_back, ended_on, level, state, created_at)
SELECT m.circulation, 'CY-' || m.circulation, m.circulation, 'routine', '[' || group_concat(DISTINCT m.received_by) || ']', 2,
       substr(min(m.given_at), 1, 10), 1, 1, substr(max(m.returned_at), 1, 10), max(m.level), 'done', min(m.given_at)
FROM movement m WHERE m.circulation IS NOT NULL AND m.kind = 'circulate' GROUP BY m.circulation;

-- Out today: a handful of loans of the last day, due in two days.
INSERT INTO movement(item, kind, from_account, to_account, given_by, received_by, given_at, received_at, due_on, level, state, created_at)
SELECT i.id, 'issue', 2, 1000 + h.person, 4, h.person, add_days(:today, -1) || 'T09:00:00', add_days(:today, -1) || 'T09:05:00', add_days(:today, 2), i.level, 'posted', add_days(:today, -1) || 'T09:00:00'
FROM custody_item i JOIN demo_holder h ON h.at3 = i.id % (SELECT count(*) FROM demo_holder)
WHERE i.level IN (2, 3) AND i.kind = 'copy' AND i.id % 97 = 5 AND i.id <= :copies AND i.since_at < add_days(:today, -2) LIMIT 40;
UPDATE custody_item SET account = 1000 + (SELECT m.received_by FROM movement m WHERE m.item = custody_item.id AND m.kind = 'issue' AND m.given_at LIKE add_days(:today, -1) || '%'),
  holder = (SELECT m.received_by FROM movement m WHERE m.item = custody_item.id AND m.kind = 'issue' AND m.given_at LIKE add_days(:today, -1) || '%'),
  department = (SELECT p.department FROM movement m JOIN person p ON p.id = m.received_by WHERE m.item = custody_item.id AND m.kind = 'issue' AND m.given_at LIKE add_days(:today, -1) || '%'),
  since_at = add_days(:today, -1) || 'T09:05:00', due_on = add_days(:today, 2)
WHERE id IN (SELECT m.item FROM movement m WHERE m.kind = 'issue' AND m.given_at = add_days(:today, -1) || 'T09:00:00');

-- Archived: the second copy of papers older than three hundred days.
INSERT INTO movement(item, kind, from_account, to_account, given_by, received_by, given_at, received_at, level, state, created_at)
SELECT i.id, 'archive', 2, 3, 4, 7, add_days(:today, -10) || 'T10:00:00', add_days(:today, -10) || 'T10:10:00', i.level, 'posted', add_days(:today, -10) || 'T10:00:00'
FROM custody_item i WHERE i.id % 5 = 2 AND i.id <= :copies AND i.account = 2 AND i.kind = 'copy' AND i.opened_on < add_days(:today, -300);
UPDATE custody_item SET account = 3, since_at = add_days(:today, -10) || 'T10:10:00' WHERE id IN (SELECT item FROM movement WHERE kind = 'archive');
UPDATE document SET state = 'filed', filed_on = add_days(:today, -10), volume_no = '卷' || substr(registered_on, 1, 4)
WHERE id IN (SELECT c.document FROM movement m JOIN custody_item i ON i.id = m.item JOIN copy c ON c.id = i.copy WHERE m.kind = 'archive');

-- Destroyed: the fifth copy of papers older than three hundred and thirty days, in one approved batch a fortnight ago.
INSERT INTO movement(item, kind, from_account, to_account, given_by, received_by, given_at, received_at, level, state, created_at)
SELECT i.id, 'discard', 2, 4, 3, 4, add_days(:today, -19) || 'T09:00:00', add_days(:today, -19) || 'T09:10:00', i.level, 'posted', add_days(:today, -19) || 'T09:00:00'
FROM custody_item i WHERE i.id % 5 = 0 AND i.id <= :copies AND i.kind = 'copy' AND i.account = 2 AND i.opened_on < add_days(:today, -330);
INSERT INTO movement(item, kind, from_account, to_account, given_by, received_by, given_at, received_at, destruction, level, state, created_at)
SELECT m.item, 'destroy', 4, 5, 4, 3, add_days(:today, -14) || 'T10:00:00', add_days(:today, -14) || 'T11:00:00', 1, m.level, 'posted', add_days(:today, -14) || 'T10:00:00'
FROM movement m WHERE m.kind = 'discard';
UPDATE custody_item SET account = 5, state = 'closed', since_at = add_days(:today, -14) || 'T11:00:00' WHERE id IN (SELECT item FROM movement WHERE kind = 'destroy');
INSERT INTO destruction(id, no, title, department, pieces, method, institution, counted_on, approved_by, approved_on, escort1, escort2, supervisor1, supervisor2, destroyed_on, place, level, state, created_at)
SELECT 1, 'XH-' || :year || '-1', '到期文件销毁（示例）', 1, count(*), 'institution', '某市涉密载体销毁中心（示例）', add_days(:today, -19), 2, add_days(:today, -17), 4, 6, 3, 6, add_days(:today, -14), '某市涉密载体销毁中心（示例）', 3, 'done', add_days(:today, -20) || 'T09:00:00'
FROM movement WHERE kind = 'destroy';

-- The monthly checks up to last month.
WITH RECURSIVE m(first) AS (SELECT (CAST(:year AS INTEGER) - :years - 1) || '-12-01' UNION ALL SELECT add_months(first, 1) FROM m WHERE add_months(first, 2) <= :today)
INSERT INTO stocktake(no, month, kind, department, done_on, counted_by, witness, book_count, found_count, state, created_at)
SELECT 'QC-' || substr(first, 1, 7), substr(first, 1, 7), 'both', 1, add_days(first, 27), 4, 3, 100, 100, 'done', add_days(first, 27) || 'T09:00:00'
FROM m WHERE add_months(first, 1) <= :today;
DROP TABLE temp.demo_loan;
DROP TABLE temp.demo_plan;
