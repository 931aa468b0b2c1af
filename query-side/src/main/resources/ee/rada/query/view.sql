-- What is known: made from the events by the folds, dropped and made again at will. Runs with the search path at the schema it fills.
-- A changed line here, this one too, has everything rebuilt aside at the next start. Raise it when a fold makes something else: 5

-- How far it is known. The one row moves in the transaction of the rows, so every answer can name its moment.
create table position (
    only_row    boolean primary key default true check (only_row),
    position    bigint not null,
    recorded_at timestamptz not null
) with (fillfactor = 10);
insert into position (position, recorded_at) values (0, 'epoch');

-- What these tables were made of: this file's hash, and a name for this making of them.
create table made_of (
    only_row    boolean primary key default true check (only_row),
    fingerprint text not null,
    generation  uuid not null,
    finished    boolean not null default false -- has the indexes that only readers need
);

-- Events that could not be folded, and those of the same thing that wait behind them until somebody decides.
create table dead_letter (
    position    bigint primary key,
    thing       uuid not null,
    type        text not null,
    recorded_at timestamptz not null,
    error       text,   -- of which kind; null of an event that only waits
    place       text    -- where in the program
);

create table number (
    kind text not null,
    year integer not null,
    last integer not null,
    primary key (kind, year)
);

create table given_number (
    position bigint primary key,
    number   text not null
);

create table project (
    project_id        uuid primary key,
    number            text not null,
    code              text not null,
    title             text not null,
    aim               text,
    state             text not null,
    state_since       timestamptz not null,
    state_reason      text,
    period_start      date,
    period_end        date,
    actual_start      date,
    actual_end        date,
    funder            text,
    funder_consent    boolean not null,
    participants      jsonb not null,
    owner_post_id     uuid,
    eligibility_start date,
    eligibility_end   date,
    access_class      text not null,
    access_basis      text,
    access_until      date,
    currency          text not null,
    identifier        text,
    import_id         uuid,
    final_report      text,
    plan_version      integer not null,
    version           bigint not null,
    submitters        jsonb not null,
    registered_at     timestamptz not null,
    changed_at        timestamptz not null
) with (fillfactor = 70);

-- What belongs to a project's plan, so that one row names it all.
create table plan (
    project_id uuid primary key,
    places     integer not null,
    activities jsonb not null,
    links      jsonb not null,
    goals      jsonb not null
);

create table activity (
    project_id          uuid not null,
    activity_id         uuid not null,
    place               integer not null,
    code                text not null,
    title               text not null,
    start_on            date,
    end_on              date,
    baseline_start      date,
    baseline_end        date,
    baseline_cents      bigint,
    actual_start        date,
    actual_end          date,
    responsible_post_id uuid,
    region              text not null,
    planned_cents       bigint,
    currency            text not null,
    budget_line_id      uuid,
    weight              numeric,
    expected_output     text,
    output              text,
    milestone           boolean not null,
    state               text not null,
    percent_complete    integer not null,
    records             bigint not null,
    revised_by          uuid,
    primary key (project_id, activity_id)
) with (fillfactor = 70);

-- What the plan was, version by version: a row for each version that changed the thing.
create table activity_version (
    project_id          uuid not null,
    activity_id         uuid not null,
    version             integer not null,
    place               integer not null,
    code                text not null,
    title               text not null,
    start_on            date,
    end_on              date,
    responsible_post_id uuid,
    region              text not null,
    planned_cents       bigint,
    currency            text not null,
    budget_line_id      uuid,
    weight              numeric,
    expected_output     text,
    milestone           boolean not null,
    cancelled           boolean not null,
    proposal_id         uuid,
    primary key (project_id, activity_id, version)
);

create table goal_version (
    project_id  uuid not null,
    goal_id     uuid not null,
    version     integer not null,
    place       integer not null,
    title       text not null,
    indicator   jsonb not null,
    proposal_id uuid,
    primary key (project_id, goal_id, version)
);

create table plan_version (
    project_id     uuid not null,
    version        integer not null,
    position       bigint not null,
    proposal_id    uuid,
    import_id      uuid,
    period_end     date,
    effective_from date not null,
    recorded_at    timestamptz not null,
    asked_by       uuid,
    actor          uuid,
    acting_post    uuid,
    on_behalf_of   uuid,
    primary key (project_id, version)
);

create table plan_confirmation (
    project_id   uuid not null,
    position     bigint not null,
    as_of        date not null,
    plan_version integer not null,
    comment      text,
    actor        uuid,
    acting_post  uuid,
    on_behalf_of uuid,
    recorded_at  timestamptz not null,
    primary key (project_id, position)
);

create table activity_record (
    project_id            uuid not null,
    record_id             uuid not null,
    position              bigint not null,
    activity_id           uuid not null,
    work_date             date not null,
    description           text not null,
    percent_complete      integer not null,
    hours                 numeric,
    participants          integer,
    evidence              jsonb not null,
    outside_period_reason text,
    actor                 uuid,
    acting_post           uuid,
    recorded_at           timestamptz not null,
    corrections           jsonb not null,
    primary key (project_id, record_id)
);

-- What happened to a project as a whole; records of work have their own table.
create table project_step (
    project_id  uuid not null,
    position    bigint not null,
    event_id    uuid not null,
    type        text not null,
    on_day      date not null,
    recorded_at timestamptz not null,
    actor       uuid,
    acting_post uuid,
    activity_id uuid,
    proposal_id uuid,
    text        text
);

create table goal (
    project_id    uuid not null,
    goal_id       uuid not null,
    place         integer not null,
    title         text not null,
    kind          text not null,
    indicator     jsonb not null,
    value_count   integer not null,
    last_value    numeric,
    last_value_on date,
    primary key (project_id, goal_id)
);

create table goal_value (
    project_id   uuid not null,
    goal_id      uuid not null,
    place        integer not null,
    period_start date,
    period_end   date not null,
    value        numeric not null,
    source       text,
    primary key (project_id, goal_id, place)
);

create table stakeholder (
    project_id     uuid not null,
    stakeholder_id uuid not null,
    position       bigint not null,
    name           text not null,
    need           text not null,
    by_when        date,
    involvements   jsonb not null,
    primary key (project_id, stakeholder_id)
);

create table budget (
    project_id     uuid primary key,
    version        bigint not null,
    budget_version integer not null,
    lines          jsonb not null
);

create table budget_line (
    project_id        uuid not null,
    line_id           uuid not null,
    place             integer not null,
    code              text not null,
    title             text not null,
    year              integer not null,
    period_start      date,
    period_end        date,
    currency          text not null,
    original_cents    bigint,
    original_currency text,
    revised_cents     bigint,
    closed            boolean not null,
    amended_by        uuid,
    steps             integer not null,
    committed_cents   bigint not null,
    spent_cents       bigint not null,
    primary key (project_id, line_id)
) with (fillfactor = 70);

-- How each line became what it is: original, then step by step.
create table line_step (
    project_id     uuid not null,
    line_id        uuid not null,
    step           integer not null,
    kind           text not null,
    version        integer not null,
    place          integer not null,
    code           text not null,
    title          text not null,
    year           integer not null,
    cents          bigint not null,
    currency       text not null,
    closed         boolean not null,
    proposal_id    uuid,
    import_id      uuid,
    effective_from date not null,
    position       bigint not null,
    recorded_at    timestamptz not null,
    primary key (project_id, line_id, step)
);

create table budget_version (
    project_id     uuid not null,
    version        integer not null,
    position       bigint not null,
    proposal_id    uuid,
    import_id      uuid,
    effective_from date not null,
    recorded_at    timestamptz not null,
    actor          uuid,
    acting_post    uuid,
    on_behalf_of   uuid,
    primary key (project_id, version)
);

create table budget_total (
    project_id            uuid not null,
    currency              text not null,
    original_cents        bigint not null,
    current_cents         bigint not null,
    committed_cents       bigint not null,
    spent_cents           bigint not null,
    received_cents        bigint not null,
    loose_committed_cents bigint not null,
    loose_spent_cents     bigint not null,
    primary key (project_id, currency)
) with (fillfactor = 70);

-- The sums as they are shown. Spending without a line is taken to use up commitments without a line first.
create view project_total as
select project_id, currency, original_cents, current_cents, received_cents,
       committed_cents + greatest(0, loose_committed_cents - loose_spent_cents) as committed_cents,
       spent_cents + loose_spent_cents as spent_cents
from budget_total;

-- What moved on a day; a line of zeros stands for all lines, one that ends in 1 for what has no line.
create table money_day (
    project_id      uuid not null,
    line_id         uuid not null,
    currency        text not null,
    day             date not null,
    current_cents   bigint not null,
    committed_cents bigint not null,
    spent_cents     bigint not null,
    amended         boolean not null,
    primary key (project_id, line_id, currency, day)
) with (fillfactor = 70);

-- What a project had spent by the end of each day on which something was spent or taken back, with and without a line.
create view spent_by_day as
select project_id, currency, day, sum(sum(spent_cents)) over (partition by project_id, currency order by day)::bigint as spent_cents
from money_day
where line_id in ('00000000-0000-0000-0000-000000000000', '00000000-0000-0000-0000-000000000001')
group by project_id, currency, day
having sum(spent_cents) <> 0;

create table amendment (
    project_id     uuid not null,
    position       bigint not null,
    budget_version integer not null,
    proposal_id    uuid not null,
    effective_from date not null,
    change_cents   bigint not null,
    currency       text not null,
    lines          jsonb not null,
    primary key (project_id, position)
);

create table entry (
    project_id      uuid not null,
    entry_id        uuid not null,
    position        bigint not null,
    place           integer not null,
    kind            text not null,
    line_id         uuid,
    amount_cents    bigint not null,
    currency        text not null,
    entry_date      date,
    counterparty    text,
    document_ref    text,
    commitment_id   uuid,
    consumed_cents  bigint not null,
    open_cents      bigint not null,
    activity_id     uuid,
    releases        jsonb not null,
    reversal        jsonb,
    actor           uuid,
    acting_post     uuid,
    recorded_at     timestamptz not null,
    primary key (project_id, entry_id)
);

create table deviation (
    deviation_id    uuid primary key,
    position        bigint not null,
    project_id      uuid not null,
    kind            text not null,
    activity_id     uuid,
    since           date not null,
    detected_at     timestamptz not null,
    figures         jsonb not null,
    threshold       text not null,
    state           text not null,
    acknowledged_by uuid,
    acknowledged_at timestamptz,
    comment         text,
    passed_at       timestamptz
);

create table plan_change (
    proposal_id         uuid primary key,
    number              text not null,
    position            bigint not null,
    project_id          uuid not null,
    version             bigint not null,
    state               text not null,
    title               text not null,
    rationale           text not null,
    reallocation        boolean not null,
    cause               text,
    supersedes          uuid,
    deviation_id        uuid,
    base_plan_version   integer not null,
    base_budget_version integer not null,
    items               jsonb not null,
    impact              jsonb,
    change_cents        bigint,
    moved_cents         bigint,
    currency            text,
    days_moved          integer not null,
    effective_from      date,
    required_approvals  jsonb not null,
    funder_decides      boolean not null,
    approvals           jsonb not null,
    hands               jsonb not null,
    drafted_by          uuid,
    drafted_for         uuid,
    drafted_at          timestamptz not null,
    submitted_by        uuid,
    submitted_for       uuid,
    submitted_at        timestamptz,
    waits_on            text,
    due_step            text,
    waiting_since       timestamptz,
    waits               jsonb not null,
    edits               jsonb not null,
    questions           jsonb not null,
    rebases             jsonb not null,
    conflicts           jsonb not null,
    funder              jsonb,
    decisions           jsonb not null,
    reason              text,
    ended_by            uuid,
    ended_at            timestamptz,
    failure             jsonb,
    plan_version        integer,
    budget_version      integer
);

create table region (
    region      text primary key,
    titles      jsonb not null,
    counties    jsonb not null,
    valid_from  date not null,
    until       date,
    end_reason  text,
    version     bigint not null
);

create table contact (
    contact_id     uuid primary key,
    at             timestamptz not null,
    on_day         date not null,
    channel        text not null,
    language       text not null,
    contact_kind   text not null,
    region         text not null,
    category       text not null,
    violence_kinds jsonb not null,
    age_band       text not null,
    sex            text not null,
    anonymous      boolean not null,
    duration_min   integer not null,
    outcome        text not null,
    last_position  bigint not null,
    before         jsonb not null,
    version        bigint not null
);

-- Contacts counted as they come, so that statistics cost the same however many there are.
create table contact_count (
    region    text not null,
    month     date not null,
    dimension text not null,
    value     text not null,
    contacts  bigint not null,
    primary key (region, month, dimension, value)
);

create table contact_mapping (
    mapping_id uuid primary key,
    title      text not null,
    columns    jsonb not null,
    version    bigint not null
);

create table contact_entry (
    region        text primary key,
    last_entry_at timestamptz not null,
    last_position bigint not null
);

create table audit_note (
    note_id   uuid primary key,
    position  bigint not null,
    number    text not null,
    title     text not null,
    finding   text not null,
    severity  text,
    refs      jsonb not null,
    things    jsonb not null,
    state     text not null,
    since     timestamptz not null,
    raised_by uuid,
    raised_at timestamptz not null,
    said      jsonb not null,
    version   bigint not null
);

create table safety_plan (
    case_id uuid primary key,
    due_on  date,
    settled boolean not null,
    open    boolean not null
);

create index safety_plan_due on safety_plan (due_on) where open and not settled;

-- Things that not everybody may know of, and the regions in which they are known; every other thing is everybody's.
create table guarded (
    thing_id uuid primary key,
    held     jsonb not null,
    regions  jsonb not null,
    offered  jsonb not null -- the region whose head is asked to take it over
);

-- Cases. What was written about a client is sealed, in every column.
create table case_file (
    case_id           uuid primary key,
    position          bigint not null,
    number            text not null,
    client_ref        uuid not null,
    region            text not null,
    responsible       uuid not null,
    status            text not null,
    status_since      timestamptz not null,
    opened_on         date not null,
    opened_at         timestamptz not null,
    source            text not null,
    from_contact_id   uuid,
    consent           jsonb,
    legal_basis       jsonb,
    duplicate_reason  jsonb,
    risk_level        text,
    high_risk_since   date,
    high_risk_basis   jsonb,
    needs             jsonb,
    risk_tool         text,
    score             integer,
    assessed_on       date,
    safety_plan       jsonb,
    safety_plan_on    date,
    review_on         date,
    safety_plan_due   date,
    steps             jsonb not null,
    held              jsonb not null,
    first_session_on  date,
    sessions          integer not null,
    minutes           integer not null,
    open_referrals    integer not null,
    transfer_id       uuid,
    transfer_to       text,
    transfer_asked_at timestamptz,
    transfer_asked_by uuid,
    next_due          date,
    closure_reason    text,
    closure_summary   jsonb,
    closure_asked_by  uuid,
    closure_asked_at  timestamptz,
    closure_return    jsonb,
    closed_on         date,
    reopening         jsonb,
    version           bigint not null
) with (fillfactor = 70);

-- Since when each client waits, or has waited, for the first session.
create view case_waiting as
select c.*, c.opened_on as waiting_since
from case_file c;

create table case_consent (
    case_id      uuid not null,
    consent_id   uuid not null,
    position     bigint not null,
    kind         text not null,
    partner_id   uuid,
    partner_name text,
    given_at     timestamptz,
    withdrawn_at timestamptz,
    evidence     jsonb not null,
    primary key (case_id, consent_id)
);

create table case_session (
    case_id      uuid not null,
    session_id   uuid not null,
    position     bigint not null,
    at           timestamptz not null,
    channel      text not null,
    duration_min integer not null,
    official_id  uuid not null,
    note         jsonb,
    corrected    boolean not null,
    primary key (case_id, session_id)
);

create table case_referral (
    case_id      uuid not null,
    referral_id  uuid not null,
    position     bigint not null,
    partner_id   uuid not null,
    partner_name text not null,
    service      text not null,
    data_shared  jsonb not null,
    at           timestamptz not null,
    legal_basis  jsonb,
    status       text not null,
    since        timestamptz not null,
    answer       jsonb,
    cause        text,
    revocation   jsonb,
    primary key (case_id, referral_id)
);

create table case_transfer (
    case_id     uuid not null,
    transfer_id uuid not null,
    position    bigint not null,
    from_region text not null,
    to_region   text not null,
    reason      jsonb not null,
    asked_by    uuid,
    asked_at    timestamptz not null,
    status      text not null,
    decided_by  uuid,
    decided_at  timestamptz,
    refusal     jsonb,
    primary key (case_id, transfer_id)
);

create table case_step (
    case_id      uuid not null,
    position     bigint not null,
    type         text not null,
    in_story     boolean not null,
    decides      boolean not null,
    on_day       date not null,
    recorded_at  timestamptz not null,
    actor        uuid,
    acting_post  uuid,
    on_behalf_of uuid,
    facts        jsonb not null,
    text         jsonb,
    field        text,
    primary key (case_id, position)
);

create table emergency_access (
    emergency_id uuid primary key,
    position     bigint not null,
    case_id      uuid not null,
    client_ref   uuid not null,
    official_id  uuid not null,
    used_at      timestamptz not null,
    reason       jsonb not null,
    reviewed_by  uuid,
    reviewed_at  timestamptz,
    finding      jsonb,
    version      bigint not null
);

-- Clients as people, not who they are.
create table client (
    client_ref    uuid primary key,
    position      bigint not null,
    registered_at timestamptz,
    holds         jsonb not null,
    erasure       text not null,
    since         timestamptz not null,
    proposal      jsonb,
    verification  jsonb,
    version       bigint not null
);

create table official (
    official_id   uuid primary key,
    position      bigint not null,
    name          jsonb not null,
    active        boolean not null,
    registered_at timestamptz not null,
    version       bigint not null
);

create table post (
    post_id         uuid primary key,
    title           text not null,
    unit            text not null,
    role            text not null,
    region          text not null,
    manager_post_id uuid,
    substitutes     jsonb not null,
    held_since      date,
    version         bigint not null
);

create table appointment (
    post_id     uuid not null,
    official_id uuid not null,
    from_day    date not null,
    until_day   date,
    reason      text,
    primary key (post_id, official_id, from_day)
);

-- Who holds a post on a day.
create function holder(post uuid, on_day date) returns table (official_id uuid, name jsonb)
language sql stable as $$
    select a.official_id, o.name
      from appointment a join official o using (official_id)
     where a.post_id = post and o.active and on_day between a.from_day and coalesce(a.until_day, 'infinity')
     order by a.from_day desc limit 1
$$;

create table substitution (
    substitution_id    uuid primary key,
    position           bigint not null,
    absent_post_id     uuid not null,
    substitute_post_id uuid not null,
    from_day           date not null,
    to_day             date not null,
    scope              jsonb not null,
    reason             text not null,
    directive_doc_id   text,
    concurrent         boolean not null,
    arranged_by        uuid,
    status             text not null,
    cancel_reason      text,
    handover           text,
    open_items         jsonb not null,
    handback           text,
    acts               integer not null,
    version            bigint not null
);

-- Where a substitution stands on a day, whether or not the service has recorded it yet.
create function substitution_status(status text, from_day date, to_day date, on_day date) returns text
language sql immutable as $$
    select case
               when status in ('ENDED', 'CANCELLED') then status
               when on_day > to_day then 'ENDED'
               when status = 'CONFIRMED' and on_day >= from_day then 'ACTIVE'
               when status = 'ACTIVE' and on_day < from_day then 'CONFIRMED'
               else status
           end
$$;

-- Whether a post's plan changes are out of its holder's hands on a day, because somebody acts in his place.
create function is_away(post uuid, on_day date) returns boolean
language sql stable as $$
    select exists (select 1 from substitution s
                    where s.absent_post_id = post and not s.concurrent
                      and (s.scope = '[]' or s.scope @> '["PLAN_CHANGES"]')
                      and substitution_status(s.status, s.from_day, s.to_day, on_day) = 'ACTIVE')
$$;

-- Who may move a proposal on in a post of such a role on a day: its holder, or whoever acts in his place.
create function proposal_mover(roles text[], on_day date)
    returns table (post_id uuid, title text, region text, official_id uuid, instead_of uuid)
language sql stable as $$
    select o.post_id, o.title, o.region, a.official_id, null::uuid
      from post o join appointment a using (post_id)
     where o.role = any(roles) and on_day between a.from_day and coalesce(a.until_day, 'infinity')
       and not exists (select 1 from official f where f.official_id = a.official_id and not f.active)
       and not is_away(o.post_id, on_day)
    union all
    select o.post_id, o.title, o.region, b.official_id, a.official_id
      from post o
      join substitution s on s.absent_post_id = o.post_id
      join lateral holder(s.absent_post_id, on_day) a on true
      join lateral holder(s.substitute_post_id, on_day) b on b.official_id <> a.official_id
     where o.role = any(roles) and (s.scope = '[]' or s.scope @> '["PLAN_CHANGES"]')
       and substitution_status(s.status, s.from_day, s.to_day, on_day) = 'ACTIVE'
       and not is_away(s.substitute_post_id, on_day)
$$;

-- Whether somebody had a hand in a proposal or stands behind an approval of it, himself or by his substitute.
create function is_involved(official uuid, hands jsonb, approvals jsonb) returns boolean
language sql immutable as $$
    select hands @> to_jsonb(official::text)
           or exists (select 1 from jsonb_array_elements(approvals) given
                       where official::text in (given ->> 'actor', given ->> 'onBehalfOf'))
$$;

-- Whether nobody can take a proposal's step on a day: whoever has such a post, or acts in it, is involved already.
create function is_undecidable(step text, hands jsonb, approvals jsonb, on_day date) returns boolean
language sql stable as $$
    select not exists (select 1 from proposal_mover(array[step], on_day) m
                        where not is_involved(m.official_id, hands, approvals)
                          and not coalesce(is_involved(m.instead_of, hands, approvals), false))
$$;

create table act_on_behalf (
    position        bigint primary key,
    on_behalf_of    uuid not null,
    substitution_id uuid,
    actor           uuid,
    stream          text not null,
    thing_id        uuid not null,
    type            text not null,
    recorded_at     timestamptz not null
);

-- Which events are in a thing's history; the events themselves stay in the ledger.
create table history (
    thing_id uuid not null,
    position bigint not null
);

create table history_size (
    thing_id uuid primary key,
    events   bigint not null
) with (fillfactor = 70);

create table trail (
    day    date primary key,
    events bigint not null
) with (fillfactor = 10);

create table import_batch (
    import_id   uuid primary key,
    position    bigint not null,
    file_name   text not null,
    sha256      text not null,
    format      text not null,
    accepted    integer not null,
    rejected    integer not null,
    new_events  integer not null,
    actor       uuid,
    recorded_at timestamptz not null
);

-- What can be late: only where a plan binds, and neither done nor given up.
create view open_activity as
select a.*, p.number as project_number, p.title as project_title, p.owner_post_id
from activity a join project p using (project_id)
where a.state in ('PLANNED', 'IN_PROGRESS') and p.state in ('APPROVED', 'IMPLEMENTATION', 'FINALISATION');

-- What is late on a day: past its end, or past its start with nothing recorded.
create function late_activity(today date)
returns table (project_id uuid, project_number text, project_title text, owner_post_id uuid, activity_id uuid, place integer,
               code text, title text, kind text, due date, percent_complete integer, region text, responsible_post_id uuid)
language sql stable as $$
    select o.project_id, o.project_number, o.project_title, o.owner_post_id, o.activity_id, o.place, o.code, o.title,
           case when o.end_on < today then 'LATE' else 'NOT_STARTED_LATE' end,
           case when o.end_on < today then o.end_on else o.start_on end,
           o.percent_complete, o.region, o.responsible_post_id
      from open_activity o
     where o.end_on < today or o.state = 'PLANNED' and o.start_on < today
$$;

-- Since when each plan that binds is known to be right and current, and when that is to be said again. A plan that came with a
-- file is the other system's affair.
create view plan_confirmation_due as
select p.project_id, p.number, p.title, p.owner_post_id, d.since, (d.since + interval '1 month')::date as due_on
from project p
join plan_version v on v.project_id = p.project_id and v.version = 1 and v.import_id is null
cross join lateral (
     select greatest((v.recorded_at at time zone 'Europe/Tallinn')::date, max(c.as_of)) as since
       from plan_confirmation c where c.project_id = p.project_id) d
where p.state in ('APPROVED', 'IMPLEMENTATION', 'FINALISATION');

-- How much each activity weighs in its project: by weight where one is given, else by planned cost, else all alike.
create view activity_share as
select a.*, case when bool_or(a.weight > 0) over of_project then coalesce(a.weight, 0)
                 when bool_or(a.planned_cents > 0) over of_project then coalesce(a.planned_cents, 0)
                 else 1 end as share
from activity a
where a.state <> 'CANCELLED'
window of_project as (partition by a.project_id);

-- ===== after the rows are in =====
-- Their rows are only ever added, so the keys can wait until all are there.
alter table history add primary key (thing_id, position);
alter table project_step add primary key (project_id, position);
create index history_order on history (position);
create unique index project_number on project (number);
create index project_title on project (title collate "et-x-icu", project_id);
create index project_changed on project (changed_at);
create index project_identifier on project (identifier) where identifier is not null;
create index project_waiting on project (state_since) where state = 'SUBMITTED';
create index activity_open on activity (end_on, project_id) where state in ('PLANNED', 'IN_PROGRESS');
create index activity_planned on activity (start_on, project_id) where state = 'PLANNED';
create index project_owner on project (owner_post_id) where owner_post_id is not null;
create index dead_letter_of_thing on dead_letter (thing, position);
create index activity_record_order on activity_record (project_id, position);
create index activity_record_of_activity on activity_record (project_id, activity_id, position);
create index entry_order on entry (project_id, position, place);
create index entry_of_line on entry (project_id, line_id, position, place);
create index entry_open on entry (project_id, position, place) where open_cents > 0;
create unique index plan_change_order on plan_change (position);
create index plan_change_of_project on plan_change (project_id, position);
create index plan_change_due on plan_change (due_step, position) where due_step is not null;
create index plan_change_waiting on plan_change (waiting_since, position) where waiting_since is not null;
create index plan_change_draft on plan_change (drafted_by, drafted_at, position) where state = 'DRAFT';
create index plan_change_supersedes on plan_change (supersedes) where supersedes is not null;
create index plan_change_deviation on plan_change (deviation_id) where deviation_id is not null;
create index appointment_of_official on appointment (official_id);
create index substitution_from_day on substitution (from_day, substitution_id);
create index act_on_behalf_of on act_on_behalf (on_behalf_of, position);
create index act_under on act_on_behalf (substitution_id, position);
create index contact_order on contact (at, contact_id);
create index contact_region on contact (region, at, contact_id);
create unique index audit_note_order on audit_note (position);
create index audit_note_things on audit_note using gin (things);
create unique index case_file_order on case_file (position);
create index case_file_due on case_file ((coalesce(next_due, '9999-12-31'::date)), (-position)) where status <> 'CLOSED';
create index case_file_load on case_file (responsible, region) where status <> 'CLOSED';
create index case_file_client on case_file (client_ref);
create index case_transfer_waiting on case_file (transfer_to) where transfer_to is not null;
create index case_closure_waiting on case_file (region) where status = 'CLOSURE_REQUESTED';
create index emergency_access_of_case on emergency_access (case_id, used_at);
create index emergency_access_open on emergency_access (position) where reviewed_at is null;

create unique index client_order on client (position);
create unique index official_order on official (position);
create unique index import_batch_order on import_batch (position);
create unique index deviation_order on deviation (position);
create index deviation_lasting on deviation (project_id, position) where state <> 'PASSED';
