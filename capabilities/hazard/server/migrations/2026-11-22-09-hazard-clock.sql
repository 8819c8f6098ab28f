-- Hazards from before the clocks: what runs for them now (model/duty.ts, runningClocks) begins with the version they stand at. Their
-- next reminder is the first one of all, so that whatever stage has come meanwhile is made at once.
insert into matter_clock (park_id, matter, clock, due_on, provisional, run, next_at)
select h.park_id, h.code,
  case
    when h.state <> 'struckOff' then 'rectify'
    when h.due_on = h.struck_off_on + 30 then 'lookBack30'
    else 'lookBack90'
  end,
  h.due_on, false, h.version, (h.due_on - 3 + time '08:00') at time zone p.time_zone
from hazard h join park p on p.id = h.park_id
where h.due_on is not null
on conflict do nothing;
