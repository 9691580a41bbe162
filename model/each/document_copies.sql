-- The copies of a paper with the numbers printed on them, "37-42,51", or from 1; one more than said at most, so that document_numbers_differ sees it.
WITH RECURSIVE p(part, rest) AS (
  SELECT '', replace(replace(replace(replace(replace(coalesce(d.copy_numbers, '1-' || d.copies), '—', '-'), '～', '-'), '至', '-'), '，', ','), '、', ',') || ',' FROM document d WHERE d.id = :record
  UNION ALL SELECT substr(rest, 1, instr(rest, ',') - 1), substr(rest, instr(rest, ',') + 1) FROM p WHERE rest <> ''),
r(low, high) AS (SELECT CAST(CASE instr(part, '-') WHEN 0 THEN part ELSE substr(part, 1, instr(part, '-') - 1) END AS INTEGER), CAST(CASE instr(part, '-') WHEN 0 THEN part ELSE substr(part, instr(part, '-') + 1) END AS INTEGER) FROM p WHERE part <> ''),
n(i, high) AS (SELECT low, CASE WHEN high > low + 10000 THEN low + 10000 ELSE high END FROM r WHERE low <= high UNION SELECT i + 1, high FROM n WHERE i < high)
SELECT row_number() OVER (ORDER BY i) AS nth, i AS copy_no FROM (SELECT DISTINCT i FROM n) d ORDER BY i LIMIT coalesce((SELECT d.copies + 1 FROM document d WHERE d.id = :record), 0)
