-- What an instructor gives a class to play: a copy of the file, on the instructor's and on the student's machine; `opened`
-- where it came as a file, to be played here.
create table assignments (
  id text primary key,
  class text not null,
  body text not null check (json_valid(body)),
  made text not null,
  opened text
) strict;

-- The assignment that an attempt was played for.
create table assigned (
  attempt text primary key references attempts (id) on delete cascade,
  assignment text not null
) strict;

-- Attempts of this machine that were handed in: when, in which file, under which names.
create table handed (
  attempt text primary key references attempts (id) on delete cascade,
  at text not null,
  file text not null,
  under text not null check (json_valid(under))
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
) strict;

-- Who has looked at what an attempt came to before rating it: what they then say is no blind review.
create table seen (
  attempt text not null references attempts (id) on delete cascade,
  juror text not null, -- the name folded, for looking up
  primary key (attempt, juror)
) strict;

-- Results computed again on another rubric: which one is in force, and what stood there before. One `batch` is one decision.
create table regrades (
  attempt text not null references attempts (id) on delete cascade,
  batch integer not null,
  rubric text not null,
  rubric_hash text not null references texts (hash),
  at text not null,
  before text not null check (json_valid(before)),
  primary key (attempt, batch)
) strict;

-- What of an attempt the figures of a class are made of, computed from its log: may be made again at any time.
create table figures (
  attempt text primary key references attempts (id) on delete cascade,
  version text not null, -- of the program, and the length of the log
  body text not null check (json_valid(body))
) strict;

-- What was contested or disputed: few events among many, looked for in whole classes at once.
create index events_contested on events (attempt) where kind in ('contested', 'disputed')
