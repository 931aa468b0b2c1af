-- The refusals hold for everybody, also for whoever calls himself a replica: only their owner can switch them off, one by one.
alter table store.event enable always trigger event_is_append_only;
alter table store.ledger_head enable always trigger ledger_head_stays;
alter table store.checkpoint enable always trigger checkpoint_is_append_only;

-- A person's key is emptied, never removed: or a second one could be made under the same subject.
create trigger subject_key_stays before delete or truncate on store.subject_key
    for each statement execute function store.refuse_loss();
alter table store.subject_key enable always trigger subject_key_stays;
