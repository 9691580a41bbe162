-- Indexes of movement that wider ones of the register replace.
DROP INDEX IF EXISTS ix_movement__item__given_at;
DROP INDEX IF EXISTS ix_movement__to_account__given_at;
DROP INDEX IF EXISTS ix_movement__from_account__given_at;
