-- The attempts of some students among many, the latest first.
create index attempts_by_names on attempts (names, started desc, id desc)
