-- What stands on the list of somebody who carries papers out.
SELECT l.id AS record, l.item AS item FROM listed_item l WHERE l.carry_out = :record AND l.state <> 'struck' ORDER BY l.id
