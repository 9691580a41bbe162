-- Life of a copy: print jobs, working papers, extracts, carrying out, archive, recall, stocktakes that found all in order.
-- One job for each copy of a copy, every third with a spoiled sheet that went into the waste.
INSERT INTO print_job(id, no, document, kind, source_copy, copies, pages, purpose, department, applicant, issuer_allows, approved_by, approved_on, operator, made_on, device, stamped, spoiled, level, state, created_at)
SELECT c.id, 'YZ-' || c.id, c.document, 'copy', c.made_from, 1, 4, '会议使用（示例）', 1, 3, 'allows', 2, add_days(c.made_on, -1), 4, c.made_on, '涉密复印机（示例）', 1, CASE WHEN c.id % 3 = 0 THEN 1 ELSE 0 END, c.level, 'made', add_days(c.made_on, -1) || 'T09:00:00'
FROM copy c WHERE c.kind = 'duplicate';
UPDATE copy SET print_job = id WHERE kind = 'duplicate';
INSERT INTO waste_batch(id, no, kind, sheets, department, collected_on, collected_by, print_job, level, state, created_at)
SELECT j.id, 'FY-' || j.id, 'spoiled', j.spoiled, 1, j.made_on, 4, j.id, j.level, 'kept', j.made_on || 'T11:00:00' FROM print_job j WHERE j.spoiled > 0 AND j.made_on >= add_days(:today, -60);
INSERT INTO waste_batch(id, no, kind, sheets, department, collected_on, collected_by, print_job, level, state, created_at)
SELECT j.id, 'FY-' || j.id, 'spoiled', j.spoiled, 1, j.made_on, 4, j.id, j.level, 'destroyed', j.made_on || 'T11:00:00' FROM print_job j WHERE j.spoiled > 0 AND j.made_on < add_days(:today, -60);
INSERT INTO waste_batch(no, kind, sheets, department, collected_on, collected_by, handed_by, level, state, created_at)
SELECT 'FYX-' || d.id, 'draft', 10 + d.id, d.id, add_days(:today, -25), 4, d.head, 2, 'kept', add_days(:today, -25) || 'T16:00:00' FROM department d WHERE d.id <= 8;
INSERT INTO custody_item(name, kind, waste_batch, account, department, since_at, opened_on, level, state, created_at)
SELECT '废页废稿' || w.no, 'waste_batch', w.id, CASE w.state WHEN 'kept' THEN 4 ELSE 5 END, 1, w.created_at, w.collected_on, w.level, CASE w.state WHEN 'kept' THEN 'live' ELSE 'closed' END, w.created_at FROM waste_batch w;
INSERT INTO movement(item, kind, from_account, to_account, given_by, received_by, given_at, received_at, print_job, destruction, level, state, created_at)
SELECT i.id, 'discard', 1, 4, 4, 4, i.created_at, i.created_at, w.print_job, NULL, i.level, 'posted', i.created_at FROM custody_item i JOIN waste_batch w ON w.id = i.waste_batch;
INSERT INTO movement(item, kind, from_account, to_account, given_by, received_by, given_at, received_at, destruction, level, state, created_at)
SELECT i.id, 'destroy', 4, 5, 4, 3, add_days(:today, -14) || 'T10:00:00', add_days(:today, -14) || 'T11:00:00', 1, i.level, 'posted', add_days(:today, -14) || 'T10:00:00' FROM custody_item i WHERE i.kind = 'waste_batch' AND i.state = 'closed';
UPDATE custody_item SET since_at = add_days(:today, -14) || 'T11:00:00' WHERE kind = 'waste_batch' AND state = 'closed';

-- The destruction of the fortnight ago has its list; copies follow their items.
INSERT INTO listed_item(item, destruction, state, created_at) SELECT m.item, 1, 'done', add_days(:today, -19) || 'T09:30:00' FROM movement m WHERE m.destruction = 1 ORDER BY m.item;
UPDATE destruction SET carrier = 'paper', pieces = (SELECT count(*) FROM listed_item WHERE destruction = 1), escort1 = 3, escort2 = 6 WHERE id = 1;
UPDATE copy SET state = 'destroyed' WHERE id IN (SELECT i.copy FROM custody_item i WHERE i.state = 'closed' AND i.copy IS NOT NULL);
-- What was archived ten days ago came in one transfer.
INSERT INTO archive_transfer(id, no, title, year, volume_no, department, prepared_on, given_by, received_by, received_on, level, state, created_at)
VALUES (1, 'GD-' || :year || '-1', '到期文件归档（示例）', CAST(:year AS INTEGER) - 1, '卷1', 1, add_days(:today, -13), 4, 7, add_days(:today, -10), 3, 'done', add_days(:today, -13) || 'T09:00:00');
INSERT INTO listed_item(item, archive_transfer, state, created_at) SELECT m.item, 1, 'done', add_days(:today, -13) || 'T09:30:00' FROM movement m WHERE m.kind = 'archive' ORDER BY m.item;
UPDATE movement SET archive_transfer = 1 WHERE kind = 'archive';
INSERT INTO archive_transfer(id, no, title, year, department, prepared_on, level, state, created_at)
SELECT 2, 'GD-' || :year || '-2', '人事文书归档（示例）', CAST(:year AS INTEGER) - 1, 1, add_days(:today, -4), 2, 'draft', add_days(:today, -4) || 'T09:00:00' WHERE EXISTS (SELECT 1 FROM listed_item WHERE archive_transfer = 1);
DELETE FROM archive_transfer WHERE id = 1 AND NOT EXISTS (SELECT 1 FROM listed_item WHERE archive_transfer = 1);

-- Working papers: some with their authors, some filed in time.
INSERT INTO draft(id, no, title, department, drafter, pages, made_on, finished_on, handed_in_on, level, state, created_at)
SELECT p.id, 'GC-' || p.id, '示例起草稿（' || p.id || '）', p.department, p.id, 6, add_days(:today, -20), CASE WHEN p.id % 2 = 0 THEN add_days(:today, -9) END, CASE WHEN p.id % 2 = 0 THEN add_days(:today, -5) END,
       2, CASE WHEN p.id % 2 = 0 THEN 'filed' ELSE 'open' END, add_days(:today, -20) || 'T09:00:00'
FROM person p WHERE p.state = 'active' AND p.clearance_level >= 3 AND p.id BETWEEN 5 AND 12;
INSERT INTO custody_item(name, kind, draft, account, holder, department, since_at, due_on, opened_on, level, state, created_at)
SELECT g.title, 'draft', g.id, CASE g.state WHEN 'open' THEN 1000 + g.drafter ELSE 3 END, CASE g.state WHEN 'open' THEN g.drafter END, g.department,
       CASE g.state WHEN 'open' THEN g.created_at ELSE add_days(:today, -5) || 'T10:00:00' END, CASE g.state WHEN 'open' THEN add_days(:today, 30) END, g.made_on, 2, 'live', g.created_at FROM draft g;
INSERT INTO movement(item, kind, from_account, to_account, given_by, received_by, given_at, received_at, level, state, created_at)
SELECT i.id, 'enter', 1, 1000 + g.drafter, 4, g.drafter, g.created_at, g.created_at, 2, 'posted', g.created_at FROM custody_item i JOIN draft g ON g.id = i.draft;
INSERT INTO movement(item, kind, from_account, to_account, given_by, received_by, given_at, received_at, level, state, created_at)
SELECT i.id, 'archive', 1000 + g.drafter, 3, g.drafter, 7, i.since_at, i.since_at, 2, 'posted', i.since_at FROM custody_item i JOIN draft g ON g.id = i.draft WHERE g.state = 'filed';

-- Three extracts and compilations, as secret and as long as their sources.
INSERT INTO extract(id, no, kind, title, purpose, department, applicant, expires_on, issuer_no, approved_by, approved_on, level, state, created_at)
SELECT d.id, 'HB-' || d.id, CASE WHEN d.id = 3 THEN 'compilation' ELSE 'extract' END, '示例摘编（' || d.id || '）', '学习使用（示例）', 1, 3, NULL, CASE WHEN d.id = 3 THEN '某厅函〔' || :year || '〕3号' END, 2, add_days(:today, -12), 4, 'approved', add_days(:today, -13) || 'T09:00:00'
FROM document d WHERE d.id IN (1, 2, 3);
INSERT INTO extract_source(extract, document, parts, state, created_at)
SELECT e.id, (SELECT max(d.id) - e.id FROM document d WHERE d.kind = 'incoming' AND d.level = 2), '第一部分', 'listed', e.created_at FROM extract e;
UPDATE extract SET level = (SELECT max(d.level) FROM extract_source x JOIN document d ON d.id = x.document WHERE x.extract = extract.id);

-- Three journeys with one paper each, all back in time.
INSERT INTO carry_out(id, no, carrier, companion, department, destination, purpose, transport, leave_on, return_by, approved_by, approved_on, left_on, returned_on, level, state, created_at)
SELECT p.id - 2, 'WC-' || (p.id - 2), p.id, NULL, p.department, '某省示范厅', '汇报工作（示例）', '公车，双锁文件箱', add_days(:today, -9), add_days(:today, -6), 2, add_days(:today, -10), add_days(:today, -9), add_days(:today, -6), 2, 'returned', add_days(:today, -11) || 'T09:00:00'
FROM person p WHERE p.id IN (3, 5, 6);
UPDATE carry_out SET id = 2 WHERE id = 3;
UPDATE carry_out SET id = 3 WHERE id = 4;
CREATE TEMP TABLE demo_trip AS
SELECT i.id AS item, i.level, row_number() OVER (ORDER BY i.id) AS trip FROM custody_item i
WHERE i.account = 2 AND i.kind = 'copy' AND i.level = 2 AND i.state = 'live' AND i.since_at < add_days(:today, -12) ORDER BY i.id LIMIT 3;
INSERT INTO listed_item(item, carry_out, state, created_at) SELECT t.item, o.id, 'done', o.created_at FROM demo_trip t JOIN carry_out o ON o.id = t.trip;
INSERT INTO movement(item, kind, from_account, to_account, given_by, received_by, given_at, received_at, due_on, returned_at, carry_out, level, state, created_at)
SELECT t.item, 'carry', 2, 1000 + o.carrier, 4, o.carrier, o.left_on || 'T08:00:00', o.left_on || 'T08:05:00', o.return_by, o.returned_on || 'T16:00:00', o.id, t.level, 'posted', o.left_on || 'T08:00:00' FROM demo_trip t JOIN carry_out o ON o.id = t.trip;
INSERT INTO movement(item, kind, from_account, to_account, given_by, received_by, given_at, received_at, carry_out, level, state, created_at)
SELECT t.item, 'give_back', 1000 + o.carrier, 2, o.carrier, 4, o.returned_on || 'T15:50:00', o.returned_on || 'T16:00:00', o.id, t.level, 'posted', o.returned_on || 'T16:00:00' FROM demo_trip t JOIN carry_out o ON o.id = t.trip;
UPDATE custody_item SET since_at = add_days(:today, -6) || 'T16:00:00' WHERE id IN (SELECT item FROM demo_trip);
DROP TABLE temp.demo_trip;

-- Three readers of the archive.
INSERT INTO archive_access(id, no, document, kind, applicant, department, purpose, approved_by, approved_on, handled_by, opened_on, return_by, excerpt_pages, intact, returned_on, level, state, created_at)
SELECT p.id - 8, 'LY-' || (p.id - 8), (SELECT min(d.id) + p.id FROM document d WHERE d.level = 2), CASE WHEN p.id = 9 THEN 'read' ELSE 'excerpt' END, p.id, p.department, '工作需要（示例）', 2, add_days(:today, -8), 7, add_days(:today, -7), add_days(:today, -4), CASE WHEN p.id = 9 THEN 0 ELSE 1 END, 1, add_days(:today, -5), 2, 'closed', add_days(:today, -9) || 'T09:00:00'
FROM person p WHERE p.id IN (9, 10, 11);

-- A search that ended well; the recall of each year end.
INSERT INTO missing_item(id, no, item, found_missing_on, holder, last_place, due_on, search_notes, found_on, state, created_at)
SELECT 1, 'CZ-1', min(i.id), add_days(:today, -40), 3, '机要室', add_days(:today, 20), '夹在另一文件夹中（示例）', add_days(:today, -39), 'found', add_days(:today, -40) || 'T09:00:00' FROM custody_item i WHERE i.level = 2 AND i.kind = 'copy';
WITH RECURSIVE y(n) AS (SELECT CAST(:year AS INTEGER) - :years UNION ALL SELECT n + 1 FROM y WHERE n < CAST(:year AS INTEGER) - 1)
INSERT INTO clearance_campaign(no, title, kind, year, before_on, due_on, started_on, asked, left_over, closed_by, closed_on, state, created_at)
SELECT 'QT-' || n || '-1', n || '年度个人留存文件清退', 'holders', n, n || '-12-01', n || '-12-31', n || '-12-05', 12, 0, 4, n || '-12-28', 'closed', n || '-12-05T09:00:00' FROM y;
-- A stocktake that is merged and waits for its witness.
INSERT INTO stocktake(no, month, kind, occasion, account, counted_by, book_count, found_count, merged_at, state, created_at)
VALUES ('QC-' || substr(:today, 1, 7) || '-2', substr(:today, 1, 7), 'documents', 'special', 101, 4, 0, 0, add_days(:today, -1) || 'T15:00:00', 'counted', add_days(:today, -1) || 'T09:00:00');
