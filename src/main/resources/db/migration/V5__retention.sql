-- Retention: due removals, holds, tombstones and anonymised data.

alter table entry add column restricted boolean default false not null;
create index entry_expires on entry (expires_on, id);

alter table data_subject add column expires_on date;
alter table data_subject add column clears_on date;
create index data_subject_expires on data_subject (expires_on, id);
create index data_subject_clears on data_subject (clears_on, id);
create index data_subject_ended on data_subject (relationship_ended, id);

-- Tombstones of removed data subjects; they contain no personal data.
create table gone_subject (
  id          varchar(36)  not null primary key,
  recorded_by varchar(100) not null,
  gone_at     bigint       not null
);

-- No key, on purpose: a row must not be linked to a person or to another row.
create table anonymous_entry (
  category       varchar(40)    not null,
  occurred_month varchar(7)     not null,
  named_values   varchar(32672) not null
);
create index anonymous_entry_month on anonymous_entry (category, occurred_month);

create table retention_hold (
  id          varchar(36)  not null primary key,
  version     bigint       not null,
  subject_id  varchar(36)  not null,
  category    varchar(40),
  entry_id    varchar(36),
  ground      varchar(20)  not null,
  reference   varchar(200) not null,
  ends_on     date         not null,
  placed_at   bigint       not null,
  placed_by   varchar(100) not null,
  released_at bigint,
  released_by varchar(100)
);
create index retention_hold_of_subject on retention_hold (subject_id, id);

-- One row: the lease of the sweep, and how far expiry dates have been updated to the notice in force.
create table sweep (
  id             varchar(10) not null primary key,
  leased_by      varchar(36),
  leased_until   bigint,
  due_at         bigint      not null,
  started_at     bigint,
  finished_at    bigint,
  removed        bigint      not null,
  notice_version bigint      not null,
  moving_to      bigint,
  moved_after    varchar(50),
  choices_on     date
);
insert into sweep (id, due_at, removed, notice_version) values ('sweep', 0, 0, 0);

-- Data subjects to sweep at once: a legal basis was withdrawn, or a hold was released.
create table sweep_call (
  id         varchar(36) not null primary key,
  kind       varchar(8)  not null,
  subject_id varchar(36) not null,
  purpose    varchar(40),
  removed    bigint      not null,
  restricted bigint      not null,
  due_at     bigint      not null
);

-- Number of removals by category and due date; used to report the delay.
create table removal (
  id         varchar(36) not null primary key,
  category   varchar(40) not null,
  due_on     date        not null,
  removed_at bigint      not null,
  removed    bigint      not null
);
create index removal_at on removal (removed_at);
