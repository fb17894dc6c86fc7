-- The preparation sheet of these students for a scenario, saved as it is typed and taken up by the next try.
create table preparations (
  scenario text not null,
  names text not null, -- as in attempts
  body text not null check (json_valid(body)),
  primary key (scenario, names)
) strict;

-- What was said in an attempt, folded (no accents, no capitals), for the search in the history.
create table spoken (
  attempt text primary key references attempts (id) on delete cascade,
  words text not null
) strict
