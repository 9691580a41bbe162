-- title.zh: 扫描中读不了的文件过多
-- title.en: Too many files could not be read in the scan
-- class: unclassified internet
-- severity: 2
-- item: 52
-- requirement: G1
-- facts: file_mark
-- trap.zh: 加密压缩包不等于违规
-- trap.en: an encrypted archive is no offence by itself
-- fix.zh: 请人工查看读不了的文件。
-- fix.en: Look at the unreadable files by hand.
SELECT CASE WHEN s.bad * 100 > s.files * CAST(setting('unreadable_percent') AS INTEGER) THEN 'warn' ELSE 'pass' END AS verdict, s.files || ' 个文件，' || s.bad || ' 个读不了' AS zh, s.files || ' files, ' || s.bad || ' could not be read' AS en
FROM (SELECT coalesce(max(CASE kind WHEN 'files' THEN n END), 0) AS files, coalesce(max(CASE kind WHEN 'unreadable' THEN n END), 0) AS bad FROM file_mark) s
