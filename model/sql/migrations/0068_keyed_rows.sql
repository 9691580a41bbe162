-- From here on the rows of keyed registers (accounts, grants, persons, departments, custody accounts) have a digest in row_sum as well (reg/watch.c);
-- all of them are made anew at the next start, as after every step.
DELETE FROM row_sum;
