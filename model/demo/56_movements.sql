-- The books: each copy enters from the source; then loans and circulations out of the registry and back; some papers are archived, destroyed, or out today.
INSERT INTO custody_item(id, name, kind, copy, account, department, since_at, opened_on, level, state, created_at)
SELECT c.id, d.title || ' ' || substr('00000' || c.copy_no, -6), CASE WHEN d.kind = 'telegram' THEN 'telegram' ELSE 'copy' END, c.id, 2, 1,
       c.created_at, substr(c.created_at, 1, 10), c.level, 'live', c.created_at
FROM copy c JOIN document d ON d.id = c.document;

INSERT INTO movement(item, kind, from_account, to_account, given_by, received_by, given_at, received_at, level, state, created_at)
SELECT i.id, 'enter', 1, 2, NULL, 4, i.created_at, i.created_at, i.level, 'posted', i.created_at FROM custody_item i;

-- Who can hold what: rank among the cleared persons, for level 3 and for level 4.
CREATE TEMP TABLE demo_holder AS
SELECT p.id AS person, 1000 + p.id AS account, p.clearance_level AS level,
       row_number() OVER (ORDER BY p.id) - 1 AS at3 FROM person p WHERE p.state = 'active' AND p.clearance_level >= 3 AND p.id <> 4;
CREATE UNIQUE INDEX temp.demo_holder_at3 ON demo_holder(at3);
CREATE TEMP TABLE demo_top AS
SELECT person, account, row_number() OVER (ORDER BY person) - 1 AS at4 FROM demo_holder WHERE level = 4;

-- Loans per copy: what :movements leaves after the entries, two movements a loan; only papers old enough for all of them.
CREATE TEMP TABLE demo_plan AS
SELECT i.id AS item, i.level, i.copy, substr(i.created_at, 1, 10) AS day,
       days_between(substr(i.created_at, 1, 10), add_days(:today, -20)) AS room,
       (SELECT CASE WHEN :movements > :copies THEN (:movements - :copies) / (2 * :copies) ELSE 0 END) AS loans
FROM custody_item i;
CREATE TEMP TABLE demo_loan AS
WITH RECURSIVE n(j) AS (SELECT 0 UNION ALL SELECT j + 1 FROM n WHERE j < 39)
SELECT p.item, p.level, n.j,
       add_days(p.day, 1 + n.j * (p.room / p.loans)) AS out_on,
       1 + (p.item + n.j) % 2 AS stay,
       CASE WHEN p.level = 4 THEN (SELECT person FROM demo_top WHERE at4 = (p.item * 31 + n.j * 7) % (SELECT count(*) FROM demo_top))
            ELSE (SELECT person FROM demo_holder WHERE at3 = (p.item * 31 + n.j * 7) % (SELECT count(*) FROM demo_holder)) END AS person
FROM demo_plan p, n
WHERE p.loans > 0 AND n.j < p.loans AND p.room >= p.loans * 4;

INSERT INTO movement(item, kind, from_account, to_account, given_by, received_by, given_at, received_at, due_on, returned_at, circulation, level, state, created_at)
SELECT l.item, CASE WHEN l.item % 25 = 1 AND l.item <= :copies THEN 'circulate' ELSE 'issue' END, 2, 1000 + l.person, 4, l.person,
       l.out_on || 'T09:30:00', l.out_on || 'T09:40:00', add_days(l.out_on, 2), add_days(l.out_on, l.stay) || 'T16:00:00',
       CASE WHEN l.item % 25 = 1 AND l.item <= :copies THEN (l.item + 4) / 5 END, l.level, 'posted', l.out_on || 'T09:30:00'
FROM demo_loan l;
INSERT INTO movement(item, kind, from_account, to_account, given_by, received_by, given_at, received_at, circulation, level, state, created_at)
SELECT l.item, 'give_back', 1000 + l.person, 2, l.person, 4, add_days(l.out_on, l.stay) || 'T15:50:00', add_days(l.out_on, l.stay) || 'T16:00:00',
       CASE WHEN l.item % 25 = 1 AND l.item <= :copies THEN (l.item + 4) / 5 END, l.level, 'posted', add_days(l.out_on, l.stay) || 'T16:00:00'
FROM demo_loan l;
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
INSERT INTO destruction(id, no, title, department, pieces, method, institution, counted_on, approved_by, approved_on, supervisor1, supervisor2, destroyed_on, place, level, state, created_at)
SELECT 1, 'XH-' || :year || '-1', '到期文件销毁(示例)', 1, count(*), 'institution', '某市涉密载体销毁中心(示例)', add_days(:today, -19), 2, add_days(:today, -17), 3, 6, add_days(:today, -14), '某市涉密载体销毁中心(示例)', 3, 'done', add_days(:today, -20) || 'T09:00:00'
FROM movement WHERE kind = 'destroy';

-- The monthly checks up to last month.
WITH RECURSIVE m(first) AS (SELECT (CAST(:year AS INTEGER) - :years) || '-01-01' UNION ALL SELECT add_months(first, 1) FROM m WHERE add_months(first, 2) <= :today)
INSERT INTO stocktake(no, month, kind, department, done_on, counted_by, witness, book_count, found_count, state, created_at)
SELECT 'QC-' || substr(first, 1, 7), substr(first, 1, 7), 'both', 1, add_days(first, 27), 4, 3, 100, 100, 'done', add_days(first, 27) || 'T09:00:00'
FROM m WHERE add_months(first, 1) <= :today;
DROP TABLE temp.demo_loan;
DROP TABLE temp.demo_plan;
