-- The registers ask for a person's login; without this index 20,000 persons took 45 s to read. Deleting a person needs it too.
create index account_by_person on account (park_id, person_id);
