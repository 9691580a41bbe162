-- From here on the digests in row_sum have a key that follows from seal.key (ledger/beside.c); they are made anew at the next start, as after every step.
DELETE FROM row_sum;
