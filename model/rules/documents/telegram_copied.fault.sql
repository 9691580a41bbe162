INSERT INTO copy(document, copy_no, kind, state, level, made_from, made_on, made_by, approved_by, stamped)
SELECT d.id, 99, 'duplicate', 'void', d.level, c.id, add_days(:today, -2), 4, 2, 1 FROM document d JOIN copy c ON c.document = d.id WHERE d.kind = 'telegram' ORDER BY d.id DESC LIMIT 1;
UPDATE copy SET state = 'registered' WHERE copy_no = 99;
INSERT INTO custody_item(name, kind, copy, level, account, state, opened_on, since_at)
SELECT '电报复制件', 'copy', id, level, 2, 'live', made_on, made_on || 'T09:00:00' FROM copy WHERE copy_no = 99;
INSERT INTO movement(item, kind, from_account, to_account, given_at, received_at, received_by, state, level)
SELECT id, 'enter', 1, 2, since_at, since_at, 4, 'posted', level FROM custody_item WHERE name = '电报复制件';
SELECT id AS record FROM copy WHERE copy_no = 99;
