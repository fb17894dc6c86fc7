-- What an instructor gives a class to play: a copy of the file, on the instructor's and on the student's machine.
create table assignments (
  id text primary key,
  class text not null,
  body text not null check (json_valid(body)),
  made text not null
) strict;

-- The assignment that an attempt was played for.
create table assigned (
  attempt text primary key references attempts (id) on delete cascade,
  assignment text not null
) strict;

-- Attempts that came as files. `claimed` is what the file said they came to; `differences` where that is not so.
create table received (
  attempt text primary key references attempts (id) on delete cascade,
  class text not null,
  file text not null,
  at text not null,
  state text not null,
  claimed text not null check (json_valid(claimed)),
  differences text not null default '[]' check (json_valid(differences))
) strict;

create index received_by_class on received (class, attempt);

create index received_pending on received (attempt) where state = 'pending';

-- What each juror added to an attempt; `returned` where it came back in a file.
create table reviews (
  attempt text not null references attempts (id) on delete cascade,
  juror text not null, -- the name folded, for looking up
  at text not null,
  body text not null check (json_valid(body)),
  returned integer not null default 0,
  primary key (attempt, juror)
) strict
