-- Data quality findings, and merged data subjects.

create table finding (
  id         varchar(36)  not null primary key,
  version    bigint       not null,
  rule       varchar(40)  not null,
  subject_id varchar(36)  not null,
  about      varchar(36)  not null,
  state      varchar(9)   not null,
  found_at   bigint       not null,
  ended_at   bigint,
  ended_by   varchar(100),
  reason     varchar(500),
  unique (subject_id, rule, about)
);
create index finding_state on finding (state, id);
create index finding_about on finding (about);

-- One row: the position of the inspection in the change feed, and the progress of its daily round.
create table inspection (
  id            varchar(10) not null primary key,
  feed_position bigint      not null,
  round_after   varchar(36),
  round_due_at  bigint      not null
);
insert into inspection (id, feed_position, round_due_at) values ('inspection', 0, 0);

create table merged_subject (
  id         varchar(36)  not null primary key,
  kept_id    varchar(36)  not null,
  merged_id  varchar(36)  not null unique,
  entries    integer      not null,
  choices    integer      not null,
  proposals  integer      not null,
  merged_at  bigint       not null,
  merged_by  varchar(100) not null
);
create index merged_subject_kept on merged_subject (kept_id, id);

-- Former customer numbers of merged data subjects.
create table customer_alias (
  customer_number varchar(50) not null primary key,
  subject_id      varchar(36) not null
);
create index customer_alias_of on customer_alias (subject_id);

-- Distinguishes people of the same name: in a million rows, thousands share a name, but few also share the birth date.
create index data_subject_born on data_subject (birth_date, id);
