-- What an event belongs to stands in its metadata and, indexed, in the projection of the history; nobody asks for it here.
drop index store.event_belongs_to;
alter table store.event drop column belongs_to;

-- Positions are dense and recorded_at never goes back as they rise, so the primary key is index enough.
drop index store.event_recorded_at;
create function store.position_before(moment timestamptz) returns bigint language plpgsql stable as $$
declare
    before     bigint := 0;
    not_before bigint := (select position + 1 from store.ledger_head);
    middle     bigint;
begin
    while not_before - before > 1 loop
        middle := (before + not_before) / 2;
        if (select recorded_at < moment from store.event where position = middle) then
            before := middle;
        else
            not_before := middle;
        end if;
    end loop;
    return before;
end
$$;
