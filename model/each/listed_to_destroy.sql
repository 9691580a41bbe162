-- What stands on the list of a destruction; its lines may be marked done before the items move.
SELECT l.id AS record, l.item AS item FROM listed_item l WHERE l.destruction = :record AND l.state <> 'struck' ORDER BY l.id
