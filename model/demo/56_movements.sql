-- bulk: movement (its indexes are made behind this script)
-- The books: each copy enters from the source; then loans and circulations out of the registry and back.
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
