-- The copies of a paper with the numbers printed on them, "37-42,51", or from 1; one more than said at most, so that document_numbers_differ sees it.
WITH RECURSIVE p(part, rest) AS (
  SELECT NULL, replace(replace(replace(replace(replace(coalesce(d.copy_numbers, '1-' || d.copies), '—', '-'), '～', '-'), '至', '-'), '，', ','), '、', ',') || ',' FROM document d WHERE d.id = :record
  UNION ALL SELECT substr(rest, 1, instr(rest, ',') - 1), substr(rest, instr(rest, ',') + 1) FROM p WHERE rest <> ''),
r(low, high) AS (SELECT CAST(part AS INTEGER), CAST(CASE instr(part, '-') WHEN 0 THEN part ELSE substr(part, instr(part, '-') + 1) END AS INTEGER) FROM p WHERE part IS NOT NULL),
n(i, high) AS (SELECT low, high FROM r WHERE low <= high UNION SELECT i + 1, high FROM n WHERE i < high LIMIT 10001)
SELECT row_number() OVER (ORDER BY i) AS nth, i AS copy_no FROM (SELECT DISTINCT i FROM n) ORDER BY i LIMIT coalesce((SELECT d.copies + 1 FROM document d WHERE d.id = :record), 0)
