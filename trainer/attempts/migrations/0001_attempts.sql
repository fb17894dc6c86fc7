-- Texts by content: an old attempt always replays on its own scenario and rubric.
create table texts (
  hash text primary key,
  body text not null
) strict;

-- One row per attempt. From `ended` to `levels` it repeats what the log says, so that lists need not read logs.
create table attempts (
  id text primary key,
  scenario text not null,
  title text not null,
  scenario_hash text not null references texts (hash),
  rubric text not null,
  rubric_hash text not null references texts (hash),
  mode text not null,
  students text not null check (json_valid(students)),
  names text not null, -- the students again, folded, one a line, for looking up
  seed integer not null,
  language text not null,
  program text not null,
  parent text,
  path text not null,
  number integer not null,
  started text not null,
  replies integer not null default 0,
  seconds real not null default 0,
  ended text,
  outcome text,
  total real,
  out_of integer,
  levels text check (levels is null or json_valid(levels))
) strict;

create index attempts_by_start on attempts (started desc, id desc);

create index attempts_by_scenario on attempts (scenario, mode, total);

create index attempts_unfinished on attempts (scenario, id) where ended is null;

-- The log, append-only: the key refuses a second event in the same place.
create table events (
  attempt text not null references attempts (id) on delete cascade,
  n integer not null,
  kind text not null,
  body text not null check (json_valid(body)),
  primary key (attempt, n)
) strict;

-- The line being typed, one per attempt.
create table drafts (
  attempt text primary key references attempts (id) on delete cascade,
  body text not null
) strict
