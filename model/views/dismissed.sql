-- What endpoint checks found and somebody dismissed as a false alarm for a while: check, USB device (NULL: any), computer, machine (of a report about one that is in no register), its last day: what was gone by then stays a false alarm, what is still there the day after is none any more.
SELECT d.check_id, d.device, d.computer, x.machine, d.ends_on
FROM inspection_dismissal d LEFT JOIN inspection_report x ON x.id = d.report
WHERE d.state = 'approved'
