-- What stands on the list of a transfer to the archive.
SELECT l.id AS record, l.item AS item FROM listed_item l WHERE l.archive_transfer = :record AND l.state <> 'struck' ORDER BY l.id
