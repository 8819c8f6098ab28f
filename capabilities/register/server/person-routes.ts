import { type Actor, waysOf } from '#engine/access/access.ts';
import { type RouteRow, route } from '#platform/http/route.ts';
import { written } from '../contract/lines.ts';
import { handlersQuery, lineParams, personQuery } from '../contract/lists.ts';
import { changePerson, createPerson, handlers, personPage, personRecord, setPassword } from '../contract/persons.ts';
import { type RegisterVerb, registerGrants } from '../model/index.ts';
import type { RegisterDeps } from './deps.ts';
import { answerHandlers, answerPerson, givePassword } from './person-answers.ts';
import { readPersonPage } from './person-views.ts';
import { changedPerson, leavingPerson, newPerson, returningPerson, writePerson } from './person-write.ts';

const PATH = '/registers/persons';

function needing(verb: RegisterVerb) {
  const holds = (actor: Actor) => waysOf(registerGrants, actor, verb).length > 0;
  return { tag: 'persons', needs: verb, holds } as const;
}

/** Persons: lists without phones, one record at a time with a trace, and what the administrator writes. */
export function personRoutes(deps: RegisterDeps): RouteRow[] {
  return [...reading(deps), ...writing(deps)];
}

function reading(deps: RegisterDeps): RouteRow[] {
  return [
    route({
      ...needing('person.read'),
      method: 'GET',
      path: '/registers/handlers',
      summary: 'People of an enterprise who can be named handler of its hazards',
      query: handlersQuery,
      answer: handlers,
      handle: ({ query }, actor) => answerHandlers(deps, actor, query.enterpriseId),
    }),
    route({
      ...needing('person.read'),
      method: 'GET',
      path: PATH,
      summary: 'List of persons, without phone numbers',
      query: personQuery,
      answer: personPage,
      handle: ({ query }, actor) =>
        readPersonPage(deps.sql, actor, waysOf(registerGrants, actor, 'person.read'), query),
    }),
    route({
      ...needing('person.read'),
      method: 'GET',
      path: `${PATH}/:id`,
      summary: 'One person with the phone number; the person sees who has read it',
      params: lineParams,
      answer: personRecord,
      handle: ({ params }, actor) => answerPerson(deps, actor, params.id),
    }),
  ];
}

function writing(deps: RegisterDeps): RouteRow[] {
  return [
    route({
      ...needing('person.write'),
      method: 'POST',
      path: PATH,
      summary: 'New person; an account made here has no password yet',
      body: createPerson,
      answer: written,
      handle: ({ body }, actor) => writePerson(deps, actor, body.id, body.login, newPerson(body)),
    }),
    route({
      ...needing('person.write'),
      method: 'PUT',
      path: `${PATH}/:id`,
      summary: 'Change a person, their account and appointments',
      params: lineParams,
      body: changePerson,
      answer: written,
      handle: ({ params, body }, actor) => writePerson(deps, actor, params.id, body.login, changedPerson(body)),
    }),
    route({
      ...needing('person.write'),
      method: 'POST',
      path: `${PATH}/:id/password`,
      summary: 'Set the password of an account; the person sees that it was set',
      params: lineParams,
      body: setPassword,
      perMinute: 20,
      answer: written,
      handle: ({ params, body }, actor) => givePassword(deps, actor, params.id, body.password),
    }),
    ...(['close', 'reopen'] as const).map((what) =>
      route({
        ...needing('person.write'),
        method: 'POST',
        path: `${PATH}/:id/${what}`,
        summary: what === 'close' ? 'A person leaves; the account closes' : 'A person comes back',
        params: lineParams,
        answer: written,
        handle: ({ params }, actor) =>
          writePerson(deps, actor, params.id, null, what === 'close' ? leavingPerson : returningPerson),
      }),
    ),
  ];
}
